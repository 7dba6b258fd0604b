import { useEffect } from 'react';

/** What is set on paper; a printer gets the letters that are there when it is asked, and waits for none. */
const fonts = [
  '400 11pt "Source Serif 4 Variable"',
  'italic 400 11pt "Source Serif 4 Variable"',
  '600 11pt "Source Serif 4 Variable"',
  '400 11pt "Inter Variable"',
  '600 11pt "Inter Variable"',
];

async function loadFonts(): Promise<void> {
  const characters = [...new Set(document.body.textContent)].join('');
  await Promise.all(fonts.map((font) => document.fonts.load(font, characters)));
}

/** Prints the page once what is to be printed is in it, and says when the printer, or the person, is done with it. */
export function usePrinting(isReady: boolean, onDone: () => void): void {
  useEffect(() => {
    if (!isReady) return;
    let isStopped = false;
    window.addEventListener('afterprint', onDone);
    void loadFonts().then(() => {
      if (!isStopped) window.print();
    });
    return () => {
      isStopped = true;
      window.removeEventListener('afterprint', onDone);
    };
  }, [isReady, onDone]);
}
