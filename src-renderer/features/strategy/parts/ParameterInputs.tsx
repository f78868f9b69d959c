import type { AlgorithmSpec } from '../../../../src-engine/algorithms/spec.ts';
import {
  type ParameterField,
  parameterFields,
} from '../../../../src-engine/config/parameter-fields.ts';
import type { AlgorithmUse, Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import { parseMoney } from '../../../format/parse.ts';
import { MoneyField } from '../../../ui/MoneyField.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useEditor } from '../use-editor.ts';
import { Place } from './Place.tsx';

type Value = AlgorithmUse['parameters'][string];

interface Props {
  readonly spec: AlgorithmSpec | undefined;
  readonly use: AlgorithmUse;
  /** JSON pointer of the algorithm in the strategy. */
  readonly pointer: string;
  /** Finds the same algorithm in a draft. */
  readonly find: (draft: Strategy) => AlgorithmUse | undefined;
  /** Whose parameters they are, said with every change: "Severance cancel algorithm"; before labels too, unless stacked. */
  readonly subject?: string;
  /** In a group that shows the subject: labels above their fields, as in the form around them. */
  readonly stacked?: boolean;
}

/** The parameters of an algorithm as fields, by its own schema. */
export function ParameterInputs({ spec, use, pointer, find, subject, stacked }: Props) {
  const { set } = useEditor();
  const own = spec === undefined ? [] : parameterFields(spec, use.parameters);
  const withSubject = (label: string) =>
    subject === undefined ? label.toLowerCase() : `${subject}: ${label.toLowerCase()}`;
  const isNamed = subject === undefined || stacked === true;
  // What is set all the same is shown, so that it can be cleared.
  const shown = own.filter(
    ({ isUnused, name }) => !isUnused || (use.parameters[name] ?? null) !== null,
  );
  const fields = shown.map((field) => ({
    ...field,
    label: isNamed ? field.label : withSubject(field.label),
    change: `Change ${withSubject(field.label)}`,
  }));
  const change = (field: (typeof fields)[number], value: Value) =>
    set(
      field.change,
      (draft) => {
        const edited = find(draft);
        if (edited === undefined) return;
        const changed = { ...edited.parameters, [field.name]: value };
        edited.parameters = { ...(spec?.fit?.fitted(changed, edited.parameters) ?? changed) };
      },
      `${pointer}/parameters/${field.name}`,
    );
  return (
    <>
      {fields.map((field) => (
        <Place key={field.name} pointer={`${pointer}/parameters/${field.name}`}>
          {(error) => (
            <Input
              field={field}
              value={use.parameters[field.name] ?? null}
              error={error}
              inRow={stacked !== true}
              onCommit={(value) => change(field, value)}
            />
          )}
        </Place>
      ))}
    </>
  );
}

interface InputProps {
  readonly field: ParameterField;
  readonly value: Value;
  readonly error: string | null;
  readonly inRow: boolean;
  readonly onCommit: (value: Value) => void;
}

function Input({ field, value, error, inRow, onCommit }: InputProps) {
  const { strategy } = useEditor();
  if (field.kind === 'flag') {
    return (
      <label className="check">
        <input
          type="checkbox"
          checked={value === true}
          onChange={(event) => onCommit(event.target.checked)}
        />
        <span>{field.label}</span>
      </label>
    );
  }
  if (field.kind === 'choice') {
    return (
      <Select
        label={field.label}
        value={String(value)}
        error={error}
        options={field.options.map(({ id, words }) => ({ id, label: words, title: id }))}
        onChange={onCommit}
      />
    );
  }
  if (field.kind === 'text') {
    const text = typeof value === 'string' ? value : '';
    return (
      <TextField
        label={field.label}
        value={text}
        error={error}
        help={field.nullable && text === '' ? 'Empty means none.' : undefined}
        onCommit={(typed) => onCommit(typed.trim() === '' && field.nullable ? null : typed.trim())}
      />
    );
  }
  if (value === null) return <UnsetNumber {...{ field, error, inRow, onCommit }} />;
  const number = typeof value === 'number' ? value : 0;
  const body =
    field.kind === 'money' ? (
      <MoneyField
        inRow={inRow}
        label={field.label}
        value={number}
        currency={strategy.currency}
        error={error}
        onCommit={onCommit}
      />
    ) : (
      <NumberField
        inRow={inRow}
        label={field.label}
        value={field.kind === 'share' ? number / 100 : number}
        digits={field.kind === 'share' ? 2 : 0}
        {...(field.kind === 'share'
          ? { unit: '%' }
          : field.unit === ''
            ? {}
            : { unit: field.unit })}
        error={error}
        onCommit={(typed) => onCommit(field.kind === 'share' ? Math.round(typed * 100) : typed)}
      />
    );
  if (!field.nullable) return body;
  return (
    <div className="st-optional">
      {body}
      <button type="button" className="link" onClick={() => onCommit(null)}>
        {`Clear ${field.label.toLowerCase()}`}
      </button>
    </div>
  );
}

/** A number that may be absent and is: what absent means is the algorithm's business, here it can be set. */
function UnsetNumber({ field, error, inRow, onCommit }: Omit<InputProps, 'value'>) {
  const { strategy } = useEditor();
  const numberOf = (typed: string): number | null => {
    if (typed.trim() === '') return null;
    if (field.kind === 'money') return parseMoney(typed, strategy.currency);
    const number = Number(typed.trim().replace('\u2212', '-'));
    return Number.isInteger(number) ? number : null;
  };
  return (
    <div className="st-optional">
      <TextField
        inRow={inRow}
        label={field.label}
        value=""
        error={error}
        help="Empty takes the strategy’s own value."
        onCommit={(typed) => {
          const number = numberOf(typed);
          if (number !== null) onCommit(number);
        }}
      />
    </div>
  );
}
