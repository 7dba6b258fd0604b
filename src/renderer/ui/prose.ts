/** Chromium's checker in an Electron older than this (electron#45001) never ends with a text that begins with no letter. */
const firstSoundElectron = 34;
/** A longer text is checked in pieces, and nobody knows with what each begins. In UTF-16 code units; Chromium's is 1,024. */
const longestWhole = 1_000;

const beginsWithLetter = /^\P{Script=Common}/u;

/** Whether Chromium can be asked about these words and will answer. */
export function canBeAsked(words: string, browser: string): boolean {
  const electron = Number(/Electron\/(\d+)/.exec(browser)?.[1] ?? firstSoundElectron);
  return electron >= firstSoundElectron || (words.length <= longestWhole && beginsWithLetter.test(words));
}

/** Makes a field one for prose, whose spelling is checked as far as Chromium can be asked about what it holds. */
export function prose(words: string) {
  return { 'data-prose': '', spellCheck: canBeAsked(words, navigator.userAgent) };
}
