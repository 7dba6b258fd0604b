import { createContext } from 'react';

/** Where at the foot of the window the active side tells how it stands; null until that is in the page. */
export const StatusSlot = createContext<HTMLElement | null>(null);
