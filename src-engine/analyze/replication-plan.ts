import type { PrecisionReason, PrecisionTarget } from '../model/precision.ts';
import { Z95 } from './quantiles.ts';
import type { VarianceLayers } from './variance-layers.ts';

/** Replications after which s2_w / R is too small a part of s2_m to be worth lowering (simulation.md 4.3). */
const LUCK_SHARE = 0.1;

/**
 * Replications in all so that the mean over them is known to plus or minus `halfWidth`, the portfolio held fixed:
 * R = ceil((z s_D / h)^2), s_D the standard deviation between replications (simulation.md 4.3).
 */
export function replicationsFor(deviation: number, halfWidth: number): number {
  const ratio = (Z95 * deviation) / halfWidth;
  return Math.max(1, Math.ceil(ratio * ratio));
}

/** What a run knows of the difference that decides when to stop, in the units of the target. */
export interface PrecisionSoFar {
  readonly layers: VarianceLayers;
  /** Turns a mean over units into the measure: the number of units times the measure's scale. */
  readonly scale: number;
}

/** Whether another replication is worth its time. `more` counts the replications still wanted. */
export type StopDecision =
  | { readonly stop: true; readonly why: PrecisionReason }
  | { readonly stop: false; readonly more: number };

/**
 * Stops when luck is known to the target, when luck is under a tenth of the spread between accounts (more replications
 * would not narrow the portfolio's interval), or at the most replications allowed. With one replication luck is not known:
 * go on.
 */
export function decideToStop(
  { layers, scale }: PrecisionSoFar,
  target: PrecisionTarget,
): StopDecision {
  const { replications, luckError, within, means, units } = layers;
  if (replications >= target.most) return { stop: true, why: 'most allowed' };
  if (luckError === null) return { stop: false, more: Math.min(9, target.most - replications) };
  if (Z95 * scale * luckError <= target.halfWidth) return { stop: true, why: 'precise' };
  if (within / replications < LUCK_SHARE * means) return { stop: true, why: 'luck is small' };
  const wanted = replicationsFor(scale * Math.sqrt(within / units), target.halfWidth);
  return { stop: false, more: Math.max(1, Math.min(wanted, target.most) - replications) };
}

/**
 * Replications still to run until the portfolio's interval reaches `halfWidth` to each side: "needs about 40 more
 * replications". 0 when it does already; null when no number of replications does, because accounts differ too much.
 */
export function moreReplications(
  { layers, scale }: PrecisionSoFar,
  halfWidth: number,
): number | null {
  const { between, within, units, replications, luckError, portfolioError } = layers;
  if (Z95 * scale * portfolioError <= halfWidth) return 0;
  if (luckError === null) return null;
  const error = halfWidth / (Z95 * scale);
  const left = error * error - between / units;
  if (left <= 0) return null;
  return Math.max(1, Math.ceil(within / units / left) - replications);
}
