import { type FocusEvent, type ReactNode, type RefObject, useRef, useState } from 'react';
import type { ReadingLook } from '../../shared/reading-look';
import type { Transcript } from '../../shared/transcript/transcript';
import { lookStyle } from './look-measures';
import styles from './ReaderScreen.module.css';
import { SideHead } from './SideHead';
import { useTakenFocus } from './use-taken-focus';

/** What a transcript is in a window with two. */
export interface SideOfTwo {
  /** Its transcript's title, and which side it is where both have the same. */
  readonly name: string;
  readonly isFirst: boolean;
  /** Another string whenever the text is set anew because the sides have other room. */
  readonly room: string;
  readonly onClose: () => void;
}

interface ReaderFrameProps {
  readonly transcript: Transcript;
  /** Null where the transcript is alone in the window. */
  readonly side: SideOfTwo | null;
  readonly isActive: boolean;
  readonly onActivate: () => void;
  readonly look: ReadingLook;
  readonly isFocusMode: boolean;
  readonly text: RefObject<HTMLElement | null>;
  /** Beside the text; in one of two sides over it, from when it is asked for until somebody is back in the text. */
  readonly contents: ReactNode;
  readonly children: ReactNode;
}

/** What stands around the text of one transcript, and which of two is turned to. */
export function ReaderFrame(props: ReaderFrameProps) {
  const { transcript, side, isActive, onActivate, look, isFocusMode, text, contents, children } = props;
  const screen = useRef<HTMLDivElement>(null);
  const [isContentsOpen, setContentsOpen] = useState(false);
  useTakenFocus(screen, text, isActive);
  const onFocus = (event: FocusEvent) => {
    onActivate();
    if (event.target === text.current) setContentsOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it does nothing by itself; what is in it was turned to.
    <div
      ref={screen}
      className={styles.side}
      style={lookStyle(look)}
      data-side=""
      onFocus={onFocus}
      onPointerDownCapture={onActivate}
    >
      <div
        className={styles.reader}
        {...(side ? { 'data-beside': '' } : {})}
        {...(isFocusMode ? { 'data-focus-mode': '' } : {})}
      >
        {side ? (
          <SideHead
            transcript={transcript}
            isFirst={side.isFirst}
            isActive={isActive}
            isContentsOpen={isContentsOpen}
            onContents={setContentsOpen}
            onClose={side.onClose}
          />
        ) : null}
        {side && !isContentsOpen ? null : contents}
        {children}
      </div>
    </div>
  );
}
