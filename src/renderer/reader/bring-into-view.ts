/** Has an element in the middle of the screen, unless what is looked for in it is well on the screen already. */
export function bringIntoView(
  root: HTMLElement,
  rect: DOMRect,
  element: Element,
  beforeMoving: () => void,
): void {
  const view = root.parentElement?.getBoundingClientRect();
  if (!view || (rect.top >= view.top + 60 && rect.bottom <= view.bottom - 60)) return;
  beforeMoving();
  element.scrollIntoView({ block: 'center' });
}
