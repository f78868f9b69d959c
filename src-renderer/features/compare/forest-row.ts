import type {
  Difference,
  MeasureComparison,
  MeasureDefinition,
  Reading,
} from '../../../src-engine/model/comparison.ts';
import { MEASURE_DEFINITIONS } from '../../../src-engine/model/measure-definitions.ts';
import { type ForestLens, PLAIN_LENS, seenThrough } from './forest-lens.ts';
import { type ForestMark, forestMark } from './forest-marks.ts';
import { differenceText, intervalText, measureText } from './measure-text.ts';
import { changeSize } from './thresholds/matters-text.ts';

/** One challenger's line in a row of the forest table. */
export interface ForestLine {
  readonly arm: number;
  readonly value: string;
  readonly difference: string;
  readonly interval: string;
  /** What luck alone would give, for the tooltip; null where the engine has no such interval. */
  readonly luck: string | null;
  readonly mark: ForestMark | null;
  readonly reading: Reading;
  /** Replications that would make an unclear reading clear, about; 0 when nothing is to be said. */
  readonly moreReplications: number;
  readonly source: Difference;
}

/** One measure of the forest table, worded. */
export interface ForestRow {
  readonly definition: MeasureDefinition;
  readonly champion: string;
  readonly changeThatMatters: string;
  /** What it would be had nobody set it; null where nobody has. */
  readonly usualChange: string | null;
  readonly lines: readonly ForestLine[];
}

/** A measure's comparison as the table shows it through a lens. */
export function forestRow(
  comparison: MeasureComparison,
  currency: string,
  lens: ForestLens = PLAIN_LENS,
): ForestRow {
  const definition = MEASURE_DEFINITIONS[comparison.measure];
  const { unit, direction } = definition;
  const sizeText = (change: number) => changeSize(comparison.measure, change, currency);
  return {
    definition,
    champion: measureText(unit, comparison.values[0] ?? 0, currency),
    changeThatMatters: sizeText(comparison.changeThatMatters),
    usualChange:
      comparison.defaultChangeThatMatters === undefined
        ? null
        : sizeText(comparison.defaultChangeThatMatters),
    lines: comparison.differences.map((plain, index) => {
      const { difference, reading } = seenThrough(lens, comparison, index) ?? {
        difference: plain,
        reading: 'Unclear' as const,
      };
      return {
        arm: index + 1,
        value: measureText(unit, comparison.values[index + 1] ?? 0, currency),
        difference: differenceText(unit, difference.value, currency),
        interval: intervalText(unit, difference.low, difference.high, currency),
        luck:
          difference.luckLow === null || difference.luckHigh === null
            ? null
            : intervalText(unit, difference.luckLow, difference.luckHigh, currency),
        mark: forestMark(difference, comparison.changeThatMatters, direction),
        reading,
        moreReplications:
          reading === 'Unclear' && Number.isFinite(difference.low)
            ? (comparison.moreReplications[index] ?? 0)
            : 0,
        source: difference,
      };
    }),
  };
}
