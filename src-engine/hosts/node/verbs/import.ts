import { countWords } from '../../../base/count-words.ts';
import { isoDate } from '../../../base/day.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { moneyText } from '../../../base/money-text.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { ImportMapping, ImportReport, TableRowKind } from '../../../ingest/mapping.ts';
import { parseMapping } from '../../../ingest/parse-mapping.ts';
import type { Handlers } from '../../../protocol/handlers.ts';
import type { DocumentSummary, PortfolioSummary } from '../../../protocol/methods.ts';
import type { CliIo } from '../cli-io.ts';
import { briefContext, callContext, startEngine } from '../engine.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { openByteFiles } from '../files/open-byte-files.ts';
import { readUtf8 } from '../files/read-input.ts';
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
};

const TABLE_WORDS: Readonly<Record<TableRowKind, readonly [one: string, many: string]>> = {
  holds: ['hold', 'holds'],
  promises: ['promise', 'promises'],
  ratings: ['rating row', 'rating rows'],
  reviews: ['scheduled review', 'scheduled reviews'],
  referrals: ['agency referral', 'agency referrals'],
  processes: ['collection process under way', 'collection processes under way'],
  facts: ['fact of another system', 'facts of other systems'],
  payPlans: ['pay-plan instalment', 'pay-plan instalments'],
};

type Call = VerbCall<typeof OPTIONS>;

async function readMapping(io: CliIo, path: string): Promise<Result<ImportMapping, Failure>> {
  const text = await readUtf8(io.folder, path);
  if (!text.ok) return text;
  const mapping = parseMapping(text.value);
  if (mapping.ok) return ok(mapping.value);
  return err(problemsFailure('bad-mapping', path, mapping.error, 'docs/import.md'));
}

async function run(call: Call): Promise<Result<VerbOutcome, Failure>> {
  const { io, values, positionals } = call;
  const mapping = await readMapping(io, values.mapping);
  if (!mapping.ok) return mapping;
  const files = await openByteFiles(io, positionals);
  if (!files.ok) return files;
  const interrupt = io.guardInterrupt();
  const progress = startProgress(io, 'Importing');
  try {
    const engine = await startEngine(io);
    const brief = briefContext(io);
    const started = await engine.newDocument(null, brief);
    if (!started.ok) return started;
    const imported = await engine.importPortfolio(
      { files: files.value, mapping: mapping.value, asOfDay: values['as-of'] },
      callContext(io, interrupt.signal, ({ bytesRead, bytesTotal }) =>
        progress.update(bytesRead, bytesTotal),
      ),
    );
    progress.end();
    if (!imported.ok) return imported;
    const summary = await engine.portfolioSummary(null, brief);
    if (!summary.ok) return summary;
    const written = await write(call, engine, interrupt.signal);
    if (!written.ok) return written;
    const { report, document } = imported.value;
    return ok(outcome(call, report, summary.value, document));
  } finally {
    progress.end();
    interrupt.release();
    for (const file of files.value) await file.close();
  }
}

async function write(
  call: Call,
  engine: Handlers,
  signal: AbortSignal,
): Promise<Result<null, Failure>> {
  const { io, values } = call;
  const brief = briefContext(io);
  const saved = await engine.saveDocument(null, brief);
  if (!saved.ok) return saved;
  const outputs: Output[] = [{ path: values.out, content: saved.value.bytes }];
  if (values.rejects !== null) {
    const rejected = await engine.rejectedRows(null, brief);
    if (!rejected.ok) return rejected;
    outputs.push({ path: values.rejects, content: rejected.value.csv });
  }
  if (signal.aborted) {
    return err(failure('cancelled', 'The import was cancelled; nothing was changed.'));
  }
  return writeOutputs(io.folder, outputs);
}

function outcome(
  call: Call,
  report: ImportReport,
  summary: PortfolioSummary,
  document: DocumentSummary,
): VerbOutcome {
  const { values } = call;
  const { fingerprint = '', currency = '' } = document.portfolio ?? {};
  const { openMinor, pastDueMinor, pastDueAccounts } = summary;
  const asOf = isoDate(values['as-of']);
  const { rowsRead, rowsImported, rowsRejected, accounts, agreements, transactions } = report;
  const lines = [
    `${rowsImported} of ${countWords(rowsRead, 'row')} imported into ${values.out}: ${countWords(accounts, 'account')}, ${countWords(agreements, 'service agreement')}, ${countWords(transactions, 'transaction')}, as of ${asOf}.`,
    `${moneyText(openMinor, currency)} open, ${moneyText(pastDueMinor, currency)} of it past due on ${countWords(pastDueAccounts, 'account')}.`,
  ];
  if (report.tableRows.length > 0) {
    const parts = report.tableRows.map(({ rows, count }) =>
      countWords(count, ...TABLE_WORDS[rows]),
    );
    lines.push(`With ${parts.join(', ')}.`);
  }
  if (rowsRejected > 0) {
    const where =
      values.rejects === null ? 'name a file with --rejects to see them' : values.rejects;
    lines.push(`${countWords(rowsRejected, 'row was', 'rows were')} left out (${where}):`);
    for (const { reason, count } of report.rejectedByReason) lines.push(`  ${count}  ${reason}`);
  }
  if (report.notes.length > 0) lines.push('Imported, but worth a look:');
  for (const { note, count } of report.notes) lines.push(`  ${count}  ${note}`);
  if (report.latestDay !== null)
    lines.push(`The last bill or payment is of ${isoDate(report.latestDay)}.`);
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
      tableRows: report.tableRows,
      currency,
      openMinor,
      pastDueMinor,
      pastDueAccounts,
      rejectedByReason: report.rejectedByReason,
      notes: report.notes,
      latestDate: report.latestDay === null ? null : isoDate(report.latestDay),
    },
  };
}

export const IMPORT = defineVerb({
  name: 'import',
  summary: 'Read a portfolio from CSV, JSON, SQLite or Excel files.',
  positional: {
    placeholder: 'FILE',
    min: 1,
    max: Number.MAX_SAFE_INTEGER,
    help: 'Files of the same columns, read one after the other, and those that the mapping names for further tables.',
  },
  options: OPTIONS,
  notes: [
    'The mapping says how the files are read and which column feeds which field; cslab mapping proposes one, docs/import.md describes it, and the import screen of the application writes one. Rows that cannot be used are left out and counted; the document keeps them with their reasons. When no row can be used, or a file is not what the mapping says, nothing is written.',
    'The order of the rows and of the files does not matter: the same accounts give the same portfolio fingerprint.',
  ],
  examples: [
    'cslab import ledger.csv --mapping ledger.mapping.json --as-of 2026-03-02 --out p.cstrat --rejects left-out.csv',
  ],
  run,
});
