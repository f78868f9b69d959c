import { z } from '../../../../src-engine/base/zod.ts';
import { choiceHelp, choiceWord, flagHelp } from '../../../../src-engine/config/schema-words.ts';
import { Check } from '../../../ui/Check.tsx';
import { MoneyField } from '../../../ui/MoneyField.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { putValue } from '../edit/put-value.ts';
import { useEditor } from '../use-editor.ts';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly pointer: string;
  readonly schema: z.core.$ZodType;
  readonly value: unknown;
  readonly error: string | null;
  /** Empty text stands for null. */
  readonly isNullable: boolean;
}

/** One number, text, choice or flag of the strategy; its name says its unit. */
export function ScalarField(props: Props) {
  const { name, label, help, pointer, schema, value, error, isNullable } = props;
  const { strategy, set } = useEditor();
  const commit = (next: unknown) =>
    set(`Change ${label.toLowerCase()}`, (draft) => putValue(draft, pointer, next), pointer);
  if (schema instanceof z.ZodBoolean) {
    return (
      <Check checked={value === true} onChange={commit} help={flagHelp(help)}>
        {label}
      </Check>
    );
  }
  const field = { label, help, error };
  if (schema instanceof z.ZodEnum) {
    const choices = schema.options.map(String);
    const options = choices.map((id) => ({ id, label: choiceWord(id) }));
    return (
      <Select
        {...field}
        help={choiceHelp(help, choices, String(value))}
        value={String(value)}
        options={options}
        onChange={commit}
      />
    );
  }
  if (schema instanceof z.ZodNumber && isNullable && !name.endsWith('Minor')) {
    const number = (text: string) => (/^-?\d{1,9}$/.test(text) ? Number(text) : text);
    return (
      <TextField
        {...field}
        value={value === null ? '' : String(value)}
        onCommit={(text) => commit(text.trim() === '' ? null : number(text.trim()))}
      />
    );
  }
  if (schema instanceof z.ZodNumber && typeof value === 'number') {
    if (name.endsWith('Minor'))
      return <MoneyField {...field} value={value} currency={strategy.currency} onCommit={commit} />;
    if (name.endsWith('BasisPoints'))
      return (
        <NumberField
          {...field}
          value={value / 100}
          digits={2}
          unit="%"
          onCommit={(percent) => commit(Math.round(percent * 100))}
        />
      );
    const unit = /days|dayOffset/i.test(name) ? { unit: 'd' } : {};
    return <NumberField {...field} {...unit} value={value} onCommit={commit} />;
  }
  return (
    <TextField
      {...field}
      value={typeof value === 'string' ? value : ''}
      onCommit={(text) => commit(isNullable && text.trim() === '' ? null : text.trim())}
    />
  );
}
