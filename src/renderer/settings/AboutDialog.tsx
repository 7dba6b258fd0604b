import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import css from './AboutDialog.module.css';

export interface AboutDialogProps {
  readonly open: boolean;
  readonly version: string;
  readonly electron: string;
  /** True on a runtime that is meant for development and tests only. */
  readonly developmentRuntime: boolean;
  readonly onClose: () => void;
}

export function AboutDialog({ open, version, electron, developmentRuntime, onClose }: AboutDialogProps) {
  return (
    <Dialog
      open={open}
      title="About Despatch"
      width="s"
      isReading
      onClose={onClose}
      actions={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className={css.about}>
        <p className={css.promise}>Works offline. Nothing is sent.</p>
        <dl className={css.facts}>
          <div>
            <dt>Version</dt>
            <dd>{version}</dd>
          </div>
          <div>
            <dt>Electron</dt>
            <dd>{electron}</dd>
          </div>
        </dl>
        {developmentRuntime ? (
          <p className={css.warning}>
            This copy runs on a development runtime. It is for development and tests, not for daily work.
          </p>
        ) : null}
        <p className={css.fonts}>
          Set in Inter and Source Serif 4, which are used under the SIL Open Font Licence.
        </p>
      </div>
    </Dialog>
  );
}
