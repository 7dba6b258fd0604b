import type { Page } from '@playwright/test';
import type { Look } from './walk';

type Media = Parameters<Page['emulateMedia']>[0];

/** Looks while the system wants this, and sets back what it wanted before. */
function whileWanting(wanted: Media, usual: Media, inPage: () => readonly string[]): Look {
  return async ({ page }, state) => {
    await page.emulateMedia(wanted);
    const found = await page.evaluate(inPage);
    await page.emulateMedia(usual);
    return found.map((words) => `${state}: ${words}`);
  };
}

/** Runs in the page: whatever moves or fades for longer than an eye can see. */
function movements(): readonly string[] {
  const longestSeconds = 0.01;
  const longest = (list: string) => Math.max(...list.split(',').map((each) => Number.parseFloat(each)));
  return [...document.querySelectorAll('*')].flatMap((element) =>
    [null, '::before', '::after', '::backdrop'].flatMap((part) => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(element, part);
      const isMoving = animationName !== 'none' && longest(animationDuration) > longestSeconds;
      const name = `${element.localName}${part ?? ''} “${element.textContent.slice(0, 30)}”`;
      return isMoving || longest(transitionDuration) > longestSeconds ? [`${name} moves`] : [];
    }),
  );
}

/** Nothing moves where the system asks for reduced motion. */
export const movementsWhenReduced: Look = whileWanting(
  { reducedMotion: 'reduce' },
  { reducedMotion: null },
  movements,
);

/** Runs in the page: what can no longer be told from what is beside it. */
function lostInForcedColours(): readonly string[] {
  const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const told = (element: Element) => {
    const style = getComputedStyle(element);
    const { outlineStyle, outlineWidth, borderTopWidth, backgroundColor, color, fontWeight } = style;
    const outline = outlineStyle === 'none' ? '' : outlineWidth;
    return [outline, borderTopWidth, backgroundColor, color, fontWeight].join(' ');
  };
  const chosen = document.querySelectorAll(
    '[aria-pressed=true], [aria-selected=true], [aria-current]:not([aria-current=false])',
  );
  const unclear = [...chosen]
    .filter(isSeen)
    .filter((element) =>
      [...document.querySelectorAll(`${element.localName}[class="${element.className}"]`)].some(
        (other) =>
          ['aria-pressed', 'aria-selected', 'aria-current'].every(
            (state) => !['true', 'location'].includes(other.getAttribute(state) ?? ''),
          ) && told(other) === told(element),
      ),
    );
  const page = getComputedStyle(document.body).backgroundColor;
  const marks = [...document.querySelectorAll('main mark')].filter((mark) => {
    const { textDecorationLine, backgroundColor } = getComputedStyle(mark);
    const letters = getComputedStyle(mark, '::after').content;
    // A highlight has a theme to tell; what a search found is only found.
    const tellsTheme = textDecorationLine.includes('underline') && /\w/.test(letters);
    return backgroundColor === page || (mark.closest('[aria-label="Transcript text"]') && !tellsTheme);
  });
  const active = [...document.querySelectorAll('[data-active]')].filter(
    (element) => getComputedStyle(element).outlineStyle === 'none',
  );
  return [
    ...unclear.map((element) => `“${element.textContent}” does not show that it is chosen`),
    ...marks.map((mark) => `“${mark.textContent}” does not show that it is highlighted`),
    ...active.map((element) => `“${element.textContent.slice(0, 40)}” does not show that it is at hand`),
  ];
}

/** Highlights, and what is chosen, are told from the rest where the system chooses every colour. */
export const lostWhenColoursAreForced: Look = whileWanting(
  { forcedColors: 'active' },
  { forcedColors: null },
  lostInForcedColours,
);
