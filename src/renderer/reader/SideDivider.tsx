import { type KeyboardEvent, type PointerEvent, useState, useSyncExternalStore } from 'react';
import styles from './Sides.module.css';

/** Neither side gets less than this share of the room. */
const smallestShare = 0.3;
/** How far one key moves the divider. */
const keyStep = 0.02;

/** The width of the window, in pixels, below which the two sides stand one above the other. */
const stackedBelow = matchMedia('(max-width: 900px)');

const shareWithin = (share: number) => Math.max(smallestShare, Math.min(share, 1 - smallestShare));

function useStacked(): boolean {
  return useSyncExternalStore(
    (tell) => {
      stackedBelow.addEventListener('change', tell);
      return () => stackedBelow.removeEventListener('change', tell);
    },
    () => stackedBelow.matches,
  );
}

/** Where the pointer is between the outer edges of the two sides. */
function shareAt({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): number | null {
  const room = currentTarget.parentElement?.parentElement?.getBoundingClientRect();
  if (!room) return null;
  const share = stackedBelow.matches
    ? (clientY - room.top) / room.height
    : (clientX - room.left) / room.width;
  return shareWithin(share);
}

function shareByKey({ key }: KeyboardEvent, share: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return shareWithin(share - keyStep);
    case 'ArrowRight':
    case 'ArrowDown':
      return shareWithin(share + keyStep);
    case 'Home':
      return smallestShare;
    case 'End':
      return 1 - smallestShare;
    case 'Enter':
      return 0.5;
    default:
      return null;
  }
}

interface SideDividerProps {
  /** The first side's share of the room. */
  readonly share: number;
  readonly onMove: (share: number) => void;
  /** When it has been let go. */
  readonly onMoved: (share: number) => void;
}

/** Between two sides: dragged, or moved with the arrow keys; Enter and a double click give both the same room. */
export function SideDivider({ share, onMove, onMoved }: SideDividerProps) {
  const isStacked = useStacked();
  const [isHeld, setHeld] = useState(false);
  const settle = (next: number) => {
    onMove(next);
    onMoved(next);
  };
  const letGo = () => {
    if (isHeld) onMoved(share);
    setHeld(false);
  };
  return (
    <hr
      tabIndex={0}
      aria-label="Room for the first side"
      aria-orientation={isStacked ? 'horizontal' : 'vertical'}
      aria-valuemin={smallestShare * 100}
      aria-valuemax={(1 - smallestShare) * 100}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={`${Math.round(share * 100)} %`}
      className={styles.divider}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setHeld(true);
      }}
      onPointerMove={(event) => {
        const next = isHeld ? shareAt(event) : null;
        if (next !== null) onMove(next);
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onDoubleClick={() => settle(0.5)}
      onKeyDown={(event) => {
        const next = shareByKey(event, share);
        if (next === null) return;
        event.preventDefault();
        settle(next);
      }}
    />
  );
}
