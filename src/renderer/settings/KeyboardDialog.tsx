import { Fragment } from 'react';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import { useShortcutLabel } from '../ui/shortcut-label';
import css from './KeyboardDialog.module.css';
import { type KeyGroup, keyTable } from './key-table';

export interface KeyboardDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function KeyboardDialog({ open, onClose }: KeyboardDialogProps) {
  return (
    <Dialog
      open={open}
      title="Keyboard shortcuts"
      width="l"
      isReading
      onClose={onClose}
      actions={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className={css.groups}>
        {keyTable.map((group) => (
          <KeyGroupTable key={group.title} group={group} />
        ))}
      </div>
    </Dialog>
  );
}

function KeyGroupTable({ group }: { readonly group: KeyGroup }) {
  const labelOf = useShortcutLabel();
  return (
    <table className={css.table}>
      <caption className={css.caption}>{group.title}</caption>
      <tbody>
        {group.rows.map(({ keys, what }) => (
          <tr key={what}>
            <th scope="row" className={css.what}>
              {what}
            </th>
            <td className={css.keys}>
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 ? ' ' : null}
                  <Kbd>{labelOf(key)}</Kbd>
                </Fragment>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
