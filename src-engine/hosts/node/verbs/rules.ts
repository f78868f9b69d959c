import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import { exportStrategy } from '../../../config/export-strategy.ts';
import { rulesHtml } from '../../../evidence/rules/rules-html.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { writeOutputs } from '../files/write-output.ts';
import { required } from '../options/option-table.ts';
import { someText } from '../options/value-types.ts';
import { readStrategy } from '../strategies.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  out: required(someText('FILE'), 'HTML page to write.'),
};

async function run(call: VerbCall<typeof OPTIONS>): Promise<Result<VerbOutcome, Failure>> {
  const { io, values, positionals } = call;
  const strategy = await readStrategy(io, positionals[0] ?? '', null, null);
  if (!strategy.ok) return strategy;
  const page = { path: values.out, content: rulesHtml(strategy.value) };
  const written = await writeOutputs(io.folder, [page]);
  if (!written.ok) return written;
  const { name, version } = strategy.value;
  const { fingerprint } = exportStrategy(strategy.value);
  return ok({
    exitCode: EXIT_CODE.ok,
    lines: [
      `${values.out}: the rules of ${name} version ${version}.`,
      `fingerprint ${fingerprint}`,
    ],
    json: { file: values.out, name, version, fingerprint },
  });
}

export const RULES = defineVerb({
  name: 'rules',
  summary: 'Write every rule of a strategy in words, as a page to read, print and sign.',
  positional: { placeholder: 'FILE', min: 1, max: 1, help: 'The strategy.json to write out.' },
  options: OPTIONS,
  notes: [
    'The page is made from the strategy alone and carries its fingerprint at its head: equal strategies give equal bytes, and a rule that changes changes the page. It is the rules.html of an evidence bundle, and what the Export screen saves.',
    'A strategy with an error is refused, and nothing is written.',
  ],
  examples: ['cslab rules strategy.json --out rules.html'],
  run,
});
