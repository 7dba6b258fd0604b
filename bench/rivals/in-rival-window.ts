import type { PlainParagraph } from './rival-window';

declare global {
  interface Window {
    paragraphs: readonly PlainParagraph[];
    /** A row of a list, not yet in the page. */
    makeRow: (index: number) => HTMLElement;
  }
}

/** Runs in the page: hands it the text, as if it had been loaded. */
export function takeText(paragraphs: readonly PlainParagraph[]): void {
  window.paragraphs = paragraphs;
  window.makeRow = (index) => {
    const { label = '', number = null, text = '' } = paragraphs[index] ?? {};
    const row = Object.assign(document.createElement('div'), { className: 'row' });
    if (label !== '') row.append(Object.assign(document.createElement('h3'), { textContent: label }));
    const paragraph = Object.assign(document.createElement('p'), { textContent: text });
    paragraph.dataset.paragraph = `${number ?? ''}`;
    row.append(paragraph);
    return row;
  };
}

/** Runs in the page: every paragraph in one page at once, and the time until it is drawn. */
export async function showPlainPage(): Promise<number> {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const begun = performance.now();
  const html = window.paragraphs.map(
    ({ label, number, text }) =>
      `${label === '' ? '' : `<h3>${escaped(label)}</h3>`}<p data-paragraph="${number ?? ''}">${escaped(text)}</p>`,
  );
  const element = document.getElementById('text');
  if (element) element.innerHTML = html.join('');
  const { painted } = await window.bench.frame();
  return painted - begun;
}

/** Runs in the page: takes away what was shown. */
export async function clearPage(): Promise<void> {
  const [element, scroller] = [document.getElementById('text'), document.getElementById('scroller')];
  element?.replaceChildren();
  if (scroller) scroller.scrollTop = 0;
  await window.bench.frame();
  await window.bench.frame();
}
