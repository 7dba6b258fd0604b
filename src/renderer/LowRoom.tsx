import { useEffect, useRef, useState } from 'react';
import { desktop } from './desktop';
import { Notice } from './ui/Notice';

/** How often the disk is looked at, in milliseconds. */
const lookEvery = 60_000;

/**
 * Says that the disk is running out of room, once, until there is room again. Looks at start, from time to time, and
 * whenever something large may be written.
 */
export function LowRoom({ isBusy }: { readonly isBusy: boolean }) {
  const [free, setFree] = useState<number | null>(null);
  const isDismissed = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when an import begins and ends.
  useEffect(() => {
    const look = async () => {
      const left = await desktop.lowRoom();
      if (left === null) isDismissed.current = false;
      setFree(isDismissed.current ? null : left);
    };
    void look();
    const timer = setInterval(() => void look(), lookEvery);
    return () => clearInterval(timer);
  }, [isBusy]);
  if (free === null) return null;
  const dismiss = () => {
    isDismissed.current = true;
    setFree(null);
  };
  return (
    <Notice onDismiss={dismiss}>
      There is little room on the disk: {Math.floor(free / 2 ** 20)} MB are left. Make some room soon, so that
      what you write can go on being saved.
    </Notice>
  );
}
