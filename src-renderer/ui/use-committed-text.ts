import { type ChangeEvent, type KeyboardEvent, useState } from 'react';

interface Options<T> {
  readonly value: T;
  readonly show: (value: T) => string;
  /** null when the text is no value. */
  readonly parse: (text: string) => T | null;
  readonly onCommit: (value: T) => void;
}

type TextControl = HTMLInputElement | HTMLTextAreaElement;

export interface CommittedText<T> {
  readonly text: string;
  /** The text is no value: what it must be is the field's error. */
  readonly unreadable: boolean;
  readonly commit: (value: T) => void;
  readonly handlers: {
    readonly onChange: (event: ChangeEvent<TextControl>) => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent<TextControl>) => void;
    readonly 'data-uncommitted': true | undefined;
  };
}

/**
 * Text of a field that becomes a value on Enter or on leaving it; Escape goes back. While it is not committed the
 * field's own undo answers first (ux 4.1), and unreadable text stays as typed.
 */
export function useCommittedText<T>({
  value,
  show,
  parse,
  onCommit,
}: Options<T>): CommittedText<T> {
  const [typed, setTyped] = useState<string | null>(null);
  const finish = () => {
    if (typed === null) return;
    const parsed = parse(typed);
    if (parsed === null) return;
    setTyped(null);
    if (parsed !== value) onCommit(parsed);
  };
  return {
    text: typed ?? show(value),
    unreadable: typed !== null && parse(typed) === null,
    commit: (next) => {
      setTyped(null);
      if (next !== value) onCommit(next);
    },
    handlers: {
      onChange: (event) => setTyped(event.target.value),
      onBlur: finish,
      onKeyDown: (event) => {
        if (event.key === 'Enter') {
          // In a field of several lines it would break the line instead.
          if (event.currentTarget instanceof HTMLTextAreaElement) event.preventDefault();
          finish();
        }
        if (event.key === 'Escape' && typed !== null) {
          event.preventDefault();
          event.stopPropagation();
          setTyped(null);
        }
      },
      'data-uncommitted': typed === null ? undefined : true,
    },
  };
}
