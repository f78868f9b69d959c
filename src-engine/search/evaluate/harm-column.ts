import { HARM_WEIGHTS, type HarmWeights } from '../../model/harm.ts';
import type { SettingOutcome } from './setting-outcome.ts';

/**
 * Harm points by account. Disconnections, and everything by the default weights, are known by account. By other weights
 * the counts that are known for all accounts together are laid on accounts by their default points: the sum is exact, the
 * spread approximate.
 */
export function harmColumn(outcome: SettingOutcome, weights: HarmWeights): Float64Array {
  const { accounts, cuts, cutsOfVulnerable, harmTenths, harm } = outcome;
  const ofCuts = (row: number, by: HarmWeights) => {
    const ofVulnerable = cutsOfVulnerable[row] ?? 0;
    return (
      by.disconnection * ((cuts[row] ?? 0) - ofVulnerable) +
      by.disconnectionOfVulnerable * ofVulnerable
    );
  };
  const usual = new Float64Array(accounts.length);
  for (let row = 0; row < usual.length; row++)
    usual[row] = (harmTenths[row] ?? 0) / 10 - ofCuts(row, HARM_WEIGHTS.default);
  let others = 0;
  for (const [kind, count] of Object.entries(harm)) {
    if (kind === 'disconnection' || kind === 'disconnectionOfVulnerable') continue;
    // The keys of `harm` are the kinds of the weights.
    others += count * weights[kind as keyof HarmWeights];
  }
  let allUsual = 0;
  for (const points of usual) allUsual += points;
  const evenly = accounts.length === 0 ? 0 : others / accounts.length;
  for (let row = 0; row < usual.length; row++) {
    const share = allUsual === 0 ? evenly : (others * (usual[row] ?? 0)) / allUsual;
    usual[row] = ofCuts(row, weights) + share;
  }
  return usual;
}
