import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CliBench } from '../support/cslab.ts';
import { ledgerRows, ledgerText } from '../support/ledger.ts';

let bench: CliBench;
beforeAll(async () => {
  bench = await CliBench.create();
  await writeFile(join(bench.folder, 'ledger.csv'), ledgerText(ledgerRows(40)));
});
afterAll(() => bench.remove());

it('proposes a mapping that the import takes as it is', async () => {
  const { out } = await bench.done(['mapping', 'ledger.csv', '--out', 'm.json']);
  expect(out).toContain('ledger.csv: CSV, utf-8, columns divided by comma, decimal point');
  expect(out).toContain('Written to m.json: look it over, then cslab import with --mapping.');
  const imported = await bench.done([
    ...['import', 'ledger.csv', '--mapping', 'm.json'],
    ...['--as-of', '2026-03-02', '--out', 'p.cstrat', '--json'],
  ]);
  expect(JSON.parse(imported.out)).toMatchObject({ accounts: 40, rowsRejected: 0 });
});

it('says what the bytes cannot decide, and takes the option as the answer', async () => {
  await writeFile(
    join(bench.folder, 'dates.csv'),
    'account;invoice;posted;amount\nA;1;01/02/2026;10,50\nB;2;03/04/2026;11,00\n',
  );
  const words = ['mapping', 'dates.csv', '--out', 'd.json', '--json'];
  const unsure = JSON.parse((await bench.done(words)).out);
  expect(unsure.ambiguous).toEqual(['dateOrder']);
  expect(unsure.mapping.format).toMatchObject({ delimiter: ';', decimal: ',' });
  const told = JSON.parse((await bench.done([...words, '--date-order', 'MDY'])).out);
  expect(told.ambiguous).toEqual([]);
  expect(told.mapping.format.dateOrder).toBe('MDY');
  expect(JSON.parse(await readFile(join(bench.folder, 'd.json'), 'utf8'))).toEqual(told.mapping);
});

it('names what is still missing where no column fits', async () => {
  await writeFile(join(bench.folder, 'ab.csv'), 'a,b\n1,2\n');
  const { out } = await bench.done(['mapping', 'ab.csv', '--out', 'ab.json']);
  expect(out).toContain('Not used: a, b.');
  expect(out).toContain('Still to do at /fields: Account number (accountId) has no column.');
  expect(out).toContain('Written to ab.json: it cannot be used before that is filled in.');
});

it('writes nothing when a file cannot be read', async () => {
  const { code, err } = await bench.cslab(['mapping', 'nowhere.csv', '--out', 'n.json']);
  expect([code, err]).toEqual([3, 'cslab: nowhere.csv does not exist.\n']);
  expect(await readdir(bench.folder)).not.toContain('n.json');
});
