import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { at } from '../../../base/assert.ts';
import { sha256Hex } from '../../../base/canonical-json.ts';
import { countWords } from '../../../base/count-words.ts';
import { isoDate } from '../../../base/day.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { Gate } from '../../../config/export-gates.ts';
import { BUNDLE_FILE, type BundleBytes } from '../../../evidence/bundle-files.ts';
import type { ExportReview } from '../../../model/export-review.ts';
import { evidenceOfDocument } from '../evidence/evidence-of-document.ts';
import { evidenceOfFolder } from '../evidence/evidence-of-folder.ts';
import { writeBundle } from '../evidence/write-bundle.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { systemFailure } from '../files/system-failure.ts';
import { optional, required } from '../options/option-table.ts';
import { isoDay, someText, wholeNumber } from '../options/value-types.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  arm: required(someText('NAME'), 'Arm of the run whose strategy leaves.'),
  run: optional(
    wholeNumber(1, 1_000_000_000),
    'Which run of a document. Default: the newest. A folder has one.',
  ),
  production: optional(
    someText('FILE'),
    'With a folder: the strategy that production runs now, to tell what changes. A document knows what left it last.',
  ),
  reviewer: optional(someText('NAME'), 'Who has looked at it. Needs --reviewed-on.'),
  'reviewed-on': optional(isoDay(), 'When they did.'),
  note: optional(someText('TEXT'), 'What they say of warnings and open checks.'),
  portfolio: optional(
    someText('FILE'),
    'With a folder: the document with the portfolio, when it is no longer where it was during the run.',
  ),
  workers: optional(
    wholeNumber(1, 256),
    'Threads to use. Default: one a processor core. The bundle does not depend on it.',
  ),
  out: required(someText('PATH'), 'Folder to write, or one file when it ends in .zip.'),
};

type Call = VerbCall<typeof OPTIONS>;

function usage(message: string, hint: string): Result<never, Failure> {
  return err(failure('bad-argument', message, '', hint));
}

/** Null when nothing is said: then a document's own review stands. */
function reviewOf({ values }: Call): Result<ExportReview | null, Failure> {
  const { reviewer, note } = values;
  const reviewedOn = values['reviewed-on'];
  if (reviewer === null && note === null && reviewedOn === null) return ok(null);
  if (reviewer === null) return usage('A note needs a name.', 'Give --reviewer as well.');
  if (reviewedOn === null)
    return usage('A review needs its day.', 'Give --reviewed-on as well, written YYYY-MM-DD.');
  const said = note ?? '';
  return ok({ reviewer, warningsNote: said, checksNote: said, reviewedOn: isoDate(reviewedOn) });
}

const STATE_WORDS = { holds: 'holds ', note: 'note  ', blocks: 'BLOCKS' } as const;

function gateLines(gates: readonly Gate[]): readonly string[] {
  return gates.flatMap(({ state, title, lines }) => [
    `${STATE_WORDS[state]}  ${title}`,
    ...(state === 'holds' ? [] : lines.map((line) => `        ${line}`)),
  ]);
}

function outcome(out: string, gates: readonly Gate[], files: BundleBytes | null): VerbOutcome {
  if (files === null) {
    return {
      exitCode: EXIT_CODE.problemsFound,
      lines: [...gateLines(gates), '', 'A gate blocks the export: nothing was written.'],
      json: { folder: null, fingerprint: null, gates },
    };
  }
  // There is a manifest in every bundle.
  const fingerprint = sha256Hex(files.get(BUNDLE_FILE.manifest) ?? new Uint8Array());
  return {
    exitCode: EXIT_CODE.ok,
    lines: [
      ...gateLines(gates),
      '',
      `${countWords(files.size, 'file is', 'files are')} in ${out}.`,
      `Fingerprint of the bundle: ${fingerprint}`,
      `To check it: cslab verify ${out}`,
    ],
    json: { folder: out, fingerprint, gates },
  };
}

async function isFolder(folder: string, path: string): Promise<Result<boolean, Failure>> {
  try {
    return ok((await stat(resolve(folder, path))).isDirectory());
  } catch (thrown) {
    return err(systemFailure(thrown, path));
  }
}

async function run(call: Call): Promise<Result<VerbOutcome, Failure>> {
  const { io, values, positionals } = call;
  const path = at(positionals, 0);
  const review = reviewOf(call);
  if (!review.ok) return review;
  const folder = await isFolder(io.folder, path);
  if (!folder.ok) return folder;
  if (folder.value && values.run !== null)
    return usage('A folder holds one run.', 'Leave --run out, or name a document.');
  if (!folder.value && (values.production !== null || values.portfolio !== null))
    return usage(
      'A document has its own portfolio and knows what left it.',
      'Leave --production and --portfolio out.',
    );
  const { arm, production, portfolio, workers } = values;
  const request = { path, arm, production, portfolio, workers, review: review.value };
  const made = folder.value
    ? await evidenceOfFolder(io, request)
    : await evidenceOfDocument(io, request, values.run);
  if (!made.ok) return made;
  const { gates, files } = made.value;
  if (files !== null) {
    const written = await writeBundle(io.folder, values.out, files);
    if (!written.ok) return written;
  }
  return ok(outcome(values.out, gates, files));
}

export const EXPORT = defineVerb({
  name: 'export',
  summary: 'Write a strategy with the evidence that stands behind it.',
  positional: {
    placeholder: 'PATH',
    min: 1,
    max: 1,
    help: 'The folder that cslab run wrote, or a document (.cstrat) with the run.',
  },
  options: OPTIONS,
  notes: [
    'The gates of the Export screen apply: errors, a breached outcome guardrail and a challenger split of more than 100% block; warnings and open checks need --reviewer, --reviewed-on and --note. When one blocks, nothing is written and the exit code is 1.',
    `Writes ${BUNDLE_FILE.strategy} (what production loads), ${BUNDLE_FILE.criteria}, ${BUNDLE_FILE.evidence} and the same as a page to print, ${BUNDLE_FILE.page}, ${BUNDLE_FILE.plan} (what was run), cases/ (accounts of the run without names and ids, with what must come of them: cslab cases runs them) and ${BUNDLE_FILE.manifest} (SHA-256 of each). It holds no id and no name; docs/evidence.md describes it. The same run and review give the same bytes on any computer.`,
  ],
  examples: [
    'cslab export results --arm challenger-a --out evidence',
    'cslab export results --arm challenger-a --reviewer "A. Reviewer" --reviewed-on 2026-03-02 --note "Costs more, as agreed." --out evidence.zip',
    'cslab export plan.cstrat --run 2 --arm ENERGY-EARLY --out evidence',
  ],
  run,
});
