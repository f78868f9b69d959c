import type { AlgorithmSpec, Parameters } from '../../../../src-engine/algorithms/spec.ts';
import { formatCount } from '../../../format/count.ts';
import { formatMoney } from '../../../format/money.ts';
import { formatPercent } from '../../../format/percent.ts';
import { type ParameterField, parameterFields } from './parameter-fields.ts';

/** One parameter's value as people read it. */
export function parameterValueText(
  field: ParameterField,
  value: Parameters[string] | undefined,
  currency: string,
): string {
  if (value === undefined || value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  if (field.kind === 'money') return formatMoney(value, currency);
  if (field.kind === 'share') return formatPercent(value / 10_000);
  return field.unit === '' ? formatCount(value) : `${formatCount(value)} ${field.unit}`;
}

/** All parameters in one line for a table cell: "LT-11", "Points −50, For how long 12 months". */
export function parametersText(
  spec: AlgorithmSpec | undefined,
  parameters: Parameters,
  currency: string,
): string {
  const fields = spec === undefined ? [] : parameterFields(spec);
  const shown = fields.filter((field) => (parameters[field.name] ?? null) !== null);
  if (shown.length === 1 && shown[0]?.kind === 'text') {
    return parameterValueText(shown[0], parameters[shown[0].name], currency);
  }
  return shown
    .map((field) => `${field.label} ${parameterValueText(field, parameters[field.name], currency)}`)
    .join(', ');
}
