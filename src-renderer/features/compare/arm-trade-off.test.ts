import { expect, test } from 'vitest';
import type { Comparison, MeasureComparison } from '../../../src-engine/model/comparison.ts';
import { tableCsv } from '../../charts/chart-table.ts';
import { moneyValues } from '../../charts/value-format.ts';
import { armTradeOff, armTradeOffTable } from './arm-trade-off.ts';

const measure = (
  id: MeasureComparison['measure'],
  champion: number,
  ends: readonly (readonly [number, number, number])[],
): MeasureComparison => ({
  measure: id,
  values: [champion, ...ends.map(([value]) => champion + value)],
  differences: ends.map(([value, low, high]) => ({
    value,
    low,
    high,
    luckLow: null,
    luckHigh: null,
  })),
  changeThatMatters: 1,
  readings: ends.map(() => 'Better'),
  chancesBetter: [],
  familyPValues: [],
  familyIntervals: [],
  otherReadings: { family: [], luck: [] },
  moreReplications: [],
});
const comparison: Comparison = {
  arms: ['STD', 'EARLY', 'FIRM'],
  basis: { layer: 'portfolio', unit: 'account', units: 12_000, method: 'normal' },
  measures: [
    measure('netCash', 448_400_000, [
      [3_530_000, 2_750_000, 4_320_000],
      [-5_080_000, -5_730_000, -4_430_000],
    ]),
    measure('severancesPerThousand', 77, [
      [-4, -4.5, -3.5],
      [8.5, 7.75, 9.25],
    ]),
  ],
  guardrails: [],
  headlines: [],
};

test('arms lie by their severances from left to right, the champion on the zero line', () => {
  const marks = armTradeOff(comparison);
  expect(marks.map(({ arm, x, y }) => [arm, x, y])).toEqual([
    [1, 73, 3_530_000],
    [0, 77, 0],
    [2, 85.5, -5_080_000],
  ]);
  expect(marks[2]).toMatchObject({
    xLow: 84.75,
    xHigh: 86.25,
    yLow: -5_730_000,
    yHigh: -4_430_000,
  });
});

test('the table keeps the order of the run', () => {
  const table = armTradeOffTable(armTradeOff(comparison), moneyValues('USD'));
  expect(tableCsv(table).split('\r\n').slice(1, 4)).toEqual([
    'Champion,0.00,0.00,0.00,77,77,77',
    'Challenger A,35300.00,27500.00,43200.00,73,72.5,73.5',
    'Challenger B,-50800.00,-57300.00,-44300.00,85.5,84.75,86.25',
  ]);
});

test('without one of the two measures there is nothing to trade', () => {
  expect(armTradeOff({ ...comparison, measures: comparison.measures.slice(1) })).toEqual([]);
});
