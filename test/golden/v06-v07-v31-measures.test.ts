import { expect, it } from 'vitest';
import {
  accountsAtRisk,
  bucketBalances,
  collectionEffectiveness,
  collectionMeasures,
  countBackDays,
  daysSalesOutstanding,
  portfolioAtRisk,
  weightedDays,
} from '../../src-engine/analyze/receivable-measures.ts';

it('V6: days of sales, best possible, delinquent, effectiveness, count-back, weighted age', () => {
  const dso = daysSalesOutstanding(1_200_000, 10_000_000, 365) ?? 0;
  const best = daysSalesOutstanding(800_000, 10_000_000, 365) ?? 0;
  expect(dso).toBeCloseTo(43.8, 12);
  expect(best).toBeCloseTo(29.2, 12);
  expect(dso - best).toBeCloseTo(14.6, 12);
  expect(
    collectionEffectiveness({
      ...{ openingMinor: 400_000, salesMinor: 300_000 },
      ...{ closingMinor: 350_000, closingCurrentMinor: 250_000 },
    }),
  ).toBeCloseTo(77.7777777778, 9);
  const months = [
    { days: 30, salesMinor: 120_000 },
    { days: 31, salesMinor: 100_000 },
    { days: 30, salesMinor: 90_000 },
  ];
  expect(countBackDays(250_000, months)).toBeCloseTo(71, 12);
  expect(countBackDays(400_000, months)).toBeNull();
  const invoices = [
    { days: 60, amountMinor: 1000 },
    { days: 30, amountMinor: 2000 },
    { days: 10, amountMinor: 1500 },
  ];
  expect(weightedDays(invoices)).toBe(30);
  expect(daysSalesOutstanding(5, 0, 30)).toBeNull();
});

it('V7: buckets and portfolio at risk; day 30 is at risk of 30', () => {
  const accounts = [
    [100, 0],
    [200, 12],
    [300, 35],
    [400, 62],
    [500, 95],
    [50, 29],
    [0, 0],
    [1000, 30],
  ].map(([balanceMinor = 0, daysPastDue = 0]) => ({ balanceMinor, daysPastDue }));
  expect(bucketBalances(accounts)).toEqual([100, 250, 1300, 400, 500, 0, 0]);
  const at = (days: number) => portfolioAtRisk(accounts, days).rate;
  expect(at(30)).toBeCloseTo(0.862745098039, 12);
  expect(at(60)).toBeCloseTo(0.352941176471, 12);
  expect(at(90)).toBeCloseTo(0.196078431373, 12);
  expect(portfolioAtRisk(accounts, 31).rate).toBeCloseTo(0.470588235294, 12);
  expect(portfolioAtRisk(accounts, 30)).toMatchObject({ numerator: 2200, denominator: 2550 });
  expect(accountsAtRisk(accounts, 30)).toEqual({ numerator: 4, denominator: 7, rate: 4 / 7 });
});

it('V31: three accounts, one of them written off and placed', () => {
  const none = { agencyMinor: 0, commissionMinor: 0, writtenOffMinor: 0 };
  const measures = collectionMeasures([
    { ...none, dueMinor: 10_000, paidMinor: 10_000, costMinor: 3, contacts: 1, cured: true },
    { ...none, dueMinor: 20_000, paidMinor: 8000, costMinor: 650, contacts: 4, cured: false },
    {
      ...{ dueMinor: 30_000, paidMinor: 0, agencyMinor: 6000, commissionMinor: 1500 },
      ...{ costMinor: 3000, writtenOffMinor: 30_000, contacts: 6, cured: false },
    },
  ]);
  expect(measures).toMatchObject({ grossMinor: 24_000, costMinor: 5153, netMinor: 18_847 });
  const rates: [keyof typeof measures, number][] = [
    ['recovery', 0.4],
    ['netRecovery', 0.314116666667],
    ['costToCollect', 0.214708333333],
    ['cured', 1 / 3],
    ['curedValue', 1 / 6],
    ['writtenOff', 0.5],
    ['netLoss', 0.4],
    ['contactsPerAccount', 11 / 3],
  ];
  for (const [name, wanted] of rates) {
    const found = measures[name];
    expect(typeof found === 'number' ? found : found.rate, name).toBeCloseTo(wanted, 11);
  }
});
