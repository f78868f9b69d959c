import { Field, type FieldProps } from './Field.tsx';
import { useCommittedText } from './use-committed-text.ts';

interface Props extends FieldProps {
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly maxLength?: number;
  readonly disabled?: boolean;
  readonly mono?: boolean;
  readonly placeholder?: string;
  /** More than one line to see; Enter still commits. */
  readonly rows?: number;
}

/** Text, committed on Enter or on leaving: a line, or more to see of a long one. */
export function TextField(props: Props) {
  const {
    value,
    onCommit,
    maxLength,
    disabled = false,
    mono = false,
    placeholder,
    rows,
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
      {(control) => {
        const shared = { ...control, ...edited.handlers, maxLength, placeholder, disabled };
        return rows === undefined ? (
          <input
            {...shared}
            className={mono ? 'fld mono' : 'fld'}
            autoComplete="off"
            value={edited.text}
          />
        ) : (
          <textarea {...shared} className="fld" rows={rows} value={edited.text} />
        );
      }}
    </Field>
  );
}
