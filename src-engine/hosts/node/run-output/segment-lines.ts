import { MEASURE_DEFINITIONS } from '../../../model/measure-definitions.ts';
import { changeText, measureText } from './amount-text.ts';
import { table } from './comparison-lines.ts';
import type { ArmSegments } from './segments-csv.ts';

/** Below it the segments are said to differ. */
const ALPHA = 0.05;

/** One challenger's segments in one measure as a table, and whether they differ at all. */
export function segmentLines({ arm, measure, effects }: ArmSegments, currency: string): string[] {
  const { label, unit } = MEASURE_DEFINITIONS[measure];
  const change = (value: number) => changeText(value, unit, currency);
  const rows = effects.effects.map((one) => [
    ...[one.segment, String(one.accounts), measureText(one.champion, unit, currency)],
    ...[change(one.value), `${change(one.low)} to ${change(one.high)}`],
    `${change(one.bandLow)} to ${change(one.bandHigh)}`,
  ]);
  const per = unit === 'minor' || unit === 'count' ? ' an account' : '';
  const head = [`${label}${per}, ${arm}`, 'accounts', 'champion', 'difference', '95% interval'];
  const { heterogeneity: test } = effects;
  return [
    '',
    ...table([[...head, 'band for all segments'], ...rows]),
    test === null
      ? 'There are fewer than two segments to compare.'
      : test.pValue < ALPHA
        ? `The segments differ in effect (Q ${test.q.toFixed(1)}, p ${test.pValue.toPrecision(2)}).`
        : `Nothing says that the segments differ in effect (Q ${test.q.toFixed(1)}, p ${test.pValue.toPrecision(2)}).`,
  ];
}
