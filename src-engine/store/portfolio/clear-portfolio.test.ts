import { expect, test, vi } from 'vitest';
import { openSql } from '../../../test/support/open-sql.ts';
import { generatePortfolio } from '../../synth/generate.ts';
import { createDocument } from '../document.ts';
import type { SqlDatabase } from '../sqlite.ts';
import { PortfolioDraft } from './portfolio-draft.ts';
import { clearPortfolio, writePortfolioRows } from './write-portfolio.ts';

/** Columns of a table that refer to rows of the same table and have no index: each row that goes is looked for in all others. */
function unindexedSelfReferences(database: SqlDatabase, table: string): readonly string[] {
  const indexed = new Set(
    database
      .all(`PRAGMA index_list(${table})`)
      .map(([, name]) => database.all(`PRAGMA index_info(${String(name)})`)[0]?.[2]),
  );
  return database
    .all(`PRAGMA foreign_key_list(${table})`)
    .flatMap(([, , parent, column]) =>
      parent === table && !indexed.has(column ?? null) ? [`${table}.${String(column)}`] : [],
    );
}

test('a portfolio of many agreements is taken away in a time that does not grow with their square', async () => {
  const sql = await openSql();
  const database = createDocument(sql);
  const draft = new PortfolioDraft();
  const options = { accounts: 60, seed: 1, asOfDay: 20_514, currency: 'USD' };
  generatePortfolio({ ...options, preset: 'utility' }, draft, () => undefined);
  database.transaction(() => writePortfolioRows(database, draft, options.asOfDay));
  expect(database.all('SELECT 1 FROM service_agreement WHERE master_no > 0')).not.toEqual([]);
  const slow: string[] = [];
  const run = database.run.bind(database);
  vi.spyOn(database, 'run').mockImplementation((text, parameters) => {
    const table = /^DELETE FROM (\w+)$/.exec(text)?.[1];
    if (table !== undefined) slow.push(...unindexedSelfReferences(database, table));
    return run(text, parameters);
  });
  database.transaction(() => clearPortfolio(database));
  expect(slow).toEqual([]);
  expect(database.all('SELECT 1 FROM service_agreement')).toEqual([]);
  expect(database.all("SELECT 1 FROM sqlite_schema WHERE name = 'clear_masters'")).toEqual([]);
});
