import { fingerprint, sha256Hex } from '../base/canonical-json.ts';
import type { z } from '../base/zod.ts';
import { exportStrategy } from '../config/export-strategy.ts';
import { parseStrategy } from '../config/parse-strategy.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { BUNDLE_FILE, type BundleBytes } from './bundle-files.ts';
import { criteriaCsv } from './criteria-csv.ts';
import { type Evidence, evidenceSchema } from './evidence-schema.ts';
import type { Finding } from './finding.ts';
import { evidenceHtml } from './html/evidence-html.ts';
import { type Manifest, manifestSchema, manifestText } from './manifest.ts';
import { type PlanFile, planDifferences, planFileSchema } from './plan-file.ts';
import { rulesHtml } from './rules/rules-html.ts';
import { textOf } from './text-of.ts';

/** What a bundle says, as far as it could be read. */
export interface CheckedBundle {
  readonly findings: readonly Finding[];
  readonly evidence: Evidence | null;
  readonly plan: PlanFile | null;
  readonly strategy: Strategy | null;
}

function held(what: string, detail: string): Finding {
  return { what, held: true, detail };
}

function broken(what: string, detail: string): Finding {
  return { what, held: false, detail };
}

/** A JSON file of the bundle by its schema; null with the finding that says what is wrong. */
function readJson<T>(
  files: BundleBytes,
  path: string,
  schema: z.ZodType<T>,
): { readonly value: T | null; readonly finding: Finding } {
  const bytes = files.get(path);
  if (bytes === undefined) return { value: null, finding: broken(path, 'It is missing.') };
  try {
    const parsed = schema.safeParse(JSON.parse(textOf(bytes)));
    if (parsed.success) return { value: parsed.data, finding: held(path, 'Its form is right.') };
    const issue = parsed.error.issues[0];
    const place = (issue?.path ?? []).map(String).join('/');
    return { value: null, finding: broken(path, `At /${place}: ${issue?.message ?? ''}.`) };
  } catch {
    return { value: null, finding: broken(path, 'It is not JSON text.') };
  }
}

/** Every file that the manifest names is there with its bytes, and no other. */
function checkHashes(files: BundleBytes, manifest: Manifest): readonly Finding[] {
  const named = new Set([BUNDLE_FILE.manifest, ...manifest.files.map(({ path }) => path)]);
  const strangers = [...files.keys()].filter((path) => !named.has(path));
  const isPlain =
    textOf(files.get(BUNDLE_FILE.manifest) ?? new Uint8Array()) === manifestText(manifest);
  const listed = manifest.files.map(({ path, bytes, sha256 }) => {
    const found = files.get(path);
    if (found === undefined) return broken(path, 'It is missing.');
    if (found.length === bytes && sha256Hex(found) === sha256)
      return held(path, 'Its bytes are those of the manifest.');
    return broken(path, 'Its bytes are not those of the manifest: it was changed.');
  });
  return [
    ...(isPlain
      ? []
      : [broken(BUNDLE_FILE.manifest, 'Its text is not as it is written: it was changed.')]),
    ...listed,
    ...strangers.map((path) => broken(path, 'The manifest does not name it.')),
  ];
}

function isText(files: BundleBytes, path: string, text: string): boolean {
  const bytes = files.get(path);
  return bytes !== undefined && textOf(bytes) === text;
}

/** The strategy is the one of the evidence, and its criteria and its page of rules are its own. */
function checkStrategyFile(
  files: BundleBytes,
  evidence: Evidence,
): { readonly strategy: Strategy | null; readonly findings: readonly Finding[] } {
  const path = BUNDLE_FILE.strategy;
  const text = textOf(files.get(path) ?? new Uint8Array());
  const parsed = parseStrategy(text);
  if (!parsed.ok) {
    const message = parsed.error[0]?.message ?? '';
    return { strategy: null, findings: [broken(path, `It is no strategy: ${message}`)] };
  }
  const strategy = parsed.value;
  const arm = evidence.arms[evidence.exported.arm];
  const isSame =
    fingerprint(strategy) === arm?.strategyFingerprint && exportStrategy(strategy).text === text;
  const isListed = isText(files, BUNDLE_FILE.criteria, criteriaCsv(strategy));
  const isTold = isText(files, BUNDLE_FILE.rules, rulesHtml(strategy));
  return {
    strategy,
    findings: [
      isSame
        ? held(path, `It is ${arm?.strategy} v${arm?.version}, which the run tested.`)
        : broken(path, 'It is not the strategy that the evidence names.'),
      isListed
        ? held(BUNDLE_FILE.criteria, 'It lists the criteria of the strategy.')
        : broken(BUNDLE_FILE.criteria, 'It does not list the criteria of the strategy.'),
      isTold
        ? held(BUNDLE_FILE.rules, 'It tells the rules of the strategy.')
        : broken(BUNDLE_FILE.rules, 'It does not tell the rules of the strategy.'),
    ],
  };
}

/** Whether the files of a bundle are as they were written and belong together. Nothing is run. */
export function checkBundle(files: BundleBytes): CheckedBundle {
  const manifest = readJson(files, BUNDLE_FILE.manifest, manifestSchema);
  if (manifest.value === null)
    return { findings: [manifest.finding], evidence: null, plan: null, strategy: null };
  const hashes = checkHashes(files, manifest.value);
  const evidence = readJson(files, BUNDLE_FILE.evidence, evidenceSchema);
  const plan = readJson(files, BUNDLE_FILE.plan, planFileSchema);
  const read = [...hashes, evidence.finding, plan.finding];
  if (evidence.value === null)
    return { findings: read, evidence: null, plan: plan.value, strategy: null };
  const rules = checkStrategyFile(files, evidence.value);
  const isPage = isText(files, BUNDLE_FILE.page, evidenceHtml(evidence.value));
  const differences = plan.value === null ? [] : planDifferences(plan.value, evidence.value);
  return {
    findings: [
      ...read,
      isPage
        ? held(BUNDLE_FILE.page, 'It shows the figures of evidence.json.')
        : broken(BUNDLE_FILE.page, 'It does not show what evidence.json says.'),
      ...rules.findings,
      ...differences.map((what) =>
        broken(BUNDLE_FILE.plan, `It differs from evidence.json in ${what}.`),
      ),
    ],
    evidence: evidence.value,
    plan: plan.value,
    strategy: rules.strategy,
  };
}
