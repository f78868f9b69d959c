import { basename, extname, resolve } from 'node:path';
import { isoDate } from '../../../base/day.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { importFiles } from '../../../ingest/import-files.ts';
import type { ImportMapping, ImportReport, RejectedRow } from '../../../ingest/mapping.ts';
import { parseMapping } from '../../../ingest/parse-mapping.ts';
import { rejectedCsv } from '../../../report/rejected-csv.ts';
import { PortfolioDraft } from '../../../store/portfolio/portfolio-draft.ts';
import { Workspace } from '../../../store/workspace.ts';
import type { CliIo } from '../cli-io.ts';
import { engineSql } from '../documents.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { type OpenByteFile, openByteFile } from '../files/node-byte-file.ts';
import { readUtf8 } from '../files/read-input.ts';
import { systemFailure } from '../files/system-failure.ts';
import { type Output, writeOutputs } from '../files/write-output.ts';
import { optional, required } from '../options/option-table.ts';
import { isoDay, someText } from '../options/value-types.ts';
import { startProgress } from '../progress.ts';
import { problemsFailure } from '../strategies.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  mapping: required(someText('FILE'), 'Column mapping of the files (JSON).'),
  'as-of': required(isoDay(), 'Date of the balances and first day of a simulation.'),
  out: required(someText('FILE'), 'Document to write (.cstrat).'),
  rejects: optional(someText('FILE'), 'CSV file for the rows that are left out, with the reasons.'),
  name: optional(someText('TEXT'), 'Name of the portfolio. Default: the name of the first file.'),
};

type Call = VerbCall<typeof OPTIONS>;

/** What one import brought: the rows, the report, and every row that was left out. */
interface Imported {
  readonly draft: PortfolioDraft;
  readonly report: ImportReport;
  readonly rejected: readonly RejectedRow[];
}

async function readMapping(io: CliIo, path: string): Promise<Result<ImportMapping, Failure>> {
  const text = await readUtf8(io.folder, path);
  if (!text.ok) return text;
  const mapping = parseMapping(text.value);
  if (mapping.ok) return ok(mapping.value);
  return err(problemsFailure('bad-mapping', path, mapping.error, 'docs/import.md'));
}

async function openAll(
  io: CliIo,
  paths: readonly string[],
): Promise<Result<OpenByteFile[], Failure>> {
  const files: OpenByteFile[] = [];
  for (const path of paths) {
    try {
      files.push(await openByteFile(resolve(io.folder, path)));
    } catch (thrown) {
      for (const file of files) await file.close();
      return err(systemFailure(thrown, path));
    }
  }
  return ok(files);
}

async function readRows(
  call: Call,
  mapping: ImportMapping,
  files: readonly OpenByteFile[],
  signal: AbortSignal,
): Promise<Result<Imported, Failure>> {
  const { io, values } = call;
  const sql = await engineSql(io);
  const draft = new PortfolioDraft();
  const rejected: RejectedRow[] = [];
  const progress = startProgress(io, 'Importing');
  try {
    const report = await importFiles(files, mapping, values['as-of'], draft, {
      signal,
      onProgress: ({ bytesRead, bytesTotal }) => progress.update(bytesRead, bytesTotal),
      onReject: (row) => rejected.push(row),
      openTable: (bytes) => sql.openSource(bytes),
    });
    return report.ok ? ok({ draft, report: report.value, rejected }) : report;
  } finally {
    progress.end();
    for (const file of files) await file.close();
  }
}

