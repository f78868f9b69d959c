import { dayOf } from '../../../base/day.ts';
import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import { importFiles } from '../../../ingest/import-files.ts';
import { PortfolioDraft } from '../../../store/portfolio/portfolio-draft.ts';
import type { EngineSql } from '../../../store/sqlite.ts';
import { Workspace } from '../../../store/workspace.ts';
import { LEDGER_FILE_MAPPING, ledgerFile } from './ledger-file.ts';
import { type Measurement, measurement } from './rounds.ts';

const AS_OF_DAY = dayOf(2026, 3, 2);

/** Megabytes of CSV that stand as a portfolio in a document after a second of processor time: what an analyst waits for. */
export async function documentImport(
  sql: EngineSql,
  megabytes: number,
  cpuClock: () => number,
  rounds: number,
): Promise<Result<Measurement, Failure>> {
  const file = ledgerFile(megabytes);
  const rates: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const workspace = Workspace.create(sql);
    const draft = new PortfolioDraft();
    const began = cpuClock();
    const report = await importFiles([file], LEDGER_FILE_MAPPING, AS_OF_DAY, draft, {
      signal: { aborted: false },
      onProgress: () => undefined,
      onReject: () => undefined,
      openTable: () => null,
    });
    if (!report.ok) return report;
    const source = file.name;
    const header = { name: 'Ledger', source, asOfDay: AS_OF_DAY, currency: 'USD' } as const;
    workspace.portfolio.replace(draft, { ...header, generated: false }, null);
    const elapsed = cpuClock() - began;
    workspace.close();
    if (round > 0) rates.push(file.size / 1000 / elapsed);
  }
  return ok(
    measurement(
      {
        id: 'import.documentMbPerSecond',
        unit: 'MB/s',
        better: 'higher',
        what: `the same ledger, ${(file.size / 1e6).toFixed(0)} MB of it, to a checked portfolio in a document: rows, SQLite, columns and fingerprint`,
      },
      rates,
    ),
  );
}
