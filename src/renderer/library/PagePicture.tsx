import css from './PagePicture.module.css';

/** Rows of a page: widths in percent, and which theme's colour lies over the row, if any. */
const rows = [
  { id: 'a', width: 96 },
  { id: 'b', width: 100, theme: 1 },
  { id: 'c', width: 88 },
  { id: 'd', width: 62, ends: true },
  { id: 'e', width: 100 },
  { id: 'f', width: 94, theme: 2 },
  { id: 'g', width: 100, theme: 2 },
  { id: 'h', width: 90 },
  { id: 'i', width: 48, ends: true },
  { id: 'j', width: 97 },
  { id: 'k', width: 100, theme: 4 },
  { id: 'l', width: 71 },
] as const;

const notes = [
  { theme: 1, top: 13, widths: [90, 60] },
  { theme: 2, top: 42, widths: [84, 95, 40] },
  { theme: 4, top: 76, widths: [92, 52] },
] as const;

/** A marked page with notes in its margin, drawn without a word, since every quotation on screen is a real one. */
export function PagePicture() {
  return (
    <div className={css.picture} aria-hidden="true">
      <div className={css.page}>
        <span className={css.name} />
        {rows.map((row) => (
          <span
            key={row.id}
            className={'ends' in row ? css.lastRow : css.row}
            style={{
              width: `${row.width}%`,
              ...('theme' in row ? { background: `var(--theme-${row.theme})`, height: 12 } : {}),
            }}
          />
        ))}
      </div>
      {notes.map(({ theme, top, widths }) => (
        <div key={theme} className={css.note} style={{ top: `${top}%` }}>
          <span className={css.edge} style={{ background: `var(--theme-${theme})` }} />
          {widths.map((width) => (
            <span key={width} className={css.noteRow} style={{ width: `${width}%` }} />
          ))}
        </div>
      ))}
    </div>
  );
}
