import { useId } from 'react';
import { securityChecklist } from '../../shared/security-checklist';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { HiddenWords } from '../ui/HiddenWords';
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
      width="l"
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
          Set in Inter, Source Serif 4 and Atkinson Hyperlegible Next, which are used under the SIL Open Font
          Licence.
        </p>
        <p className={css.fonts}>
          Spelling is checked with cspell-trie-lib and the British dictionary of cspell, which are used under
          the MIT Licence, and its Australian and Canadian dictionaries, under the GNU Lesser General Public
          Licence, version 3. Their texts are in the app’s folder “licences”.
        </p>
        <SecurityTable developmentRuntime={developmentRuntime} />
      </div>
    </Dialog>
  );
}

/** Electron's list, with what is done about each and the test that shows it: for whoever has to allow the app in. */
function SecurityTable({ developmentRuntime }: Pick<AboutDialogProps, 'developmentRuntime'>) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={css.security}>
      <h3 id={headingId} className={css.heading}>
        How this is kept
      </h3>
      <p>
        What you write is in files on this device, which are not encrypted: use the disk encryption of your
        machine. Despatch is built on Electron, whose makers ask twenty things of a secure app:
      </p>
      <table className={css.table} aria-labelledby={headingId}>
        <thead>
          <tr>
            <th scope="col">
              <HiddenWords>Number</HiddenWords>
            </th>
            <th scope="col">Asked</th>
            <th scope="col">What Despatch does</th>
          </tr>
        </thead>
        <tbody>
          {securityChecklist.map((item) => (
            <tr key={item.number}>
              <td>{item.number}</td>
              <th scope="row">{item.asked}</th>
              <td>
                {item.done}
                {item.isDecidedByRuntime && developmentRuntime ? (
                  <strong> This is such a copy.</strong>
                ) : null}
                <span className={css.proof}>
                  Test: {item.proof.test} ({item.proof.file})
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
