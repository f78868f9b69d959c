import type { StrategyChange } from '../strategy-change.ts';
import type { AlgorithmUse } from '../strategy-schema.ts';
import { moneyWords } from '../words.ts';
import { memberChanges } from './change-maker.ts';

type Value = AlgorithmUse['parameters'][string];

/** `minArrearsMinor` as `min arrears`: the unit is said by the value. */
function labelOf(name: string): string {
  return name
    .replace(/(Minor|BasisPoints|Days)$/, '')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function valueWords(name: string, value: Value | undefined, currency: string): string {
  if (value === undefined || value === null) return 'not set';
  if (typeof value !== 'number') return String(value);
  if (name.endsWith('Minor')) return moneyWords(value, currency);
  if (name.endsWith('BasisPoints')) return `${value / 100} %`;
  return name.endsWith('Days') ? `${value} d` : String(value);
}

/** `COLL COND CS (rating below 560)`. */
export function algorithmWords(use: AlgorithmUse, currency: string): string {
  const parameters = Object.entries(use.parameters).map(
    ([name, value]) => `${labelOf(name)} ${valueWords(name, value, currency)}`,
  );
  return parameters.length === 0 ? use.code : `${use.code} (${parameters.join(', ')})`;
}

/** The differences of two uses of an algorithm: another algorithm, or parameter by parameter. */
export function algorithmChanges(
  path: readonly PropertyKey[],
  subject: string,
  old: AlgorithmUse,
  current: AlgorithmUse,
  currencies: readonly [string, string],
): readonly StrategyChange[] {
  const [oldCurrency, newCurrency] = currencies;
  if (old.code !== current.code) {
    return memberChanges(path, subject, [
      {
        name: 'code',
        label: 'algorithm',
        old: algorithmWords(old, oldCurrency),
        new: algorithmWords(current, newCurrency),
      },
    ]);
  }
  const names = [...new Set([...Object.keys(current.parameters), ...Object.keys(old.parameters)])];
  const members = names
    .filter((name) => old.parameters[name] !== current.parameters[name])
    .map((name) => {
      const before = valueWords(name, old.parameters[name], oldCurrency);
      const after = valueWords(name, current.parameters[name], newCurrency);
      // A text and a number that read alike still differ.
      const alike = before === after;
      return {
        name,
        label: labelOf(name),
        old: alike ? `${JSON.stringify(old.parameters[name])}` : before,
        new: alike ? `${JSON.stringify(current.parameters[name])}` : after,
      };
    });
  return memberChanges([...path, 'parameters'], subject, members);
}
