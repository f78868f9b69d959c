import { at } from '../../../base/assert.ts';
import { sha256Hex } from '../../../base/canonical-json.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { BUNDLE_FILE, type BundleBytes } from '../../../evidence/bundle-files.ts';
import { type CheckedBundle, checkBundle } from '../../../evidence/check-bundle.ts';
import type { Finding } from '../../../evidence/finding.ts';
import { checkCases } from '../../../evidence/regression/check-cases.ts';
import { portfoliosOfCases } from '../evidence/portfolios-of-cases.ts';
import { readBundle } from '../evidence/read-bundle.ts';
import { runBundleAgain } from '../evidence/run-bundle-again.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { optional } from '../options/option-table.ts';
import { someText, wholeNumber } from '../options/value-types.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  portfolio: optional(
    someText('FILE'),
    'The document with the portfolio of the run: makes the run and the bundle again and compares every byte.',
  ),
  commands: optional(
    someText('FILE'),
    'With --portfolio: the manual work of the run, if it had any.',
  ),
  workers: optional(
    wholeNumber(1, 256),
    'Threads to use. Default: one a processor core. The findings do not depend on it.',
  ),
};

function findingLine({ what, held, detail }: Finding): string {
  return `${held ? 'held  ' : 'BROKEN'}  ${what}: ${detail}`;
}

/** Nothing without a portfolio. */
async function againOf(
  { io, values }: VerbCall<typeof OPTIONS>,
  files: BundleBytes,
  { evidence, plan }: CheckedBundle,
): Promise<Result<readonly Finding[], Failure>> {
  const { portfolio, commands, workers } = values;
  if (portfolio === null && commands !== null) {
    const hint = 'Give --portfolio as well.';
    return err(failure('bad-argument', 'Manual work needs its portfolio.', '--commands', hint));
  }
  if (portfolio === null) return ok([]);
  if (evidence === null || plan === null) {
    const detail = 'It cannot be made again: its plan or its evidence cannot be read.';
    return ok([{ what: 'run', held: false, detail }]);
  }
  return runBundleAgain(io, files, evidence, plan, { portfolio, commands, workers });
}

async function run(call: VerbCall<typeof OPTIONS>): Promise<Result<VerbOutcome, Failure>> {
  const { io, positionals } = call;
  const files = await readBundle(io.folder, at(positionals, 0));
  if (!files.ok) return files;
  const checked = checkBundle(files.value);
  const again = await againOf(call, files.value, checked);
  if (!again.ok) return again;
  const { evidence } = checked;
  const cases =
    evidence === null ? [] : checkCases(files.value, evidence, await portfoliosOfCases(io));
  const findings = [...checked.findings, ...cases, ...again.value];
  const broken = findings.filter(({ held }) => !held).length;
  const fingerprint = sha256Hex(files.value.get(BUNDLE_FILE.manifest) ?? new Uint8Array());
  return ok({
    exitCode: broken === 0 ? EXIT_CODE.ok : EXIT_CODE.problemsFound,
    lines: [
      ...findings.map(findingLine),
      '',
      `${findings.length - broken} held, ${broken} did not.`,
      `Fingerprint of the bundle: ${fingerprint}`,
    ],
    json: { held: broken === 0, fingerprint, findings },
  });
}

export const VERIFY = defineVerb({
  name: 'verify',
  summary: 'Check an evidence bundle, and make its run again.',
  positional: {
    placeholder: 'BUNDLE',
    min: 1,
    max: 1,
    help: 'The folder or zip file that cslab export or the Export screen wrote.',
  },
  options: OPTIONS,
  notes: [
    'Checks that every file has the bytes that the manifest names, that no file is missing or too many, that each has its form, and that strategy, criteria, page and plan are those of the evidence, and runs its cases. Exit code 0 when everything held, else 1.',
    'With --portfolio the run is made again from plan.json, which takes as long as the run did; then every number of every arm and every file of the bundle must come out with the same bytes. A sensitivity is taken over as it stands.',
    'The fingerprint is that of the manifest: who knows it from elsewhere knows that the bundle is the one that was exported.',
  ],
  examples: [
    'cslab verify evidence',
    'cslab verify evidence.zip --portfolio portfolio.cstrat',
    'cslab verify evidence.zip --json',
  ],
  run,
});
