import { setImmediate as nextTask } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Failure } from '../../src-engine/base/failure.ts';
import type { Result } from '../../src-engine/base/result.ts';
import type { CallContext, Handlers } from '../../src-engine/protocol/handlers.ts';
import { createEngineService } from '../../src-engine/service/engine-service.ts';
import type { EngineSql } from '../../src-engine/store/sqlite.ts';
import { openSql } from '../support/open-sql.ts';

/** Import through the service. Node cannot send a File over a channel, so the handlers are called directly. */
const AS_OF = 20_514;
const HEADER = 'account_id,name,segment,debt_class,service,arrears,oldest_due_date';
const GOOD = `${HEADER}
A-1,Ada,Residential,ENERGY,ELECTRIC,60.01,2026-02-09
A-2,Ben,Residential,ENERGY,ELECTRIC,1200.00,2026-01-09
A-3,Cy,Commercial,ENERGY,GAS,9.99,2026-02-20
`;
const WITH_BAD_ROWS = `${GOOD}A-4,Dee,Commercial,ENERGY,GAS,a lot,2026-02-20
A-5,Eve,Commercial,ENERGY,GAS,5.00,2026-02-31
`;

let sql: EngineSql;
let service: Handlers;

function context<P>(signal = { cancelled: false }): CallContext<P> & { readonly seen: P[] } {
  const seen: P[] = [];
  return {
    seen,
    signal,
    onCancel: () => () => undefined,
    rest: (until) => until,
    progress: (progress) => seen.push(progress),
    pause: () => nextTask(),
    now: () => performance.now(),
  };
}

