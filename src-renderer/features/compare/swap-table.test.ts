import { expect, test } from 'vitest';
import { tableCsv } from '../../charts/chart-table.ts';
import { swapTable } from './swap-table.ts';

const cell = (accounts: number) => ({
  accounts,
  openMinor: accounts * 10_000,
  championNetMinor: accounts * 5_000,
  challengerNetMinor: accounts * -25,
});

test('a swap set is four rows with accounts, arrears and the net cash of both arms', () => {
  const set = {
    both: cell(736),
    championOnly: cell(184),
    challengerOnly: cell(145),
    neither: cell(10_935),
  };
  expect(
    tableCsv(swapTable(set, 'A', 'USD'))
      .split('\r\n')
      .slice(0, 3),
  ).toEqual([
    'Cell,Accounts,"Arrears in scope, USD","Net under champion, USD","Net under A, USD"',
    'Severed by both,736,73600.00,36800.00,-184.00',
    'Swap-out: spared by A,184,18400.00,9200.00,-46.00',
  ]);
});
