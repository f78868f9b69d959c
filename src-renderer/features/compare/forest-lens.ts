import type {
  Difference,
  IntervalBasis,
  IntervalLayer,
  MeasureComparison,
  Reading,
} from '../../../src-engine/model/comparison.ts';
import { intervalCaption } from '../../../src-engine/model/interval-caption.ts';
import type { ParameterIntervals } from '../../../src-engine/model/parameter-intervals.ts';
import { counted, formatCount } from '../../format/count.ts';

/** Which uncertainty the intervals of the forest table show (simulation.md 4.3, ux 2.4). */
export interface ForestLens {
  readonly layer: IntervalLayer;
  /** Intervals for all challengers at once; only on the portfolio layer. */
  readonly isFamily: boolean;
  /** The parameter layer when it has been worked out. */
  readonly parameters: ParameterIntervals | null;
}

export const PLAIN_LENS: ForestLens = { layer: 'portfolio', isFamily: false, parameters: null };

/** One difference as the lens shows it. */
export interface SeenDifference {
  readonly difference: Difference;
  readonly reading: Reading;
}

/** A challenger's difference (from 0) through the lens; what the lens lacks is shown on the portfolio layer. */
export function seenThrough(
  lens: ForestLens,
  comparison: MeasureComparison,
  challenger: number,
): SeenDifference | null {
  const difference = comparison.differences[challenger];
  if (difference === undefined) return null;
  const reading = comparison.readings[challenger] ?? 'Unclear';
  const { otherReadings } = comparison;
  const seen = (
    ends: { readonly low: number; readonly high: number },
    other: Reading | null | undefined,
  ): SeenDifference => ({
    difference: { ...difference, low: ends.low, high: ends.high },
    reading: other ?? reading,
  });
  if (lens.layer === 'luck') {
    const { luckLow: low, luckHigh: high } = difference;
    if (low !== null && high !== null) return seen({ low, high }, otherReadings.luck[challenger]);
  }
  if (lens.layer === 'parameters') {
    const row = lens.parameters?.measures.find((one) => one.measure === comparison.measure);
    const ends = row?.differences[challenger];
    if (ends !== undefined) return seen(ends, row?.readings[challenger]);
  }
  const family = comparison.familyIntervals[challenger];
  if (lens.layer === 'portfolio' && lens.isFamily && family !== undefined)
    return seen(family, otherReadings.family[challenger]);
  return { difference, reading };
}

/** "95%" or "95% family-wise", as heads and captions say it. */
export function levelWords(lens: ForestLens): string {
  return lens.isFamily && lens.layer === 'portfolio' ? '95% family-wise' : '95%';
}

/** What the intervals cover, for the foot of the table. */
export function lensCaption(lens: ForestLens, basis: IntervalBasis): string {
  const caption = intervalCaption({ ...basis, layer: lens.layer }, formatCount);
  if (lens.layer === 'parameters' && lens.parameters !== null)
    return `${caption}; ${counted(lens.parameters.draws, 'behaviour model')} drawn`;
  return lens.isFamily && lens.layer === 'portfolio'
    ? `${caption}; they hold for all challengers of a measure at once`
    : caption;
}
