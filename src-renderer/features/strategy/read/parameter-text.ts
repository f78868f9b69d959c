import type { AlgorithmSpec, Parameters } from '../../../../src-engine/algorithms/spec.ts';
import {
  type ParameterField,
  parameterFields,
} from '../../../../src-engine/config/parameter-fields.ts';
import { formatCount } from '../../../format/count.ts';
import { formatMoney } from '../../../format/money.ts';
import { formatPercent } from '../../../format/percent.ts';

/** One parameter's value as people read it. */
function parameterValueText(
  field: ParameterField,
  value: Parameters[string] | undefined,
  currency: string,
): string {
  if (value === undefined || value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string')
    return field.options.find(({ id }) => id === value)?.words ?? value;
  if (field.kind === 'money') return formatMoney(value, currency);
  if (field.kind === 'share') return formatPercent(value / 10_000);
  return field.unit === '' ? formatCount(value) : `${formatCount(value)} ${field.unit}`;
}

/** All parameters in one line for a table cell: "LT-11", "−50 points, 12 months". */
export function parametersText(
  spec: AlgorithmSpec | undefined,
  parameters: Parameters,
  currency: string,
): string {
  const fields = spec === undefined ? [] : parameterFields(spec, parameters);
  return fields
    .filter((field) => (parameters[field.name] ?? null) !== null)
    .map((field) => {
      const value = parameters[field.name];
      if (field.flagWords !== null) return field.flagWords[value === true ? 0 : 1];
      return field.inLine.replace('#', () => parameterValueText(field, value, currency));
    })
    .filter((text) => text !== '')
    .join(', ');
}
