import { HARM_KINDS, type HarmCounts, type HarmWeights } from '../model/harm.ts';

/** Harm points per 1,000 accounts: sum of weight x count / accounts x 1000 (simulation.md 4.9); 0 without accounts. */
export function harmIndex(counts: HarmCounts, weights: HarmWeights, accounts: number): number {
  if (accounts === 0) return 0;
  let points = 0;
  for (const kind of HARM_KINDS) points += weights[kind] * counts[kind];
  return (points / accounts) * 1000;
}
