import { Field, type FieldProps } from './Field.tsx';
import { useCommittedText } from './use-committed-text.ts';

interface Props extends FieldProps {
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly maxLength?: number;
  readonly disabled?: boolean;
  readonly mono?: boolean;
  readonly placeholder?: string;
}

/** A line of text, committed on Enter or on leaving. */
export function TextField(props: Props) {
  const {
    value,
    onCommit,
    maxLength,
    disabled = false,
    mono = false,
    placeholder,
    ...field
  } = props;
  const edited = useCommittedText({
    value,
    show: (text) => text,
    parse: (text) => text,
    onCommit,
  });
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          {...edited.handlers}
          className={mono ? 'fld mono' : 'fld'}
          autoComplete="off"
          maxLength={maxLength}
          placeholder={placeholder}
          disabled={disabled}
          value={edited.text}
        />
      )}
    </Field>
  );
}
