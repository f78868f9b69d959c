import { formatCount, formatNumber } from '../format/count.ts';
import { parseNumber } from '../format/parse.ts';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './Field.tsx';
import { useCommittedText } from './use-committed-text.ts';

interface Props extends FieldProps {
  readonly value: number;
  readonly onCommit: (value: number) => void;
  /** Arrow keys stop here; typed values beyond are passed on, the rules say what is wrong with them. */
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** Decimals; 0 takes whole numbers only. */
  readonly digits?: number;
  /** `d`, `%`: shown behind the number. */
  readonly unit?: string;
  readonly disabled?: boolean;
  /** What is typed beyond `min` and `max` is not taken and says so; without it the rules say what is wrong with it. */
  readonly strict?: boolean;
}

/** A number that is committed on Enter or on leaving. Arrow keys change it by a step, with Shift by ten. */
export function NumberField(props: Props) {
  const { value, onCommit, min = -Infinity, max = Infinity, step = 1, digits = 0 } = props;
  const { unit, disabled = false, strict = false, error = null, ...field } = props;
  const parse = (text: string) => {
    const parsed = parseNumber(unit === undefined ? text : text.replace(unit, ''));
    if (parsed === null || (digits === 0 && !Number.isInteger(parsed))) return null;
    return strict && (parsed < min || parsed > max) ? null : parsed;
  };
  const edited = useCommittedText({
    value,
    // Grouping gets in the way of editing: 12000, not 12,000.
    show: (number) => (digits === 0 ? String(number) : formatNumber(number, digits)),
    parse,
    onCommit,
  });
  const range = strict ? ` from ${formatCount(min)} to ${formatCount(max)}` : '';
  const wrong = edited.unreadable
    ? digits === 0
      ? `Use a whole number${range}.`
      : `Use a number${range}.`
    : error;
  return (
    <Field label={field.label} error={wrong} {...pick(field)}>
      {(control) => (
        <span className="numf">
          <input
            {...control}
            {...edited.handlers}
            className={classNames('fld num', unit !== undefined && 'has-unit')}
            style={unit === undefined ? undefined : { ['--unit-w' as string]: `${unit.length}ch` }}
            inputMode={digits === 0 ? 'numeric' : 'decimal'}
            autoComplete="off"
            disabled={disabled}
            value={edited.text}
            onKeyDown={(event) => {
              const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0;
              if (by !== 0 && !event.altKey && !event.ctrlKey) {
                event.preventDefault();
                const from = parse(edited.text) ?? value;
                edited.commit(Math.min(max, Math.max(min, from + by * (event.shiftKey ? 10 : 1))));
                return;
              }
              edited.handlers.onKeyDown(event);
            }}
          />
          {unit === undefined ? null : (
            <span className="unit" aria-hidden="true">
              {unit}
            </span>
          )}
        </span>
      )}
    </Field>
  );
}

function pick(field: FieldProps): Partial<FieldProps> {
  return {
    ...(field.help === undefined ? {} : { help: field.help }),
    ...(field.inRow === undefined ? {} : { inRow: field.inRow }),
  };
}
