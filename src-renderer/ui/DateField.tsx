import { isoDate, parseIsoDate } from '../../src-engine/base/day.ts';
import { Field, type FieldProps } from './Field.tsx';

interface Props extends FieldProps {
  /** Day number, or null while there is none. */
  readonly value: number | null;
  readonly onChange: (day: number | null) => void;
}

/** A date, with the platform's own control and format. */
export function DateField({ value, onChange, ...field }: Props) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="date"
          className="fld"
          value={value === null ? '' : isoDate(value)}
          onChange={(event) => onChange(parseIsoDate(event.target.value))}
        />
      )}
    </Field>
  );
}
