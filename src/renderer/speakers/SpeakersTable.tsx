import { memo, useState } from 'react';
import type { SpeakerId } from '../../shared/id';
import type { Speaker } from '../../shared/transcript/speaker';
import type { SpeakerFact } from '../store/decide-speakers';
import { DraftInput } from '../ui/DraftInput';
import { HiddenWords } from '../ui/HiddenWords';
import { MoreIcon } from '../ui/icons';
import { type MenuChoice, PopoverMenu } from '../ui/PopoverMenu';
import { percent } from '../ui/transcript-words';
import css from './SpeakersDialog.module.css';
import type { SpeakerRow } from './speaker-rows';

interface TableActions {
  readonly onFact: (speaker: Speaker, fact: SpeakerFact, value: string) => void;
  readonly onJoin: (speaker: Speaker) => void;
  readonly onSeparate: (speaker: Speaker, label: string) => void;
  readonly onRead: (speaker: SpeakerId) => void;
}

interface SpeakersTableProps extends TableActions {
  readonly rows: readonly SpeakerRow[];
  readonly canJoin: boolean;
}

const facts: readonly (readonly [SpeakerFact, string])[] = [
  ['name', 'Name'],
  ['role', 'Role'],
  ['organisation', 'Organisation'],
  ['party', 'Party'],
];
const figures = ['Words', 'Share', 'Turns', 'Highlights'] as const;

interface OpenMenu {
  readonly speaker: Speaker;
  readonly at: { readonly x: number; readonly y: number };
}

function choicesFor(speaker: Speaker, { canJoin, ...actions }: SpeakersTableProps): readonly MenuChoice[] {
  const { name, labels } = speaker;
  return [
    { words: `Read ${name} only`, onChoose: () => actions.onRead(speaker.id) },
    ...(canJoin ? [{ words: 'Join with another speaker…', onChoose: () => actions.onJoin(speaker) }] : []),
    ...(labels.length > 1
      ? labels.map((label) => ({
          words: `Separate “${label}”`,
          onChoose: () => actions.onSeparate(speaker, label),
        }))
      : []),
  ];
}

/** Who speaks, to type over in place, and what each comes to. */
export function SpeakersTable(props: SpeakersTableProps) {
  const { rows, onFact } = props;
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  return (
    <>
      <table className={css.table} aria-label="Speakers">
        <thead>
          <tr>
            {[...facts.map(([, title]) => title), ...figures].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            <td>
              <HiddenWords>More</HiddenWords>
            </td>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.speaker.id} {...row} onFact={onFact} onMenu={setMenu} />
          ))}
        </tbody>
      </table>
      {menu ? (
        <PopoverMenu
          label={`What to do with ${menu.speaker.name}`}
          choices={choicesFor(menu.speaker, props)}
          at={menu.at}
          onClose={() => setMenu(null)}
        />
      ) : null}
    </>
  );
}

interface RowProps extends SpeakerRow, Pick<TableActions, 'onFact'> {
  readonly onMenu: (menu: OpenMenu) => void;
}

const Row = memo(function Row({ speaker, words, turns, share, highlights, onFact, onMenu }: RowProps) {
  const printed = speaker.labels[0] ?? speaker.name;
  const [spoken, taken, marked] = [words, turns, highlights].map((count) => count.toLocaleString('en-GB'));
  const said = [spoken, percent(share), taken, marked];
  return (
    <tr>
      {facts.map(([fact, title]) => (
        <td key={fact} data-title={title}>
          <DraftInput
            className={css.field}
            aria-label={`${title} of ${printed}`}
            title={speaker[fact] ?? undefined}
            isRequired={fact === 'name'}
            isPatient
            value={speaker[fact] ?? ''}
            onCommit={(value) => onFact(speaker, fact, value)}
          />
        </td>
      ))}
      {figures.map((title, at) => (
        <td key={title} className={css.figure} data-title={title}>
          {said[at]}
        </td>
      ))}
      <td>
        <button
          type="button"
          className={css.more}
          aria-label={`More for ${speaker.name}`}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect();
            onMenu({ speaker, at: { x: left, y: bottom + 2 } });
          }}
        >
          <MoreIcon />
        </button>
      </td>
    </tr>
  );
});
