import type { Difference } from '../model/comparison.ts';
import { bcaInterval } from './bca-interval.ts';
import type { PairedEstimate } from './paired-estimate.ts';
import { NORMAL_FROM, quantile95, quantileAt } from './quantiles.ts';

/** What lies outside a 95 % interval. */
const USUAL = 0.05;

/**
 * The intervals of a paired difference: customers (or accounts) as a sample, and luck alone with the portfolio held fixed.
 * Below 200 units the first is Student's t; with a `bootstrapSeed` the hull of it and the BCa bootstrap (docs/adr/0021).
 */
export function pairedDifference(
  estimate: PairedEstimate,
  bootstrapSeed: number | null,
): Difference {
  const { value, layers, scale } = estimate;
  const half = halfWidth(layers.units, value, scale * layers.portfolioError);
  const t = { low: value - half, high: value + half };
  const ends = bootstrapSeed === null ? t : hullWithBootstrap(estimate, t, bootstrapSeed);
  return { value, ...ends, ...luckEnds(estimate) };
}

/**
 * The interval's ends at another two-sided level: each side keeps its own reach, stretched by the ratio of quantiles.
 */
export function atLevel(
  { value, low, high }: Difference,
  alpha: number,
  units: number,
): { readonly low: number; readonly high: number } {
  if (low === high || units < 2 || alpha >= USUAL) return { low, high };
  const stretch = quantileAt(alpha, units) / quantileAt(USUAL, units);
  return { low: value - (value - low) * stretch, high: value + (high - value) * stretch };
}

function hullWithBootstrap(
  { layers, moves, offset }: PairedEstimate,
  t: { readonly low: number; readonly high: number },
  seed: number,
): { readonly low: number; readonly high: number } {
  const { units } = layers;
  if (units < 2 || units >= NORMAL_FROM || t.low === t.high) return t;
  const mean = bcaInterval(moves, seed);
  return {
    low: Math.min(t.low, offset + units * mean.low),
    high: Math.max(t.high, offset + units * mean.high),
  };
}

function luckEnds({
  value,
  layers,
  scale,
  luckUnits,
}: PairedEstimate): Pick<Difference, 'luckLow' | 'luckHigh'> {
  if (layers.luckError === null) return { luckLow: null, luckHigh: null };
  const half = layers.luckError === 0 ? 0 : quantile95(luckUnits) * scale * layers.luckError;
  return { luckLow: value - half, luckHigh: value + half };
}

/** A single unit has no spread to judge by: any difference is unbounded. No difference at all stays exactly zero. */
function halfWidth(n: number, value: number, standardError: number): number {
  if (n < 2) return value === 0 ? 0 : Number.POSITIVE_INFINITY;
  return standardError === 0 ? 0 : quantile95(n) * standardError;
}
