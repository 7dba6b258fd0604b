import { Button } from '../ui/Button';
import { OpenIcon, PasteIcon } from '../ui/icons';
import css from './FirstStart.module.css';
import { PagePicture } from './PagePicture';

interface FirstStartProps {
  readonly onOpenFile: () => void;
  readonly onPaste: () => void;
  readonly onSample?: () => void;
}

/** The library before anything is in it: what the app does, and the ways in. */
export function FirstStart({ onOpenFile, onPaste, onSample }: FirstStartProps) {
  return (
    <section className={css.start} aria-labelledby="first-start">
      <div className={css.words}>
        <h2 id="first-start" className={css.title}>
          Turn what was said into a briefing that can be checked.
        </h2>
        <p className={css.lead}>
          Open a transcript, mark what matters, write notes beside it, and hand over a Word document in which
          every quotation leads back to its place.
        </p>
        <div className={css.ways}>
          <Button variant="primary" icon={<OpenIcon />} onClick={onOpenFile}>
            Open transcript
          </Button>
          <Button icon={<PasteIcon />} onClick={onPaste}>
            Paste text
          </Button>
          {onSample ? (
            <Button variant="plain" onClick={onSample}>
              Try the sample
            </Button>
          ) : null}
        </div>
        <p className={css.drop}>Or drop files, or a folder, anywhere in this window.</p>
        <p className={css.promise}>
          <span className={css.dot} />
          Works offline. Nothing leaves this computer.
        </p>
      </div>
      <PagePicture />
    </section>
  );
}
