import { formatMoney } from '../format/money.ts';
import { parseMoney } from '../format/parse.ts';
import { Field, type FieldProps } from './Field.tsx';
import { useCommittedText } from './use-committed-text.ts';

interface Props extends FieldProps {
  /** Minor units. */
  readonly value: number;
  readonly currency: string;
  readonly onCommit: (minor: number) => void;
  readonly disabled?: boolean;
}

/** An amount: shown with its symbol, typed with point or comma, committed on Enter or on leaving. */
export function MoneyField({
  value,
  currency,
  onCommit,
  disabled = false,
  error,
  ...field
}: Props) {
  const edited = useCommittedText({
    value,
    show: (minor) => formatMoney(minor, currency),
    parse: (text) => parseMoney(text, currency),
    onCommit,
  });
  const wrong = edited.unreadable ? `Use an amount such as ${formatMoney(6000, currency)}.` : error;
  return (
    <Field {...field} error={wrong ?? null}>
      {(control) => (
        <input
          {...control}
          {...edited.handlers}
          className="fld num"
          inputMode="decimal"
          autoComplete="off"
          disabled={disabled}
          value={edited.text}
        />
      )}
    </Field>
  );
}
