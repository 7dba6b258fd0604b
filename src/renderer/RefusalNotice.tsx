import { useEffect } from 'react';
import type { Refusal } from './store/desk-state';
import { Notice } from './ui/Notice';

/** Long enough to read a sentence twice, in milliseconds. */
const readWithin = 6_000;

interface RefusalNoticeProps {
  readonly refusal: Refusal;
  readonly onGone: () => void;
}

/** Why a key did nothing: there for as long as it takes to read, until Escape, or until something else is done. */
export function RefusalNotice({ refusal, onGone }: RefusalNoticeProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same words, said again, are there as long again.
  useEffect(() => {
    const timer = setTimeout(onGone, readWithin);
    // Whatever else the key leaves it leaves too: who cannot see the notice never presses it in vain.
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onGone();
    };
    window.addEventListener('keydown', onKey, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onKey, true);
    };
  }, [refusal, onGone]);
  return <Notice isSaid>{refusal.text}</Notice>;
}
