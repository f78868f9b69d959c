import { basename } from 'node:path';
import { countWords } from '../../../base/count-words.ts';
import type { Failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { DeclaredFormat } from '../../../ingest/detect/file-beginning.ts';
import type { FilePreview, InputShape } from '../../../ingest/mapping.ts';
import { readMapping } from '../../../ingest/parse-mapping.ts';
import { briefContext, startEngine } from '../engine.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { openByteFiles } from '../files/open-byte-files.ts';
import { writeOutputs } from '../files/write-output.ts';
import { optional, required } from '../options/option-table.ts';
import { oneOf, someText } from '../options/value-types.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const;
const DECIMALS = { point: '.', comma: ',' } as const;

const OPTIONS = {
  out: required(someText('FILE'), 'Mapping to write (JSON).'),
  shape: optional(
    oneOf(['snapshot', 'ledger', 'panel']),
    'What a row is: an account or agreement with what it owes, a bill or payment, or a customer with months.',
  ),
  delimiter: optional(
    oneOf(['comma', 'semicolon', 'tab', 'bar']),
    'What divides the columns of a CSV file.',
  ),
  decimal: optional(oneOf(['point', 'comma']), 'What divides the minor units of an amount.'),
  'date-order': optional(oneOf(['YMD', 'DMY', 'MDY']), 'Order of year, month and day in dates.'),
  encoding: optional(
    oneOf(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
    'Encoding of the text.',
  ),
  table: optional(
    someText('NAME'),
    'Table of a SQLite file, sheet of a workbook, or JSON pointer of the array in a JSON file.',
  ),
};

type Call = VerbCall<typeof OPTIONS>;

/** What the first bytes could not say, with the option that says it. */
const UNSURE: Readonly<Record<FilePreview['ambiguous'][number], string>> = {
  encoding: 'the encoding (--encoding)',
  delimiter: 'what divides the columns (--delimiter)',
  decimal: 'whether amounts have a decimal point or comma (--decimal)',
  dateOrder: 'the order of day and month (--date-order)',
};

function declaredFormat({ values }: Call): DeclaredFormat {
  const { delimiter, decimal, encoding, table } = values;
  return {
    ...(delimiter === null ? {} : { delimiter: DELIMITERS[delimiter] }),
    ...(decimal === null ? {} : { decimal: DECIMALS[decimal] }),
    ...(values['date-order'] === null ? {} : { dateOrder: values['date-order'] }),
    ...(encoding === null ? {} : { encoding }),
    ...(table === null ? {} : { table }),
  };
}

async function run(call: Call): Promise<Result<VerbOutcome, Failure>> {
  const { io, values, positionals } = call;
  const files = await openByteFiles(io, positionals);
  if (!files.ok) return files;
  try {
    const engine = await startEngine(io);
    const brief = briefContext(io);
    const started = await engine.newDocument(null, brief);
    if (!started.ok) return started;
    const preview = await engine.previewImport(
      { files: files.value, format: declaredFormat(call), shape: values.shape },
      brief,
    );
    if (!preview.ok) return preview;
    const text = `${JSON.stringify(preview.value.proposal, null, 2)}\n`;
    const written = await writeOutputs(io.folder, [{ path: values.out, content: text }]);
    return written.ok ? ok(outcome(call, preview.value)) : err(written.error);
  } finally {
    for (const file of files.value) await file.close();
  }
}

const ROW_WORDS: Readonly<Record<InputShape, string>> = {
  snapshot: 'an account or agreement with what it owes',
  ledger: 'a bill or payment',
  panel: 'a customer with months',
};

function formatLine({ proposal, format, columns }: FilePreview, file: string): string {
  const { kind, encoding, delimiter, decimal, dateOrder, table: place } = format;
  const [divider = ''] = Object.entries(DELIMITERS).find(([, sign]) => sign === delimiter) ?? [];
  const read = {
    csv: `CSV, ${encoding}, columns divided by ${divider}`,
    json: `JSON${place === null ? '' : `, array ${place === '' ? 'of the whole file' : place}`}`,
    sqlite: `SQLite${place === null ? '' : `, table ${place}`}`,
    xlsx: `Excel workbook${place === null ? '' : `, sheet ${place}`}`,
  }[kind];
  const sign = decimal === '.' ? 'point' : 'comma';
  return `${file}: ${read}, decimal ${sign}, dates ${dateOrder}, ${proposal.currency}; ${countWords(columns.length, 'column')}, a row is ${ROW_WORDS[proposal.shape]}.`;
}

function outcome({ values, positionals }: Call, preview: FilePreview): VerbOutcome {
  const { proposal, columns, rows, targets, ambiguous, tables } = preview;
  const used = new Set(
    [
      ...proposal.fields.map(({ column }) => column),
      ...proposal.panelMonths.flatMap((month) => [
        month.billedColumn,
        month.paidColumn,
        month.statusColumn,
      ]),
    ].filter((column) => column !== null),
  );
  const unused = columns.filter((column) => !used.has(column));
  const checked = readMapping(proposal);
  const problems = checked.ok ? [] : checked.error;
  const label = new Map(targets.map(({ target, label: words }) => [target, words]));
  const further = proposal.tables ?? [];
  const isFurther = (path: string) => further.some(({ file }) => file === basename(path));
  const accounts = positionals.find((path) => !isFurther(path)) ?? '';
  const lines = [
    formatLine(preview, accounts),
    '',
    ...leftTable([
      ['field', 'from', 'first value'],
      ...proposal.fields.map(({ target, column, constant }) => [
        label.get(target) ?? target,
        column === null ? 'the same for all' : `column ${column}`,
        column === null ? (constant ?? '') : (rows[0]?.[columns.indexOf(column)] ?? ''),
      ]),
    ]),
    '',
  ];
  if (proposal.panelMonths.length > 0) lines.push(`Months: ${proposal.panelMonths.length}.`);
  for (const { rows: kind, file, fields } of further) {
    const pairs = fields.map(({ target, column }) => `${target} from ${column}`);
    lines.push(`Further table ${kind}, ${file}: ${pairs.join(', ')}.`);
  }
  if (unused.length > 0) lines.push(`Not used: ${unused.join(', ')}.`);
  if (tables.length > 1) lines.push(`To choose with --table: ${tables.join(', ')}.`);
  if (ambiguous.length > 0) {
    lines.push(`The file does not say for sure ${ambiguous.map((one) => UNSURE[one]).join(', ')}.`);
  }
  for (const { pointer, message } of problems) lines.push(`Still to do at ${pointer}: ${message}`);
  lines.push(
    problems.length === 0
      ? `Written to ${values.out}: look it over, then cslab import with --mapping.`
      : `Written to ${values.out}: it cannot be used before that is filled in.`,
  );
  return {
    exitCode: EXIT_CODE.ok,
    lines,
    json: {
      file: values.out,
      mapping: proposal,
      unusedColumns: unused,
      ambiguous,
      tables,
      problems,
    },
  };
}

/** Columns of text, each as wide as its longest cell. */
function leftTable(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

export const MAPPING = defineVerb({
  name: 'mapping',
  summary: 'Propose how the columns of files become a portfolio.',
  positional: {
    placeholder: 'FILE',
    min: 1,
    max: Number.MAX_SAFE_INTEGER,
    help: 'Files of the same columns: CSV, JSON, SQLite or Excel workbooks; and CSV files of further tables, such as holds or processes under way.',
  },
  options: OPTIONS,
  notes: [
    'The first bytes of the files are looked at, as the import screen does: names and values of columns say what they are. What the bytes cannot decide is said, with the option that decides it. The mapping is a file to look over and change; docs/import.md describes it.',
  ],
  examples: [
    'cslab mapping ledger.csv --out ledger.mapping.json',
    'cslab mapping ledger.csv --shape ledger --date-order DMY --out ledger.mapping.json',
  ],
  run,
});
