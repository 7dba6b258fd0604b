import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Theme } from '../../shared/annotation/theme';
import { withLetters } from '../../shared/annotation/theme-letters';
import type { ThemeId } from '../../shared/id';
import css from './ThemeList.module.css';
import { ThemeRow } from './ThemeRow';

interface ThemeListProps {
  readonly themes: readonly Theme[];
  readonly chosen: Theme | undefined;
  readonly onChoose: (id: ThemeId) => void;
  /** Moves a theme to a place counted from 0. */
  readonly onMove: (theme: Theme, place: number) => void;
}

/** Which place a key leads to from a row. */
function placeFor(key: string, from: number, last: number): number | null {
  if (key === 'ArrowDown') return Math.min(from + 1, last);
  if (key === 'ArrowUp') return Math.max(from - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  return null;
}

/** The themes in order: arrow keys go through them, with Alt they move the one that is chosen. One stop for Tab. */
export function ThemeList({ themes, chosen, onChoose, onMove }: ThemeListProps) {
  const list = useRef<HTMLUListElement>(null);
  const focusRow = (id: ThemeId) =>
    [...(list.current?.querySelectorAll('button') ?? [])]
      .find(({ dataset }) => dataset.theme === id)
      ?.focus();
  const chosenId = chosen?.id;
  // The dialog has given the focus to its first field; and a button that goes away or is switched off must not keep it.
  const isOpened = useRef(false);
  useEffect(() => {
    const { activeElement } = document;
    const isLost = activeElement === document.body || activeElement?.matches(':disabled, dialog');
    if (chosenId && (isLost || !isOpened.current)) focusRow(chosenId);
    isOpened.current = true;
  });
  const onKeyDown = (event: KeyboardEvent, theme: Theme, index: number) => {
    const place = placeFor(event.key, index, themes.length - 1);
    if (place === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const there = themes[place];
    if (event.altKey && place !== index) onMove(theme, place);
    else if (!event.altKey && there) focusRow(there.id);
  };
  return (
    <ul ref={list} className={css.list} aria-label="Themes in order">
      {withLetters(themes).map((theme, index) => (
        <ThemeRow
          key={theme.id}
          theme={theme}
          index={index}
          isChosen={theme.id === chosenId}
          onChoose={() => onChoose(theme.id)}
          onKeyDown={(event) => onKeyDown(event, theme, index)}
        />
      ))}
    </ul>
  );
}
