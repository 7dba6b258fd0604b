import { type CSSProperties, Fragment, type ReactNode, useState } from 'react';
import { holdSide } from './hold-side';
import { SideDivider } from './SideDivider';
import styles from './Sides.module.css';
import { StatusSlot } from './status-slot';

interface SidesProps<T> {
  /** One, or two from left to right. */
  readonly readings: readonly T[];
  /** The first side's share of the room, where there are two. */
  readonly share: number;
  readonly onShare: (share: number) => void;
  /** Draws one; `room` is another string whenever the text is set anew because the sides have other room. */
  readonly children: (reading: T, room: string) => ReactNode;
}

/** What is read: one transcript, or two with a divider between them, and below how the active one stands. */
export function Sides<T extends { readonly id: string }>(props: SidesProps<T>) {
  const { readings, share: kept, onShare, children } = props;
  const [share, setShare] = useState(kept);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const isTwo = readings.length === 2;
  const room = isTwo ? { '--first': `${share}fr`, '--second': `${1 - share}fr` } : {};
  return (
    <StatusSlot value={slot}>
      <div className={styles.page}>
        <div
          className={styles.sides}
          style={room as CSSProperties}
          {...(isTwo ? { 'data-two': '', onPointerDownCapture: holdSide } : {})}
        >
          {readings.map((reading, at) => (
            <Fragment key={`${reading.id} ${at === 0 ? 'main' : ''}`}>
              {at === 1 ? (
                // A landmark of its own, for it belongs to neither side.
                <section aria-label="Between the sides" className={styles.between}>
                  <SideDivider share={share} onMove={setShare} onMoved={onShare} />
                </section>
              ) : null}
              {children(reading, isTwo ? `${share}` : '')}
            </Fragment>
          ))}
        </div>
        <div ref={setSlot} />
      </div>
    </StatusSlot>
  );
}
