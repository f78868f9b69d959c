import { expect, test } from 'vitest';
import type { Comparison } from '../../../src-engine/model/comparison.ts';
import { tableCsv } from '../../charts/chart-table.ts';
import { forestTable } from './forest-table.ts';
import { guardrailRange } from './guardrail-text.ts';

const comparison: Comparison = {
  arms: ['STD', 'EARLY'],
  basis: { layer: 'portfolio', unit: 'account', units: 12_000, method: 'normal' },
  measures: [
    {
      measure: 'netCash',
      values: [448_395_900, 451_929_900],
      differences: [
        { value: 3_534_000, low: 2_749_699, high: 4_318_229, luckLow: 3_000_000, luckHigh: null },
      ],
      changeThatMatters: 2_000_000,
      readings: ['Better'],
      chancesBetter: [0.995],
      familyPValues: [0.01],
      familyIntervals: [],
      otherReadings: { family: [], luck: [] },
      moreReplications: [null],
    },
  ],
  guardrails: [],
  headlines: [],
};

test('files get plain numbers with their unit, people get them worded', () => {
  const table = forestTable(comparison, 'USD');
  expect(tableCsv(table).split('\r\n')).toEqual([
    'Measure,Unit,Better,Arm,Champion,Value,Difference,95% low,95% high,"Luck only, low","Luck only, high",Change that matters,Reading,Value 95% low,Value 95% high,At most',
    'Net cash collected,USD,higher,Challenger A,4483959.00,4519299.00,35340.00,27496.99,43182.29,30000.00,,20000.00,Better,,,',
    '',
  ]);
  expect(table.rows[0]?.map((cell) => cell.text)).toEqual([
    'Net cash collected',
    'USD',
    'higher',
    'Challenger A',
    '$4.484M',
    '$4.519M',
    '+$35.3k',
    '+$27.5k',
    '+$43.2k',
    '+$30.0k',
    '',
    '$20.0k',
    'Better',
    '',
    '',
    '',
  ]);
});

test('a champion alone has values and nothing to compare', () => {
  const [measure] = comparison.measures;
  const alone = measure === undefined ? [] : [{ ...measure, differences: [], readings: [] }];
  const table = forestTable({ ...comparison, arms: ['STD'], measures: alone }, 'USD');
  expect(table.rows.map((row) => row.map((cell) => cell.text).join('|'))).toEqual([
    'Net cash collected|USD|higher|Champion|$4.484M|||||||||||',
  ]);
});

test('guardrails have a row an arm, with the interval of the arm and the limit', () => {
  const table = forestTable(
    {
      ...comparison,
      measures: [],
      guardrails: [
        {
          guardrail: 'severancesPerThousand',
          limit: 210,
          values: [
            { value: 204.7, low: 200, high: 209 },
            { value: 271.33, low: 268, high: 274.6 },
          ],
          readings: ['Within limit', 'Limit breached'],
        },
      ],
    },
    'USD',
  );
  expect(tableCsv(table).split('\r\n').slice(1, 3)).toEqual([
    'Severance processes,"per 1,000 accounts",lower,Champion,204.7,204.7,,,,,,,Within limit,200,209,210',
    'Severance processes,"per 1,000 accounts",lower,Challenger A,204.7,271.33,,,,,,,Limit breached,268,274.6,210',
  ]);
});

test('a guardrail of one account shows no interval: its ends are its value', () => {
  const alone = { value: 4.28, low: 4.28, high: 4.28 };
  const guardrails: Comparison['guardrails'] = [
    {
      guardrail: 'contactsPerProcess',
      limit: 4,
      values: [alone, alone],
      readings: ['Limit breached', 'Limit breached'],
    },
  ];
  const rowsOf = (units: number) =>
    tableCsv(
      forestTable(
        { ...comparison, basis: { ...comparison.basis, units }, measures: [], guardrails },
        'USD',
      ),
    ).split('\r\n');
  expect(rowsOf(1)[2]).toMatch(/Limit breached,,,4$/);
  expect(rowsOf(2)[2]).toMatch(/Limit breached,4.28,4.28,4$/);
  expect(guardrailRange('contactsPerProcess', 4.28, 4.28, 1)).toBe('no interval');
  expect(guardrailRange('contactsPerProcess', 4.28, 4.28, 2)).toBe('4.28 to 4.28');
});
