import { expect, it } from 'vitest';
import type { RunRate } from '../../../../src-engine/model/rate-definitions.ts';
import { rateLines, ratesExport } from './rates-table.ts';

const rate = (
  id: RunRate['id'],
  numerator: number,
  denominator: number,
  counts: RunRate['counts'],
): RunRate => ({
  id,
  numerator,
  denominator,
  rate: denominator === 0 ? null : numerator / denominator,
  counts,
  low: null,
  high: null,
  difference: null,
});

const champion = [
  rate('cureRate', 30, 40, ['accounts cured', 'accounts in arrears']),
  rate('cureRateValue', 300_000, 600_000, ['past due, minor units', 'past due, minor units']),
  rate('complaints', 2, 1000, ['complaints', 'accounts']),
  rate('reDefault180', 0, 0, ['accounts late again', 'accounts cured and followed']),
];

it('count and value of a rate stand side by side with their parts, in the units people use', () => {
  const lines = rateLines({ arms: [champion] }, 'USD');
  expect(lines.map(({ label }) => label)).toEqual([
    'Cure rate',
    'Re-default within 180 days',
    'Complaints',
  ]);
  expect(lines[0]?.arms).toEqual([
    {
      count: { text: '75.0%', parts: '30 of 40', interval: '' },
      value: { text: '50.0%', parts: '$3.0k of $6.0k', interval: '' },
    },
  ]);
  expect(lines[1]?.arms[0]?.count?.text).toBe('none');
  expect(lines[2]?.arms[0]?.count?.text).toBe('20.00');
  expect(lines[2]?.per).toBe('per 10,000 accounts');
});

it('the export has numerator and denominator of every rate', () => {
  const { rows, columns } = ratesExport({ arms: [champion] }, ['KEEP']);
  expect(columns.map(({ label }) => label).slice(5)).toEqual([
    ...['Numerator', 'Denominator', 'Value', 'Low', 'High', 'Difference to champion'],
    ...['Difference low', 'Difference high'],
  ]);
  expect(rows[0]?.map(({ csv }) => csv)).toEqual([
    ...['KEEP', 'Cure rate', 'count', 'accounts cured', 'accounts in arrears'],
    ...['30', '40', '0.75', '', '', '', '', ''],
  ]);
  expect(rows[3]?.at(-1)?.csv).toBe('');
});

it('a rate shows its interval of luck, a challenger’s export its difference to the champion', () => {
  const champ = { ...rate('cureRate', 30, 40, ['cured', 'in arrears']), low: 0.74, high: 0.76 };
  const difference = { value: 0.05, low: 0.04, high: 0.06 };
  const challenger = { ...champ, numerator: 32, rate: 0.8, low: 0.79, high: 0.81, difference };
  const lines = rateLines({ arms: [[champ], [challenger]] }, 'USD');
  expect(lines[0]?.arms[0]?.count?.interval).toBe('74.0% to 76.0%');
  const { rows } = ratesExport({ arms: [[champ], [challenger]] }, ['KEEP', 'TRY']);
  expect(rows[1]?.map(({ csv }) => csv).slice(7)).toEqual([
    ...['0.8', '0.79', '0.81', '0.05', '0.04', '0.06'],
  ]);
});
