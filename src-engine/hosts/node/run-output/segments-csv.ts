import type { MeasureId } from '../../../model/comparison.ts';
import type { SegmentEffects } from '../../../model/segment-effects.ts';
import { csvTable } from './csv-table.ts';
import { snakeCase } from './words.ts';

/** One challenger's differences in one measure, by segment. */
export interface ArmSegments {
  readonly arm: string;
  readonly measure: MeasureId;
  readonly effects: SegmentEffects;
}

/** One record a challenger, measure and segment. Amounts and counts are per account, ratios are ratios of sums. */
export function segmentsCsv(arms: readonly ArmSegments[]): string {
  const rows = arms.flatMap(({ arm, measure, effects }) =>
    effects.effects.map((one) => [
      ...[arm, snakeCase(measure), one.segment, one.accounts, one.customers],
      ...[one.champion, one.challenger, one.value, one.low, one.high],
      ...[one.bandLow, one.bandHigh, one.shrunk, one.pValue],
    ]),
  );
  const head = ['challenger', 'measure', 'segment', 'accounts', 'customers', 'champion_value'];
  const more = ['challenger_value', 'difference', 'low', 'high', 'band_low', 'band_high'];
  return csvTable([...head, ...more, 'shrunk', 'adjusted_p'], rows);
}

/** Whether the segments differ in effect, one record a challenger and measure. */
export function heterogeneityCsv(arms: readonly ArmSegments[]): string {
  const rows = arms.flatMap(({ arm, measure, effects: { heterogeneity: test } }) =>
    test === null ? [] : [[arm, snakeCase(measure), test.q, test.degrees, test.pValue]],
  );
  return csvTable(['challenger', 'measure', 'q', 'degrees', 'p'], rows);
}
