import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import { importFiles } from '../../src-engine/ingest/import-files.ts';
import { parseMapping } from '../../src-engine/ingest/parse-mapping.ts';
import { LOG_KIND } from '../../src-engine/model/event-log.ts';
import { day, memoryFile } from '../property/ingest-kit.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';

const samples = join(import.meta.dirname, '../../samples');

/** Accounts whose process the champion creates in the first night, with the template. */
async function firstNight(portfolio: string, mapping: string): Promise<Record<string, string>> {
  const map = parseMapping(readFileSync(join(samples, 'mappings', mapping), 'utf8'));
  if (!map.ok) throw new Error(JSON.stringify(map.error));
  const rows = new PortfolioFromRows();
  const file = memoryFile(
    portfolio,
    new Uint8Array(readFileSync(join(samples, 'portfolios', portfolio))),
  );
  const report = await importFiles([file], map.value, day('2026-03-02'), rows, {
    signal: { aborted: false },
    onProgress: () => undefined,
    onReject: () => undefined,
    openTable: () => null,
  });
  if (!report.ok) throw new Error(report.error.message);
  const columns = rows.build(day('2026-03-02'));
  const [champion] = defaultStrategies();
  const { log } = runPlan(columns, aPlan([champion], { days: 1, replications: 1 })).arms[0] ?? {};
  const created: Record<string, string> = {};
  for (let row = 0; row < (log?.count ?? 0); row++) {
    if (log?.kind[row] !== LOG_KIND.processCreated || log.day[row] !== 0) continue;
    const template = champion.processTemplates[log.detail[row] ?? 0];
    created[columns.accounts.ids[log.account[row] ?? 0] ?? ''] = template?.code ?? '';
  }
  return created;
}

/** As worked out by hand in samples/portfolios/README.md. */
it.each([
  ['tiny-snapshot.csv', 'tiny-snapshot.json'],
  ['tiny-ledger.csv', 'tiny-ledger.json'],
])('%s: the champion starts in the first night what its README says', async (file, mapping) => {
  expect(await firstNight(file, mapping)).toEqual({
    'A-1001': 'ENERGY-STD',
    'A-1005': 'ENERGY-ACC',
    'A-1007': 'ENERGY-STD',
    'A-1008': 'ENERGY-CARE',
    'B-2001': 'ENERGY-BUS',
  });
});
