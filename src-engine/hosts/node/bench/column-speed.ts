import { NO_DAY } from '../../../base/day.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { ByteFile } from '../../../ingest/byte-file.ts';
import { ByteDictionary } from '../../../ingest/bytes/byte-dictionary.ts';
import type { RecordBatch } from '../../../ingest/bytes/record-batch.ts';
import { FieldColumns } from '../../../ingest/columns/field-columns.ts';
import { readCsv } from '../../../ingest/csv/read-csv.ts';
import { type BoundFields, bindFields } from '../../../ingest/fields/bind-fields.ts';
import { LEDGER_FILE_MAPPING, ledgerFile } from './ledger-file.ts';
import { type Measurement, measurement } from './rounds.ts';

const DAYS = ['postedDate', 'dueDate', 'settledDate'];
const TEXTS = ['segment', 'collectionClass', 'service', 'disputed'];
const IDS = ['accountId', 'accountName', 'transactionId'];

/** Every mapped column of the ledger, decoded batch by batch; how many rows, and cells that were not plain. */
class LedgerColumns {
  readonly #fields: BoundFields;
  readonly #columns = new FieldColumns({ order: 'DMY', decimalByte: 0x2c, minorDigits: 2 });
  readonly #dictionaries = IDS.map(() => new ByteDictionary());
  rows = 0;
  unread = 0;

  constructor(fields: BoundFields) {
    this.#fields = fields;
  }

  read(batch: RecordBatch, from: number): void {
    const { records } = batch;
    for (const target of DAYS) {
      const days = this.#columns.days(batch, from, this.#fields.field(target));
      for (let row = from; row < records; row++) if (days[row] === NO_DAY) this.unread += 1;
    }
    const amounts = this.#columns.amounts(batch, from, this.#fields.field('amount'));
    for (let row = from; row < records; row++)
      if (Number.isNaN(amounts[row] ?? 0)) this.unread += 1;
    for (const target of TEXTS) this.#columns.texts(batch, from, this.#fields.field(target));
    for (const [index, dictionary] of this.#dictionaries.entries())
      this.#columns.ids(batch, from, this.#fields.field(IDS[index] ?? ''), dictionary);
    this.rows += records - from;
  }
}

/** Reads the whole file as typed columns, as an import does first; answers its number of rows. */
export async function readLedgerColumns(file: ByteFile): Promise<Result<number, Failure>> {
  let ledger: LedgerColumns | null = null;
  let seen: RecordBatch | null = null;
  let serial = -1;
  const { format } = LEDGER_FILE_MAPPING;
  const columns = await readCsv(file, format, {
    columns: (names) => {
      const bound = bindFields(LEDGER_FILE_MAPPING, names, file.name);
      if (bound.ok) ledger = new LedgerColumns(bound.value);
    },
    record: ({ batch, row }) => {
      if (batch === null || (batch === seen && batch.serial === serial)) return;
      seen = batch;
      serial = batch.serial;
      ledger?.read(batch, row);
    },
    progress: () => true,
  });
  const read = ledger as LedgerColumns | null;
  if (columns === null || read === null || read.unread > 0)
    return err(failure('bug', 'The benchmark ledger was not read whole.'));
  return ok(read.rows);
}

/** Megabytes of CSV that become typed columns in a second of processor time, after a warm-up. */
export async function columnSpeed(
  megabytes: number,
  cpuClock: () => number,
  rounds: number,
): Promise<Result<Measurement, Failure>> {
  const file = ledgerFile(megabytes);
  const rates: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const began = cpuClock();
    const rows = await readLedgerColumns(file);
    const elapsed = cpuClock() - began;
    if (!rows.ok) return rows;
    if (round > 0) rates.push(file.size / 1000 / elapsed);
  }
  return ok(
    measurement(
      {
        id: 'import.columnsMbPerSecond',
        unit: 'MB/s',
        better: 'higher',
        what: `ledger CSV of ${(file.size / 1e6).toFixed(0)} MB, 11 columns, quoted names: bytes to typed columns (days, minor units, codes of texts), streamed, warm`,
      },
      rates,
    ),
  );
}
