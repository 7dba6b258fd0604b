/**
 * Has every field that is checked checked again: Chromium judges a text once, and forgets what it said when the field
 * stops being one that is checked.
 */
export function checkAgain(): void {
  for (const field of document.querySelectorAll<HTMLElement>('[spellcheck="true"]')) {
    field.spellcheck = false;
    field.spellcheck = true;
  }
}
