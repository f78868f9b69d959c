import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CliBench, sample } from '../support/cslab.ts';
import { LEDGER_MAPPING, ledgerRows, ledgerText } from '../support/ledger.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');

let bench: CliBench;
beforeAll(async () => {
  bench = await CliBench.create();
  await put('m.json', JSON.stringify(LEDGER_MAPPING));
});
afterAll(() => bench.remove());

function put(name: string, text: string): Promise<void> {
  return writeFile(join(bench.folder, name), text);
}

function importWords(files: readonly string[], out: string, ...more: string[]): string[] {
  return [
    'import',
    ...files,
    '--mapping',
    'm.json',
    '--as-of',
    '2026-03-02',
    '--out',
    out,
    ...more,
  ];
}

/** A fixed shuffle: by a multiplicative hash of the place. */
function shuffled(rows: readonly string[]): string[] {
  return rows
    .map((row, place) => ({ row, key: Math.imul(place + 1, 0x9e37_79b1) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
}

describe('the order of rows and files', () => {
  it('changes neither the portfolio nor a byte of its run', async () => {
    const rows = ledgerRows(60);
    const other = shuffled(rows);
    expect(other).not.toEqual(rows);
    await put('a.csv', ledgerText(rows));
    await put('b1.csv', ledgerText(other.slice(0, 71)));
    await put('b2.csv', ledgerText(other.slice(71)));
    const prints: unknown[] = [];
    const runs: Record<string, string>[] = [];
    for (const [name, files] of [
      ['a', ['a.csv']],
      ['b', ['b2.csv', 'b1.csv']],
    ] as const) {
      const { out } = await bench.done(importWords(files, `${name}.cstrat`, '--json'));
      const report = JSON.parse(out) as Record<string, unknown>;
      expect(report).toMatchObject({ rowsRead: 210, rowsImported: 210, accounts: 60 });
      prints.push(report['portfolioFingerprint']);
      await bench.done([
        ...['run', `${name}.cstrat`, '--strategy', sample('champion')],
        ...['--challenger', sample('challenger-b'), '--days', '90', '--replications', '3'],
        ...['--out', name],
      ]);
      const texts = ['events.csv', 'daily.csv', 'accounts.csv', 'run.json'].map(
        async (file) => [file, await bench.text(`${name}/${file}`)] as const,
      );
      runs.push(Object.fromEntries(await Promise.all(texts)));
    }
    expect(prints[1]).toBe(prints[0]);
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[0]?.['events.csv']?.split('\n').length).toBeGreaterThan(500);
  });
});

describe('rows that are left out', () => {
  it('are counted, told, and written with --rejects', async () => {
    const rows = ledgerRows(5);
    const [head = '', ...rest] = ledgerText(rows).trim().split('\n');
    const bad = rest[2]?.replace(/,2025-\d\d-02,/, ',2025-13-02,') ?? '';
    await put('some.csv', `${[head, ...rest.slice(0, 2), bad, ...rest.slice(3)].join('\n')}\n`);
    const answer = await bench.done(
      importWords(['some.csv'], 'some.cstrat', '--rejects', 'left.csv'),
    );
    expect(answer.out).toContain(`${rest.length - 1} of ${rest.length} rows imported`);
    expect(answer.out).toContain('1 row was left out (left.csv)');
    const left = (await bench.text('left.csv')).trim().split(/\r?\n/);
    expect(left).toHaveLength(2);
    expect(left[0]).toBe('file,line,column,value,reason,record');
    expect(left[1]).toMatch(/^some\.csv,4,date,2025-13-02,/);
  });

  it('leave everything as it was when they are all', async () => {
    await put('kept.cstrat', 'an older document');
    await put('kept.csv', 'older rejects');
    await put('wrong.csv', ledgerText(['x,y,RES,GAS,i,no date,no date,12.00,']));
    const before = await readdir(bench.folder);
    const answer = await bench.cslab(
      importWords(['wrong.csv'], 'kept.cstrat', '--rejects', 'kept.csv'),
    );
    expect(answer.code).toBe(3);
    expect(answer.err).toMatch(/^cslab: wrong\.csv, line 2.*The only row cannot be used/);
    expect(answer.err.trimEnd()).not.toContain('\n');
    expect(await bench.text('kept.cstrat')).toBe('an older document');
    expect(await bench.text('kept.csv')).toBe('older rejects');
    expect(await readdir(bench.folder)).toEqual(before);
  });
});

describe('files that cannot be used', () => {
  it.each([
    ['an empty file', '', 3, /^cslab: bad\.csv: The file is empty\./],
    ['another header', 'a,b\n1,2\n', 3, /^cslab: .*bad\.csv/],
    ['bytes that are no text', '\0\u0001\0\u0001\n', 3, /^cslab: /],
  ])('%s is one sentence', async (_, text, code, sentence) => {
    await put('bad.csv', text);
    const before = await readdir(bench.folder);
    const answer = await bench.cslab(importWords(['bad.csv'], 'never.cstrat'));
    expect(answer.code).toBe(code);
    expect(answer.err).toMatch(sentence);
    expect(answer.err.trimEnd()).not.toContain('\n');
    expect(await readdir(bench.folder)).toEqual(before);
  });

  it('a mapping with problems says the first with its pointer', async () => {
    const mapping = { ...LEDGER_MAPPING, currency: 'dollars', extra: 1 };
    await put('wrong.json', JSON.stringify(mapping));
    const words = importWords(['a.csv'], 'never.cstrat').map((word) =>
      word === 'm.json' ? 'wrong.json' : word,
    );
    const answer = await bench.cslab(words);
    expect(answer.code).toBe(3);
    expect(answer.err).toMatch(/^cslab: wrong\.json at \/currency: .*three-letter/);
  });
});

it('is cancelled between slices, with nothing written', async () => {
  await put('a.csv', ledgerText(ledgerRows(60)));
  const controller = new AbortController();
  controller.abort();
  const before = await readdir(bench.folder);
  const answer = await bench.cslab(importWords(['a.csv'], 'never.cstrat'), {
    guardInterrupt: () => ({ signal: controller.signal, release: () => undefined }),
  });
  expect(answer.code).toBe(130);
  expect(await readdir(bench.folder)).toEqual(before);
});

it('generates the same bytes twice', async () => {
  const words = 'generate --preset telecom --accounts 120 --seed 3 --as-of 2026-03-02 --out'.split(
    ' ',
  );
  const { out } = await bench.done([...words, 'g1.cstrat', '--json']);
  await bench.done([...words, 'g2.cstrat']);
  const [one, two] = await Promise.all(
    ['g1.cstrat', 'g2.cstrat'].map((name) => readFile(join(bench.folder, name))),
  );
  expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  expect(JSON.parse(out)).toMatchObject({ accounts: 120, asOf: '2026-03-02', seed: 3 });
});

describe('tables beside the accounts', () => {
  it('with one row each are told in the singular', async () => {
    const whole = JSON.parse(await readFile(join(SAMPLES, 'portfolios/tiny-facts.json'), 'utf8'));
    const tables = ['holds', 'promises', 'ratings', 'reviews', 'referrals', 'processes', 'facts'];
    const first = tables.map((table) => [table, whole[table].slice(0, 1)]);
    await put('one.json', JSON.stringify({ ...whole, ...Object.fromEntries(first) }));
    const { out } = await bench.done([
      ...['import', 'one.json', '--mapping', join(SAMPLES, 'mappings/tiny-facts.json')],
      ...['--as-of', '2026-03-02', '--out', 'one.cstrat'],
    ]);
    expect(out).toContain(
      'With 1 hold, 1 promise, 1 rating row, 1 scheduled review, 1 agency referral, 1 collection process under way, 1 fact of another system',
    );
  });
});
