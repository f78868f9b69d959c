import { expect, test } from 'vitest';
import { tableCsv } from '../../../charts/chart-table.ts';
import { replicationTable, signSentence } from './replication-table.ts';

const values = [
  [0.5, 0.25, null],
  [0.51, 0.2, 0.4],
  [0.5, 0.25, null],
];

test('a row a replication with each difference; what has nothing to divide by is none, and blank in files', () => {
  const table = replicationTable('liquidationRate', values, 'USD');
  expect(table.columns.map(({ label }) => label)).toEqual([
    'Replication',
    'Champion',
    'Challenger A',
    'A minus champion',
    'Challenger B',
    'B minus champion',
  ]);
  expect(table.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['1', '50.0%', '51.0%', '+1.00 pp', '50.0%', '0.00 pp'],
    ['2', '25.0%', '20.0%', '−5.00 pp', '25.0%', '0.00 pp'],
    ['3', 'none', '40.0%', 'none', 'none', 'none'],
  ]);
  expect(tableCsv(table).split('\r\n')[3]).toBe('3,,0.4,,,');
});

test('signs are counted over the replications that have a difference', () => {
  expect(signSentence(values, 1)).toBe(
    'Challenger A is above the champion in 1 of 2 replications and below in 1.',
  );
  expect(signSentence(values, 2)).toBe('Challenger B equals the champion in all 2 replications.');
  expect(signSentence([[null], [1]], 1)).toBe('Challenger A has no difference in any replication.');
  expect(signSentence([[1], [0.5]], 1)).toBe(
    'Challenger A is below the champion in the only replication.',
  );
  expect(signSentence([[1], [1]], 1)).toBe(
    'Challenger A equals the champion in the only replication.',
  );
});
