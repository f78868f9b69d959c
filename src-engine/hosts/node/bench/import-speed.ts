import { dayOf } from '../../../base/day.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { importFiles } from '../../../ingest/import-files.ts';
import type { PortfolioSink } from '../../../model/rows.ts';
import { LEDGER_FILE_MAPPING, ledgerFile } from './ledger-file.ts';
import { type Measurement, measurement } from './rounds.ts';

/** Takes rows and counts them: the reader is measured, not the store. */
function countingSink(): PortfolioSink & { readonly rows: () => number } {
  let rows = 0;
  const count = () => {
    rows += 1;
  };
  return {
    account: count,
    agreement: count,
    transaction: count,
    payPlan: count,
    hold: count,
    promise: count,
    rating: count,
    review: count,
    referral: count,
    process: count,
    fact: count,
    rows: () => rows,
  };
}

/** Megabytes of CSV that become checked rows in a second of processor time, after a warm-up. */
export async function importSpeed(
  megabytes: number,
  cpuClock: () => number,
  rounds: number,
): Promise<Result<Measurement, Failure>> {
  const file = ledgerFile(megabytes);
  const rates: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const sink = countingSink();
    const began = cpuClock();
    const report = await importFiles([file], LEDGER_FILE_MAPPING, dayOf(2026, 3, 2), sink, {
      signal: { aborted: false },
      onProgress: () => undefined,
      onReject: () => undefined,
      openTable: () => null,
    });
    const elapsed = cpuClock() - began;
    if (!report.ok) return report;
    if (report.value.rowsRejected > 0 || sink.rows() === 0) {
      return err(failure('bug', 'The benchmark ledger was not read whole.'));
    }
    if (round > 0) rates.push(file.size / 1000 / elapsed);
  }
  return ok(
    measurement(
      {
        id: 'import.rowsMbPerSecond',
        unit: 'MB/s',
        better: 'higher',
        what: `ledger CSV of ${(file.size / 1e6).toFixed(0)} MB, 11 columns, quoted names: bytes to checked rows of accounts, agreements and transactions, warm`,
      },
      rates,
    ),
  );
}
