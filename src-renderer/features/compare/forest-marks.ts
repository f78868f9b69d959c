import type { Difference, MeasureDefinition } from '../../../src-engine/model/comparison.ts';

/** The plot spans this many multiples of the change that matters on both sides of zero (ux 2.4). */
export const FOREST_REACH = 5.5;
/** Marks beyond this sit at the edge with an arrow. */
const EDGE = 5.4;

/** One dot and whisker, in multiples of the change that matters, right is better. */
export interface ForestMark {
  readonly point: number;
  readonly low: number;
  readonly high: number;
  /** -1 or 1 when the dot itself lies beyond the plot, else 0. */
  readonly beyond: -1 | 0 | 1;
  /** Whether an end of the interval lies beyond the plot: it gets no cap. */
  readonly lowCut: boolean;
  readonly highCut: boolean;
}

/**
 * Where a difference lies in the forest plot. Lower-is-better measures are mirrored, so that right is always better;
 * null when the measure has no change that matters to measure it by.
 */
export function forestMark(
  difference: Difference,
  changeThatMatters: number,
  direction: MeasureDefinition['direction'],
): ForestMark | null {
  if (!(changeThatMatters > 0)) return null;
  const sign = direction === 'higher' ? 1 : -1;
  const multiple = (value: number): number => (sign * value) / changeThatMatters;
  const ends = [multiple(difference.low), multiple(difference.high)];
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const point = multiple(difference.value);
  return {
    point: clamped(point),
    low: clamped(low),
    high: clamped(high),
    beyond: point > EDGE ? 1 : point < -EDGE ? -1 : 0,
    lowCut: Math.abs(low) > EDGE,
    highCut: Math.abs(high) > EDGE,
  };
}

/** Minus zero would print as a sign. */
function clamped(value: number): number {
  return Math.max(-EDGE, Math.min(EDGE, value)) + 0;
}
