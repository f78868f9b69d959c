import { currencyProblem } from '../../src-engine/base/currency-problem.ts';
import { Field, type FieldProps } from './Field.tsx';
import { useCommittedText } from './use-committed-text.ts';

interface Props extends FieldProps {
  readonly value: string;
  readonly onCommit: (currency: string) => void;
  /** What is no currency is passed on too, for a form that cannot be sent while it is there. */
  readonly passesAny?: boolean;
}

function currencyOf(text: string): string {
  return text.trim().toUpperCase();
}

/** A currency, in small letters too. What is none stays as typed, with the reason under it. */
export function CurrencyField({ value, onCommit, error = null, passesAny, ...field }: Props) {
  const edited = useCommittedText({
    value,
    show: (currency) => currency,
    parse: (text) => {
      const currency = currencyOf(text);
      return passesAny === true || currencyProblem(currency) === null ? currency : null;
    },
    onCommit,
  });
  const found =
    edited.unreadable || passesAny === true ? currencyProblem(currencyOf(edited.text)) : null;
  const wrong = found === null ? error : `${found.message} ${found.hint}`;
  return (
    <Field {...field} error={wrong}>
      {(control) => (
        <input
          {...control}
          {...edited.handlers}
          className="fld"
          autoComplete="off"
          spellCheck={false}
          value={edited.text}
        />
      )}
    </Field>
  );
}
