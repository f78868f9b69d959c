import type { HarmWeights } from '../../model/harm.ts';
import type { SettingOutcome } from './setting-outcome.ts';

/**
 * Harm points by account. Severances are known by account; the other counts are known for all accounts together and are
 * laid on accounts by their contacts, so the sum is exact and the spread approximate.
 */
export function harmColumn(
  outcome: SettingOutcome,
  isVulnerable: (account: number) => boolean,
  weights: HarmWeights,
): Float64Array {
  const { accounts, severances, contacts, harm } = outcome;
  let others = 0;
  for (const [kind, count] of Object.entries(harm)) {
    if (kind === 'severance' || kind === 'severanceOfVulnerable') continue;
    // The keys of `harm` are the kinds of the weights.
    others += count * weights[kind as keyof HarmWeights];
  }
  let allContacts = 0;
  for (const count of contacts) allContacts += count;
  const evenly = accounts.length === 0 ? 0 : others / accounts.length;
  return Float64Array.from(accounts, (account, row) => {
    const weight = isVulnerable(account) ? weights.severanceOfVulnerable : weights.severance;
    const share = allContacts === 0 ? evenly : (others * (contacts[row] ?? 0)) / allContacts;
    return weight * (severances[row] ?? 0) + share;
  });
}