async function unwrapped<T>(answer: Result<T, Failure> | Promise<Result<T, Failure>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

const file = (name: string, content: BlobPart) => new File([content], name);

async function preview(...files: File[]) {
  return unwrapped(service.previewImport({ files, format: null, shape: null }, context<never>()));
}

async function imported(...files: File[]) {
  const { proposal: mapping } = await preview(...files);
  return unwrapped(service.importPortfolio({ files, mapping, asOfDay: AS_OF }, context()));
}

beforeEach(async () => {
  sql = await openSql();
  service = createEngineService(sql);
  await unwrapped(service.newDocument(null, context<never>()));
});

describe('an import', () => {
  test('puts the portfolio into the document, with what was left out', async () => {
    const { report, document } = await imported(file('march.csv', WITH_BAD_ROWS));
    expect(report).toMatchObject({ rowsRead: 5, rowsImported: 3, rowsRejected: 2, accounts: 3 });
    expect(document.portfolio).toMatchObject({
      name: 'march',
      source: 'march.csv',
      accounts: 3,
      asOfDay: AS_OF,
      generated: false,
    });
    const summary = await unwrapped(service.portfolioSummary(null, context<never>()));
    expect(summary).toMatchObject({ openMinor: 127_000, pastDueMinor: 127_000 });
    expect(summary.quality[0]).toMatchObject({
      text: 'rows were left out of the import',
      count: 2,
    });

    const saved = await unwrapped(service.saveDocument(null, context<never>()));
    await unwrapped(service.openDocument({ bytes: saved.bytes }, context<never>()));
    const { csv, count } = await unwrapped(service.rejectedRows(null, context<never>()));
    expect(count).toBe(2);
    expect(csv).toContain('march.csv,5,arrears,a lot,');
    expect(csv).toContain('"A-5,Eve,Commercial,ENERGY,GAS,5.00,2026-02-31"');
  });

  test('is remembered for the next file with this header, the newest mapping first', async () => {
    const first = file('march.csv', GOOD);
    const { proposal } = await preview(first);
    const mapping = { ...proposal, name: 'Mine', minorDigits: 2, currency: 'EUR' };
    await unwrapped(
      service.importPortfolio({ files: [first], mapping, asOfDay: AS_OF }, context()),
    );
    const next = await preview(file('april.csv', GOOD.replaceAll('2026-02', '2026-03')));
    expect(next).toMatchObject({ remembered: true, proposal: { name: 'Mine', currency: 'EUR' } });
    const afresh = await unwrapped(
      service.previewImport(
        { files: [first], format: null, shape: null, afresh: true },
        context<never>(),
      ),
    );
    expect(afresh).toMatchObject({ remembered: false, proposal: { currency: 'USD' } });
    const again = { ...mapping, name: 'Better' };
    await unwrapped(
      service.importPortfolio({ files: [first], mapping: again, asOfDay: AS_OF }, context()),
    );
    const saved = await unwrapped(service.savedMappings(null, context<never>()));
    expect(saved.map(({ name }) => name)).toEqual(['Better']);
  });

  test('of a SQLite file reads its table', async () => {
    const database = sql.create();
    database.script(`CREATE TABLE arrears (${HEADER.split(',').join(' TEXT, ')} TEXT)`);
    const insert = database.bulkInsert('arrears', HEADER.split(','));
    for (const line of GOOD.trim().split('\n').slice(1)) insert.add(...line.split(','));
    insert.finish();
    const { document } = await imported(
      file('arrears.sqlite', Uint8Array.from(database.exportBytes())),
    );
    const fromTable = document.portfolio?.fingerprint;
    const csv = await imported(file('march.csv', GOOD));
    expect(csv.document.portfolio?.fingerprint).toBe(fromTable);
  });

  test('gives the same portfolio whatever the order of the rows', async () => {
    const [header, ...rows] = GOOD.trim().split('\n');
    const a = await imported(file('a.csv', GOOD));
    const b = await imported(file('b.csv', `${[header, ...rows.toReversed()].join('\n')}\n`));
    expect(b.document.portfolio?.fingerprint).toBe(a.document.portfolio?.fingerprint);
  });
});

describe('an import that comes to nothing', () => {
  test.each([
    ['cancelled', GOOD, true],
    ['without a usable row', `${HEADER}\nA-1,Ada,R,ENERGY,ELECTRIC,none,none\n`, false],
    ['empty', '', false],
  ])('(%s) leaves the document as it was', async (_, content, cancelled) => {
    const before = (await imported(file('march.csv', GOOD))).document;
    const { proposal: mapping } = await preview(file('march.csv', GOOD));
    const request = { files: [file('next.csv', content)], mapping, asOfDay: AS_OF };
    const answer = await service.importPortfolio(request, context({ cancelled }));
    expect(answer).toMatchObject({
      ok: false,
      error: { code: cancelled ? 'cancelled' : 'bad-file' },
    });
    expect(await unwrapped(service.documentSummary(null, context<never>()))).toEqual(before);
  });
});

test('a check reads everything and changes nothing', async () => {
  const before = await unwrapped(service.documentSummary(null, context<never>()));
  const files = [file('march.csv', WITH_BAD_ROWS)];
  const { proposal: mapping } = await preview(...files);
  const report = await unwrapped(
    service.checkImport({ files, mapping, asOfDay: AS_OF }, context()),
  );
  expect(report).toMatchObject({ rowsRead: 5, rowsRejected: 2, accounts: 3 });
  expect(report.rejected.map(({ line }) => line)).toEqual([5, 6]);
  expect(await unwrapped(service.documentSummary(null, context<never>()))).toEqual(before);
});

test('a check of a file without a usable row still lists its rows and why', async () => {
  const files = [file('comma.csv', `${HEADER}\nA-1,Ada,R,ENERGY,ELECTRIC,"1,50",2026-01-10\n`)];
  const { proposal: mapping } = await preview(file('march.csv', GOOD));
  const report = await unwrapped(
    service.checkImport({ files, mapping, asOfDay: AS_OF }, context()),
  );
  expect(report).toMatchObject({ rowsRead: 1, rowsImported: 0, rowsRejected: 1, accounts: 0 });
  expect(report.rejected[0]).toMatchObject({ line: 2, value: '1,50' });
});
