import { findAlgorithm, PLUG_IN_SPOTS } from '../../algorithms/registry.ts';
import type { AlgorithmSpec, Parameters } from '../../algorithms/spec.ts';
import { labelOf } from '../../config/diff/section-words.ts';
import { valueWords } from '../../config/diff/value-words.ts';
import { type ParameterField, parameterFields } from '../../config/parameter-fields.ts';
import type { AlgorithmUse } from '../../config/strategy-schema.ts';
import { moneyWords } from '../../config/words.ts';

/** The algorithm with this code, wherever it may be plugged in: no two spots share a code. */
export function algorithmOfCode(code: string): AlgorithmSpec | undefined {
  for (const spot of PLUG_IN_SPOTS) {
    const spec = findAlgorithm(spot, code);
    if (spec !== undefined) return spec;
  }
  return undefined;
}

/** `Agent time of a call` within a sentence; `To Do type` stays. */
function within(label: string): string {
  return label.startsWith('To Do') ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

function fieldWords(
  { name, kind, unit, label, options }: ParameterField,
  value: Parameters[string],
  currency: string,
): string {
  if (kind === 'money' && typeof value === 'number')
    return `${within(label)} ${moneyWords(value, currency)}`;
  if (value === true) return within(label);
  if (value === false) return `${within(label)}: no`;
  const words =
    options.find(({ id }) => id === value)?.words ?? valueWords(name, value, currency, 'none');
  const hasUnit = typeof value === 'number' && unit !== '' && words === String(value);
  return `${within(label)} ${words}${hasUnit ? ` ${unit}` : ''}`;
}

/** What the parameters say, in the order of the algorithm; then what it does not know, by name. Null says nothing. */
function parameterWords(spec: AlgorithmSpec | undefined, use: AlgorithmUse, currency: string) {
  const { parameters } = use;
  const fields = spec === undefined ? [] : parameterFields(spec, parameters);
  const others = Object.keys(parameters)
    .filter((name) => fields.every((field) => field.name !== name))
    .sort((a, b) => (a < b ? -1 : 1));
  const given = (name: string): Parameters[string] => parameters[name] ?? null;
  return [
    ...fields
      .filter(({ name }) => given(name) !== null)
      .map((field) => fieldWords(field, given(field.name), currency)),
    ...others.map((name) => `${labelOf(name)} ${valueWords(name, given(name), currency, 'none')}`),
  ];
}

/** `Contact cap (GR CAP): steps Contact; at most 3; in any run of 7 d; only contacts that were made no`. */
export function algorithmText(use: AlgorithmUse, currency: string): string {
  const spec = algorithmOfCode(use.code);
  const name = spec === undefined ? use.code : `${spec.title} (${use.code})`;
  const parameters = parameterWords(spec, use, currency);
  return parameters.length === 0 ? name : `${name}: ${parameters.join('; ')}`;
}
