import { at } from '../base/assert.ts';
import { exportStrategy } from '../config/export-strategy.ts';
import { fileStem } from '../config/file-stem.ts';
import { inSchemaOrder } from '../config/in-schema-order.ts';
import { prettyJson } from '../config/pretty-json.ts';
import { BUNDLE_FILE, type BundleBytes, CASES_FOLDER } from './bundle-files.ts';
import { criteriaCsv } from './criteria-csv.ts';
import type { EvidenceInput } from './evidence-input.ts';
import { type Evidence, evidenceSchema } from './evidence-schema.ts';
import { evidenceHtml } from './html/evidence-html.ts';
import { makeEvidence } from './make-evidence.ts';
import { withManifest } from './manifest.ts';
import { planFile } from './plan-file.ts';
import type { RegressionPack } from './regression/regression-pack.ts';
import { rulesHtml } from './rules/rules-html.ts';

/** A bundle: its evidence as data, and every file of it. */
export interface Bundle {
  readonly evidence: Evidence;
  readonly files: BundleBytes;
}

/** `cases/case-07.json` */
function caseFile(index: number): string {
  return `${CASES_FOLDER}case-${String(index + 1).padStart(2, '0')}.json`;
}

/** The files of a bundle from what was run and the cases that were cut from it. The same input gives the same bytes. */
export function makeBundle(input: EvidenceInput, pack: RegressionPack): Bundle {
  const evidence = makeEvidence(input, pack);
  const { strategy } = at(input.plan.arms, input.arm);
  return {
    evidence,
    files: withManifest({
      // In one order, wherever its parts came from.
      [BUNDLE_FILE.evidence]: prettyJson(inSchemaOrder(evidence, evidenceSchema)),
      [BUNDLE_FILE.page]: evidenceHtml(evidence),
      [BUNDLE_FILE.strategy]: exportStrategy(strategy).text,
      [BUNDLE_FILE.rules]: rulesHtml(strategy),
      [BUNDLE_FILE.criteria]: criteriaCsv(strategy),
      [BUNDLE_FILE.plan]: prettyJson(planFile(input.plan, input.production)),
      ...Object.fromEntries(
        pack.cases.map((example, index) => [caseFile(index), prettyJson(example)]),
      ),
    }),
  };
}

/** `ENERGY-EARLY-v3.evidence.zip`, with the mark of the behaviour model in its name. */
export function bundleName({ arms, exported, behaviour }: Evidence): string {
  const { strategy, version } = at(arms, exported.arm);
  const mark = behaviour.mark === null ? '' : `-${behaviour.mark}`;
  return `${fileStem(strategy, 'strategy')}-v${version}${mark}.evidence.zip`;
}