/** The bytes of a new document that holds the imported rows. */
async function documentOf(
  call: Call,
  mapping: ImportMapping,
  imported: Imported,
): Promise<{ bytes: Uint8Array; fingerprint: string }> {
  const { io, values, positionals } = call;
  const { draft, report, rejected } = imported;
  const workspace = Workspace.create(await engineSql(io));
  const first = basename(positionals[0] ?? '');
  const portfolio = workspace.portfolio.replace(
    draft,
    {
      name: values.name ?? basename(first, extname(first)),
      source: report.files.join(', '),
      asOfDay: values['as-of'],
      currency: mapping.currency,
      generated: false,
    },
    {
      files: report.files,
      mappingText: JSON.stringify(mapping),
      rowsRead: report.rowsRead,
      rowsImported: report.rowsImported,
      rowsRejected: report.rowsRejected,
      notes: report.notes,
      rejected,
    },
  );
  workspace.mappings.remember(mapping);
  const bytes = workspace.export();
  workspace.close();
  return { bytes, fingerprint: portfolio.fingerprint };
}

async function run(call: Call): Promise<Result<VerbOutcome, Failure>> {
  const { io, values, positionals } = call;
  const mapping = await readMapping(io, values.mapping);
  if (!mapping.ok) return mapping;
  const files = await openAll(io, positionals);
  if (!files.ok) return files;
  const interrupt = io.guardInterrupt();
  try {
    const imported = await readRows(call, mapping.value, files.value, interrupt.signal);
    if (!imported.ok) return imported;
    const { bytes, fingerprint } = await documentOf(call, mapping.value, imported.value);
    const outputs: Output[] = [{ path: values.out, content: bytes }];
    if (values.rejects !== null) {
      outputs.push({ path: values.rejects, content: rejectedCsv(imported.value.rejected) });
    }
    if (interrupt.signal.aborted) {
      return err(failure('cancelled', 'The import was cancelled; nothing was changed.'));
    }
    const written = await writeOutputs(io.folder, outputs);
    return written.ok ? ok(outcome(call, imported.value.report, fingerprint)) : written;
  } finally {
    interrupt.release();
  }
}

function outcome(call: Call, report: ImportReport, fingerprint: string): VerbOutcome {
  const { values } = call;
  const asOf = isoDate(values['as-of']);
  const { rowsRead, rowsImported, rowsRejected, accounts, agreements, transactions } = report;
  const lines = [
    `${rowsImported} of ${rowsRead} rows imported into ${values.out}: ${accounts} accounts, ${agreements} service agreements, ${transactions} transactions, as of ${asOf}.`,
  ];
  if (rowsRejected > 0) {
    const where =
      values.rejects === null ? 'name a file with --rejects to see them' : values.rejects;
    lines.push(`${rowsRejected} rows were left out (${where}):`);
    for (const { reason, count } of report.rejectedByReason) lines.push(`  ${count}  ${reason}`);
  }
  if (report.notes.length > 0) lines.push('Imported, but worth a look:');
  for (const { note, count } of report.notes) lines.push(`  ${count}  ${note}`);
  lines.push(`Portfolio fingerprint ${fingerprint}`);
  return {
    exitCode: EXIT_CODE.ok,
    lines,
    json: {
      file: values.out,
      portfolioFingerprint: fingerprint,
      asOf,
      rowsRead,
      rowsImported,
      rowsRejected,
      accounts,
      agreements,
      transactions,
      rejectedByReason: report.rejectedByReason,
      notes: report.notes,
    },
  };
}

export const IMPORT = defineVerb({
  name: 'import',
  summary: 'Read a portfolio from CSV, JSON or SQLite files.',
  positional: {
    placeholder: 'FILE',
    min: 1,
    max: Number.MAX_SAFE_INTEGER,
    help: 'Files of the same columns, read one after the other.',
  },
  options: OPTIONS,
  notes: [
    'The mapping says how the files are read and which column feeds which field; docs/import.md describes it, and the import screen of the application writes one. Rows that cannot be used are left out and counted; the document keeps them with their reasons. When no row can be used, or a file is not what the mapping says, nothing is written.',
    'The order of the rows and of the files does not matter: the same accounts give the same portfolio fingerprint.',
  ],
  examples: [
    'cslab import ledger.csv --mapping ledger.mapping.json --as-of 2026-03-02 --out p.cstrat --rejects left-out.csv',
  ],
  run,
});
