import type {
  Difference,
  MeasureComparison,
  MeasureDefinition,
  Reading,
} from '../../../src-engine/model/comparison.ts';
import { MEASURE_DEFINITIONS } from '../../../src-engine/model/measure-definitions.ts';
import { counted } from '../../format/count.ts';
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
  /** What would make an unclear reading clear; null when nothing is to be said. */
  readonly advice: string | null;
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
        advice:
          reading === 'Unclear' && Number.isFinite(difference.low)
            ? adviceText(comparison.moreReplications[index] ?? null)
            : null,
        source: difference,
      };
    }),
  };
}

function adviceText(more: number | null): string | null {
  if (more === null || more === 0) return null;
  return `needs about ${counted(more, 'more replication')}`;
}
