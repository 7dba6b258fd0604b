import type { KeyboardEvent } from 'react';
import type { Speaker } from '../../shared/transcript/speaker';
import type { PreviewItem } from '../assembling/preview-items';
import css from './LineMenu.module.css';
import { type LineAction, lineActions } from './line-actions';
import type { LineMenuState } from './use-line-menu';

interface LineMenuProps {
  readonly menu: LineMenuState;
  readonly speakers: readonly Speaker[];
  readonly onSay: (item: PreviewItem, action: LineAction) => void;
  readonly onSpokenBy: (item: PreviewItem, speaker: Speaker) => void;
}

/** Left and right go through the buttons, as in any toolbar. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0 || event.target instanceof HTMLSelectElement) return;
  const controls = [...event.currentTarget.querySelectorAll<HTMLElement>('button, select')];
  const at = controls.findIndex((control) => control.matches(':focus'));
  controls[(at + step + controls.length) % controls.length]?.focus();
  event.preventDefault();
}

/** Where no label is printed, there is none to take back. */
function actionsOf(item: PreviewItem): readonly LineAction[] {
  if (item.kind === 'label' && !item.isPrinted) return [];
  return lineActions(item.kind === 'narration' ? item.use : item.kind, item.text);
}

export function LineMenu({ menu, speakers, onSay, onSpokenBy }: LineMenuProps) {
  const { item, popover } = menu;
  return (
    <div
      ref={popover}
      popover="auto"
      role="toolbar"
      aria-label="What this line is"
      className={css.menu}
      onKeyDown={onArrow}
    >
      {item
        ? actionsOf(item).map((action) => (
            <button
              key={action.words}
              type="button"
              className={css.action}
              onClick={() => {
                menu.close();
                onSay(item, action);
              }}
            >
              {action.words}
            </button>
          ))
        : null}
      {item?.kind === 'label' && item.speakerId ? (
        <label className={css.spokenBy}>
          Spoken by
          <select
            value={item.speakerId}
            onChange={(event) => {
              const chosen = speakers.find(({ id }) => id === event.target.value);
              menu.close();
              if (chosen) onSpokenBy(item, chosen);
            }}
          >
            {speakers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </div>
  );
}
