import type { Desktop } from '../shared/ipc';

declare global {
  interface Window {
    /** Put here by the preload script; the page's only way to anything outside it. */
    readonly despatch: Desktop;
  }
}

export const desktop: Desktop = window.despatch;
