import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { classNames } from './class-names';
import css from './Dialog.module.css';
import { IconButton } from './IconButton';
import { CloseIcon } from './icons';

export interface DialogProps {
  readonly open: boolean;
  /** The heading, which names the dialog. */
  readonly title: string;
  /** Esc and the close button; the dialog stays until `open` is false. */
  readonly onClose: () => void;
  readonly width?: 's' | 'm' | 'l' | 'xl';
  /** The buttons at the foot, which stay in view while the rest scrolls. */
  readonly actions?: ReactNode;
  /** Enter in a field, and a button of type `submit`. Without it the dialog is no form. */
  readonly onSubmit?: () => void;
  /** True where there is only text to read, which the keyboard must be able to scroll. */
  readonly isReading?: boolean;
  readonly children: ReactNode;
}

/** A native modal dialog: focus stays inside, and returns to where it was. */
export function Dialog({ open, ...rest }: DialogProps) {
  return open ? <OpenDialog {...rest} /> : null;
}

/** Where somebody starts: the first field (of radio buttons the chosen one), else the last button, which goes on. */
const starts = [
  '[data-part=body] :is(input:not([type=radio]), :checked, select, textarea)',
  '[data-part=body] input',
  '[data-part=actions] button:last-of-type:enabled',
  '[data-part=body] button',
];

function findStart(dialog: HTMLDialogElement): HTMLElement | null {
  for (const selector of starts) {
    const found = dialog.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
}

function useModal(onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    if (dialog) findStart(dialog)?.focus();
    // Closed before it leaves the page: only then does the browser give the focus back.
    return () => dialog?.close();
  }, []);
  useEffect(() => {
    const dialog = ref.current;
    // Chromium closes a dialog on a second Esc even where the first was refused; then it is asked again.
    const keepOpen = () => {
      if (dialog?.isConnected && !dialog.open) dialog.showModal();
    };
    dialog?.addEventListener('close', keepOpen);
    return () => dialog?.removeEventListener('close', keepOpen);
  }, []);
  // A button that went away, or was switched off, has taken the focus with it: somebody starts anew.
  useEffect(() => {
    const { activeElement } = document;
    const isLost = activeElement === document.body || activeElement?.matches(':disabled, dialog');
    if (ref.current?.open && isLost) findStart(ref.current)?.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    // The app's own keys, single letters above all, have no business in a dialog.
    event.stopPropagation();
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onClose();
  };
  return { ref, onKeyDown };
}

function OpenDialog(props: Omit<DialogProps, 'open'>) {
  const { title, onClose, width = 'm', actions, onSubmit, isReading = false, children } = props;
  const headingId = useId();
  const { ref, onKeyDown } = useModal(onClose);
  const inside = (
    <>
      <header className={css.header}>
        <h2 id={headingId} className={css.title}>
          {title}
        </h2>
        <IconButton label="Close" icon={<CloseIcon />} onClick={onClose} />
      </header>
      <div data-part="body" className={css.body} {...(isReading ? { tabIndex: 0 } : {})}>
        {children}
      </div>
      {actions ? (
        <footer data-part="actions" className={css.actions}>
          {actions}
        </footer>
      ) : null}
    </>
  );
  return (
    <dialog
      ref={ref}
      aria-labelledby={headingId}
      className={classNames(css.dialog, css[width])}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        if (event.target !== ref.current) return;
        event.preventDefault();
        onClose();
      }}
    >
      {onSubmit ? (
        <form
          className={css.frame}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          {inside}
        </form>
      ) : (
        <div className={css.frame}>{inside}</div>
      )}
    </dialog>
  );
}
