import { useEffect, useRef, useState } from 'react';
import css from './DropTarget.module.css';

export interface DropTargetProps {
  /** Files and folders. */
  readonly onDrop: (files: readonly File[]) => void;
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;

/** The whole window takes files and folders; anything else dropped outside a field does nothing. */
export function DropTarget({ onDrop }: DropTargetProps) {
  const [isOver, setOver] = useState(false);
  const overlay = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    const listen = (
      type: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
      listener: (event: DragEvent) => void,
    ) => window.addEventListener(type, listener, { signal: stop.signal });
    const over = (event: DragEvent) => {
      if (!hasFiles(event) && isEditable(event.target)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = hasFiles(event) ? 'copy' : 'none';
      setOver(hasFiles(event));
    };
    listen('dragenter', over);
    listen('dragover', over);
    listen('dragleave', (event) => {
      // Only a drag that leaves the window has nothing it goes to.
      if (event.relatedTarget === null) setOver(false);
    });
    listen('drop', (event) => {
      setOver(false);
      if (!hasFiles(event) && isEditable(event.target)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) onDrop(files);
    });
    return () => stop.abort();
  }, [onDrop]);
  useEffect(() => {
    // In the top layer, so that it lies over an open dialog too.
    overlay.current?.togglePopover(isOver);
  }, [isOver]);
  return (
    <div ref={overlay} popover="manual" aria-hidden="true" className={css.overlay}>
      <p className={css.words}>Drop to open transcripts</p>
    </div>
  );
}
