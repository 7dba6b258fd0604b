import { anywhere } from './anywhere-states';
import { keeping } from './keeping-states';
import { library, review } from './library-states';
import { reader } from './reader-states';
import type { State } from './state';
import { troubled } from './troubled-states';

/**
 * Every screen, dialog and state there is, in an order in which each is reached from the one before. What is new on the
 * screen gets a row in one of these tables; then every rule of accessibility is asked of it, and it is pictured.
 */
export const everywhere: readonly State[] = [
  ...anywhere,
  ...review,
  ...library,
  ...reader,
  ...keeping,
  ...troubled,
];
