import { at } from '../../../base/assert.ts';
import { sha256Hex } from '../../../base/canonical-json.ts';
import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import { BUNDLE_FILE } from '../../../evidence/bundle-files.ts';
import { checkBundle, type Finding } from '../../../evidence/check-bundle.ts';
import { readBundle } from '../evidence/read-bundle.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {};

function findingLine({ what, held, detail }: Finding): string {
  return `${held ? 'held  ' : 'BROKEN'}  ${what}: ${detail}`;
}

async function run(call: VerbCall<typeof OPTIONS>): Promise<Result<VerbOutcome, Failure>> {
  const { io, positionals } = call;
  const files = await readBundle(io.folder, at(positionals, 0));
  if (!files.ok) return files;
  const { findings } = checkBundle(files.value);
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
  summary: 'Check an evidence bundle.',
  positional: {
    placeholder: 'BUNDLE',
    min: 1,
    max: 1,
    help: 'The folder or zip file that cslab export or the Export screen wrote.',
  },
  options: OPTIONS,
  notes: [
    'Checks that every file has the bytes that the manifest names, that no file is missing or too many, that each has its form, and that strategy, criteria, page and plan are those of the evidence. Exit code 0 when everything held, else 1.',
    'The fingerprint is that of the manifest: who knows it from elsewhere knows that the bundle is the one that was exported.',
  ],
  examples: ['cslab verify evidence', 'cslab verify evidence.zip --json'],
  run,
});
