import type { Look } from './walk';

/** CSS pixels either way (WCAG 2.2, 2.5.8). */
const leastSize = 24;

/** Runs in the page: everything that is pressed and is smaller than that, a field by its label together with itself. */
function tooSmall(least: number): readonly string[] {
  const root = document.querySelector('dialog:modal') ?? document;
  const controls = root.querySelectorAll<HTMLElement>(
    'button, a[href], input, select, textarea, summary, [role=option]',
  );
  const isSeen = (element: HTMLElement) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const boxes = (element: HTMLElement) => {
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    return [element, ...labels].map((each) => each.getBoundingClientRect());
  };
  return [...controls].filter(isSeen).flatMap((control) => {
    const all = boxes(control);
    const width = Math.max(...all.map(({ right }) => right)) - Math.min(...all.map(({ left }) => left));
    const height = Math.max(...all.map(({ bottom }) => bottom)) - Math.min(...all.map(({ top }) => top));
    if (width >= least - 0.05 && height >= least - 0.05) return [];
    const name = control.getAttribute('aria-label') ?? control.textContent.slice(0, 40);
    return [`${control.localName} “${name}” is ${width.toFixed(1)} by ${height.toFixed(1)}`];
  });
}

/** Everything that can be pressed is large enough for an unsteady hand. */
export const smallTargets: Look = async ({ page }, state) =>
  [...new Set(await page.evaluate(tooSmall, leastSize))].map((words) => `${state}: ${words}`);
