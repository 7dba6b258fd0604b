import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { prose } from './prose';

/** Typing is taken over after a pause, so that a long transcript is not assembled at every letter. */
const pauseMs = 300;

interface DraftInputProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'onBlur'> {
  readonly value: string;
  /** The words as typed, trimmed; after a pause, on Enter, and when the field is left. */
  readonly onCommit: (value: string) => void;
  /** True where no words are no answer: then the field goes back to what it said. */
  readonly isRequired?: boolean;
  /** True where a pause is no end: only Enter, and leaving the field, hand the words over. */
  readonly isPatient?: boolean;
  readonly isProse?: boolean;
}

interface Draft {
  readonly text: string;
  /** `value` as it was when `text` was last taken from it, and what was last handed over. */
  readonly base: string;
  readonly sent: string | null;
}

export function DraftInput({
  value,
  onCommit,
  isRequired = false,
  isPatient = false,
  isProse = false,
  ...rest
}: DraftInputProps) {
  const [draft, setDraft] = useState<Draft>({ text: value, base: value, sent: null });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (value !== draft.base) {
    // What comes back as it was handed over must not overwrite what was typed since.
    setDraft({ text: value === draft.sent ? draft.text : value, base: value, sent: null });
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  const commit = (text: string) => {
    clearTimeout(timer.current);
    const words = text.trim();
    if (words === value || (isRequired && words === '')) return;
    setDraft((before) => ({ ...before, sent: words }));
    onCommit(words);
  };
  return (
    <input
      type="text"
      autoComplete="off"
      {...(isProse ? prose(draft.text) : {})}
      {...rest}
      value={draft.text}
      data-draft={draft.text.trim() === value ? undefined : ''}
      onChange={(event) => {
        const { value: text } = event.target;
        setDraft((before) => ({ ...before, text }));
        clearTimeout(timer.current);
        if (!isPatient) timer.current = setTimeout(() => commit(text), pauseMs);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit(draft.text);
      }}
      onBlur={() => {
        commit(draft.text);
        if (isRequired && draft.text.trim() === '') setDraft({ text: value, base: value, sent: null });
      }}
    />
  );
}
