import { countWords } from '../../../base/count-words.ts';
import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import { controlSheets } from '../../../config/control-sheets.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { writeFolder } from '../files/write-folder.ts';
import { required } from '../options/option-table.ts';
import { someText } from '../options/value-types.ts';
import { readStrategy } from '../strategies.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  out: required(someText('DIR'), 'Folder to write.'),
};

async function run(call: VerbCall<typeof OPTIONS>): Promise<Result<VerbOutcome, Failure>> {
  const { io, values, positionals } = call;
  const strategy = await readStrategy(io, positionals[0] ?? '', null, null);
  if (!strategy.ok) return strategy;
  const sheets = controlSheets(strategy.value);
  const written = await writeFolder(io.folder, values.out, Object.fromEntries(sheets));
  if (!written.ok) return written;
  const { name, version } = strategy.value;
  return ok({
    exitCode: EXIT_CODE.ok,
    lines: [`${values.out}: ${countWords(sheets.size, 'sheet')} of ${name} version ${version}.`],
    json: { folder: values.out, name, version, files: [...sheets.keys()] },
  });
}

export const SHEETS = defineVerb({
  name: 'sheets',
  summary: 'Write a strategy as the control tables that a billing system’s configurers key in.',
  positional: { placeholder: 'FILE', min: 1, max: 1, help: 'The strategy.json to write out.' },
  options: OPTIONS,
  notes: [
    'One CSV file a table, numbered in the order in which the tables are set up: what is referred to comes before what refers to it. Money is minor units of the currency that 00-strategy.csv names. They are the sheets of the Export screen.',
    'A strategy with an error is refused; other files of the folder stay as they are.',
  ],
  examples: ['cslab sheets strategy.json --out sheets'],
  run,
});
