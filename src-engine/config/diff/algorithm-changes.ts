import { moneyParametersOf } from '../money-parameters.ts';
import type { StrategyChange } from '../strategy-change.ts';
import type { AlgorithmUse } from '../strategy-schema.ts';
import { memberChanges } from './change-maker.ts';
import { labelOf } from './section-words.ts';
import { bothWords, valueWords } from './value-words.ts';

/** `COLL COND CS (rating below 560)`. */
export function algorithmWords(use: AlgorithmUse, currency: string): string {
  const money = moneyParametersOf(use);
  const parameters = Object.entries(use.parameters).map(
    ([name, value]) =>
      `${labelOf(name)} ${valueWords(name, value, currency, 'not set', money.has(name))}`,
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
  const [oldMoney, newMoney] = [moneyParametersOf(old), moneyParametersOf(current)];
  const names = [...new Set([...Object.keys(current.parameters), ...Object.keys(old.parameters)])];
  const members = names
    .filter((name) => old.parameters[name] !== current.parameters[name])
    .map((name) => ({
      name,
      label: labelOf(name),
      ...bothWords(name, old.parameters[name], current.parameters[name], currencies, 'not set', [
        oldMoney.has(name),
        newMoney.has(name),
      ]),
    }));
  return memberChanges([...path, 'parameters'], subject, members);
}
