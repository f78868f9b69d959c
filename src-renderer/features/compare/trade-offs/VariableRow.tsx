import type { SweepVariable } from '../../../../src-engine/model/sweep.ts';
import type { SweepField } from '../../../../src-engine/protocol/methods.ts';
import { counted } from '../../../format/count.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { fieldUnit } from './field-units.ts';
import { fieldWords } from './field-words.ts';
import { shortLabel } from './setting-words.ts';
import { variableProblem } from './variable-problem.ts';

interface Props {
  readonly field: SweepField;
  readonly variable: SweepVariable;
  readonly currency: string;
  readonly onChange: (variable: SweepVariable) => void;
  readonly onRemove: () => void;
}

const ENDS = ['from', 'to', 'step'] as const;
const TITLES = { from: 'From', to: 'To', step: 'Step' } as const;

/** A number that is varied: from, to, step in its own unit, and how many values that makes. */
export function VariableRow({ field, variable, currency, onChange, onRemove }: Props) {
  const { scale, digits, suffix, text } = fieldUnit(field.unit, currency);
  const { from, to, step } = variable;
  const values = step >= 1 && to >= from ? Math.floor((to - from) / step) + 1 : 0;
  const problem = variableProblem(variable, field, currency);
  return (
    <fieldset className="sweep-variable">
      <legend>{fieldWords(field.label)}</legend>
      {ENDS.map((end) => (
        <NumberField
          key={end}
          label={TITLES[end]}
          value={variable[end] / scale}
          digits={digits}
          {...(suffix === null ? {} : { unit: suffix })}
          min={end === 'step' ? 1 / scale : field.minimum / scale}
          max={field.maximum / scale}
          onCommit={(typed) => onChange({ ...variable, [end]: Math.round(typed * scale) })}
        />
      ))}
      <span className="t3">
        {counted(values, 'value')}, {text(field.value)} now
      </span>
      {problem !== null && (
        <p className="neg2" role="alert">
          {problem}
        </p>
      )}
      <IconButton
        icon="trash"
        label={`Do not vary ${shortLabel(field.label)}`}
        onClick={onRemove}
      />
    </fieldset>
  );
}
