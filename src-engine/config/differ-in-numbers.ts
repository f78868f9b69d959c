import { canonicalJson } from '../base/canonical-json.ts';
import type { Strategy } from './strategy-schema.ts';
import { strategyWithoutPrices } from './without-prices.ts';

/**
 * Whether strategies have the same rules with other numbers: then many accounts cannot tell them apart, and runs are worth
 * sharing (simulate/shared-runs). Names and versions may differ. A strategy alone shares with nobody.
 */
export function differInNumbers(strategies: readonly Strategy[]): boolean {
  const [first, ...others] = strategies.map(rulesOf);
  return others.length > 0 && others.every((rules) => rules === first);
}

function rulesOf(strategy: Strategy): string {
  const numberless: unknown = JSON.parse(
    JSON.stringify(strategyWithoutPrices(strategy), (_, value: unknown) =>
      typeof value === 'number' ? 0 : value,
    ),
  );
  return canonicalJson(numberless);
}
