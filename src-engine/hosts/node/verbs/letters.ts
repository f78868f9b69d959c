import { at } from '../../../base/assert.ts';
import { countWords } from '../../../base/count-words.ts';
import { csvRecord } from '../../../base/csv-text.ts';
import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import { stampedCsv } from '../../../base/stamped-csv.ts';
import { letterRecords } from '../../../explain/letter-records.ts';
import { behaviourMark } from '../../../model/behaviour-notes.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { writeOutputs } from '../files/write-output.ts';
import { optional, required, withFallback } from '../options/option-table.ts';
import { someText, wholeNumber } from '../options/value-types.ts';
import { armIndex } from '../run-output/arm-index.ts';
import { portfolioOfRun } from '../run-output/portfolio-of-run.ts';
import { readRunFolder } from '../run-output/read-run-folder.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  out: required(someText('FILE'), 'CSV file to write.'),
  arm: optional(someText('NAME'), 'Arm whose letters are printed. Default: the champion.'),
  replication: withFallback(wholeNumber(1, 10_000), 1, 'Replication whose letters are printed.'),
  portfolio: optional(
    someText('FILE'),
    'The document with the portfolio, when it is no longer where it was during the run.',
  ),
};

/** Names of the fields as the head of the file; extract algorithms may differ in what they write. */
function headOf(records: readonly (readonly { readonly name: string }[])[]): readonly string[] {
  const names = new Set<string>();
  for (const record of records) for (const field of record) names.add(field.name);
  return [...names];
}

async function run(call: VerbCall<typeof OPTIONS>): Promise<Result<VerbOutcome, Failure>> {
  const { io, values, positionals } = call;
  const folder = positionals[0] ?? '';
  const document = await readRunFolder(io, folder);
  if (!document.ok) return document;
  const { plan } = document.value;
  const arm = armIndex(plan, values.arm);
  if (!arm.ok) return arm;
  const portfolio = await portfolioOfRun(io, folder, document.value, values.portfolio);
  if (!portfolio.ok) return portfolio;
  const records = letterRecords(portfolio.value, plan, arm.value, values.replication);
  if (!records.ok) return records;
  const head = headOf(records.value);
  const lines = records.value.map((record) => {
    const byName = new Map(record.map((field) => [field.name, field.text]));
    return csvRecord(head.map((name) => byName.get(name) ?? ''));
  });
  const text = [csvRecord([...head]), ...lines].join('');
  const mark = behaviourMark(plan.behaviour);
  const content = new TextEncoder().encode(stampedCsv(text, mark));
  const written = await writeOutputs(io.folder, [{ path: values.out, content }]);
  if (!written.ok) return written;
  const count = records.value.length;
  const name = at(plan.arms, arm.value).name;
  return ok({
    exitCode: EXIT_CODE.ok,
    lines: [`${values.out}: ${countWords(count, 'letter')} of ${name}.`],
    json: { file: values.out, arm: name, replication: values.replication, letters: count },
  });
}

export const LETTERS = defineVerb({
  name: 'letters',
  summary: 'Write the print records of the letters of a run.',
  positional: { placeholder: 'DIR', min: 1, max: 1, help: 'The folder that cslab run wrote.' },
  options: OPTIONS,
  notes: [
    'One line a printed letter, by account and day: what the extract algorithm of its letter template writes. The accounts are run again from DIR/plan.json with the same luck.',
    'DIR names the portfolio by its place relative to DIR and its fingerprint, as for cslab explain.',
  ],
  examples: [
    'cslab letters results --out letters.csv',
    'cslab letters results --arm challenger-a --out a.csv',
  ],
  run,
});
