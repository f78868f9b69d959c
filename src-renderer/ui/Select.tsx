import { Field, type FieldProps } from './Field.tsx';

interface Option<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly disabled?: boolean;
  /** Shown under the pointer: the code that files have for it. */
  readonly title?: string;
}

interface Props<T extends string> extends FieldProps {
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
}

/** One of a list; the platform's own control, so that every keyboard and screen reader knows it. */
export function Select<T extends string>(props: Props<T>) {
  const { options, value, onChange, disabled = false, ...field } = props;
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          className="fld"
          disabled={disabled}
          title={options.find(({ id }) => id === value)?.title}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.id === event.target.value);
            if (chosen !== undefined) onChange(chosen.id);
          }}
        >
          {options.map((option) => (
            <option
              key={option.id}
              value={option.id}
              disabled={option.disabled}
              title={option.title}
            >
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
