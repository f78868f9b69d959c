import { expect, it } from 'vitest';
import type { LedgerRow } from '../../../model/sensitivity.ts';
import { screeningCsv, varianceSharesCsv } from './sensitivity-csv.ts';

/** What the files take from the ledger: the name of an assumption. */
const LEDGER = [
  { pointer: '/treatments/0/hazardRatio', label: 'SMS, effect' },
  { pointer: '/churn/perDay', label: 'Churn a day' },
] as unknown as readonly LedgerRow[];

it('screening.csv has a record an assumption in the order of the screening', () => {
  const text = screeningCsv(
    [
      { pointer: '/churn/perDay', mean: -1200.5, meanAbsolute: 1300.25, deviation: 40 },
      { pointer: '/treatments/0/hazardRatio', mean: 7, meanAbsolute: 8, deviation: 0.5 },
      { pointer: '/gone', mean: 0, meanAbsolute: 0, deviation: 0 },
    ],
    LEDGER,
  );
  expect(text.split(/\r?\n/)).toEqual([
    'pointer,assumption,mean,mean_absolute,deviation',
    '/churn/perDay,Churn a day,-1200.5,1300.25,40',
    '/treatments/0/hazardRatio,"SMS, effect",7,8,0.5',
    '/gone,/gone,0,0,0',
    '',
  ]);
});

it('variance-shares.csv has shares from 0 to 1, also those that sampling took below 0', () => {
  const text = varianceSharesCsv(
    [
      { pointer: '/treatments/0/hazardRatio', first: 0.75, total: 0.875 },
      { pointer: '/churn/perDay', first: -0.0625, total: 0.125 },
    ],
    LEDGER,
  );
  expect(text.split(/\r?\n/)).toEqual([
    'pointer,assumption,first,total',
    '/treatments/0/hazardRatio,"SMS, effect",0.75,0.875',
    '/churn/perDay,Churn a day,-0.0625,0.125',
    '',
  ]);
});
