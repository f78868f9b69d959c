import type { AlgorithmSpec } from '../../../../src-engine/algorithms/spec.ts';
import type { AlgorithmUse, Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import { MoneyField } from '../../../ui/MoneyField.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { type ParameterField, parameterFields } from '../read/parameter-fields.ts';
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
  /** Said before each label, where several algorithms stand on one page: "Severance cancel algorithm". */
  readonly subject?: string;
}

/** The parameters of an algorithm as fields, by its own schema. */
export function ParameterInputs({ spec, use, pointer, find, subject }: Props) {
  const { set } = useEditor();
  const own = spec === undefined ? [] : parameterFields(spec);
  const fields =
    subject === undefined
      ? own
      : own.map((field) => ({ ...field, label: `${subject}: ${field.label.toLowerCase()}` }));
  const change = (field: ParameterField, value: Value) =>
    set(
      `Change ${field.label.toLowerCase()}`,
      (draft) => {
        const edited = find(draft);
        if (edited !== undefined) edited.parameters[field.name] = value;
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
  readonly onCommit: (value: Value) => void;
}

function Input({ field, value, error, onCommit }: InputProps) {
  const { strategy } = useEditor();
  if (field.kind === 'flag') {
    return (
      <label className="check">
        <input
          type="checkbox"
          checked={value === true}
          onChange={(event) => onCommit(event.target.checked)}
        />
        {field.label}
      </label>
    );
  }
  if (field.kind === 'choice') {
    return (
      <Select
        label={field.label}
        value={String(value)}
        error={error}
        options={field.options.map((option) => ({ id: option, label: option }))}
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
  if (value === null) return <UnsetNumber {...{ field, error, onCommit }} />;
  const number = typeof value === 'number' ? value : 0;
  const body =
    field.kind === 'money' ? (
      <MoneyField
        inRow
        label={field.label}
        value={number}
        currency={strategy.currency}
        error={error}
        onCommit={onCommit}
      />
    ) : (
      <NumberField
        inRow
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
function UnsetNumber({ field, error, onCommit }: Omit<InputProps, 'value'>) {
  return (
    <div className="st-optional">
      <TextField
        inRow
        label={field.label}
        value=""
        error={error}
        help="Empty takes the strategy’s own value."
        onCommit={(typed) => {
          const number = Number(typed.trim().replace('\u2212', '-'));
          if (typed.trim() !== '' && Number.isInteger(number)) onCommit(number);
        }}
      />
    </div>
  );
}
