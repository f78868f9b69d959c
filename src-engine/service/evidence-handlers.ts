import { at } from '../base/assert.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Gate } from '../config/export-gates.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { EvidenceInput } from '../evidence/evidence-input.ts';
import type { Evidence } from '../evidence/evidence-schema.ts';
import { bundleName, makeBundle } from '../evidence/make-bundle.ts';
import { cutCases, type RegressionPack } from '../evidence/regression/regression-pack.ts';
import { sensitivitySummary } from '../evidence/sensitivity-summary.ts';
import { zipBundle } from '../evidence/zip-bundle.ts';
import type { SensitivityResult } from '../model/sensitivity.ts';
import type { CallContext, Handlers } from '../protocol/handlers.ts';
import type { Methods } from '../protocol/methods.ts';
import type { Workspace } from '../store/workspace.ts';
import { rerunnable } from './account-handlers.ts';
import { casePortfolio } from './case-portfolio.ts';
import type { Session } from './session.ts';
import { behaviourHeader } from './stored-behaviour.ts';
import { strategyOfText } from './stored-strategy.ts';

/** Long work lets messages in so often. */
const SLICE_MS = 40;

type EvidenceHandlers = Pick<Handlers, 'evidenceBundle'>;

/** What production runs: the version that left last; null when none has. */
function productionOf(workspace: Workspace): Result<Strategy | null, Failure> {
  const [newest] = workspace.exports.exported();
  const text = newest === undefined ? null : workspace.exports.exportedText(newest.exportId);
  return text === null ? ok(null) : strategyOfText(text, `Export ${newest?.exportId}`);
}

/** The newest sensitivity of a challenger that came to its end, else the newest of all; null without one. */
function sensitivityOf(
  { sensitivities }: Workspace,
  runId: number,
  arm: number,
): Evidence['sensitivity'] {
  const own = sensitivities.list(runId).filter((record) => record.arm === arm);
  const newest = own.findLast(({ isCancelled }) => !isCancelled) ?? own.at(-1);
  const text = newest === undefined ? null : sensitivities.text(newest.id);
  // Written by `save`; JSON gives every double back.
  return text === null ? null : sensitivitySummary(JSON.parse(text) as SensitivityResult);
}

/** Evidence of a strategy that has changed since, or of another model than the document's, is no evidence any more. */
function staleGate(
  workspace: Workspace,
  fingerprints: { readonly strategy: string; readonly behaviour: string },
  run: { readonly id: number; readonly name: string },
): Gate | null {
  const isKept = workspace.strategies
    .list()
    .some(({ fingerprint }) => fingerprint === fingerprints.strategy);
  const isSameModel = behaviourHeader(workspace).fingerprint === fingerprints.behaviour;
  if (isKept && isSameModel) return null;
  const why = isKept
    ? `Run ${run.id} was made with another behaviour model.`
    : `Run ${run.id} tested another version of ${run.name}.`;
  return {
    id: 'evidence',
    state: 'blocks',
    title: 'No run has tested this version',
    lines: [`${why} Run the comparison again.`],
  };
}

/** The cases of a bundle, in slices between which messages come in. */
async function packOf(
  { sql }: Session,
  input: EvidenceInput,
  context: CallContext<Methods['evidenceBundle']['progress']>,
): Promise<Result<RegressionPack, Failure>> {
  const cutting = cutCases(input, input.arm, (example) => casePortfolio(sql, example));
  let pausedMs = context.now();
  for (;;) {
    const step = cutting.next();
    if (step.done === true) return ok(step.value);
    context.progress(step.value);
    if (context.now() - pausedMs < SLICE_MS) continue;
    await context.pause();
    pausedMs = context.now();
    if (context.signal.cancelled) return err(failure('cancelled', 'The export was cancelled.'));
  }
}

/** The evidence of what is in the document, as one file. */
export function evidenceHandlers(session: Session): EvidenceHandlers {
  return {
    evidenceBundle: async ({ runId, arm, link }, context) => {
      const open = session.workspace();
      if (!open.ok) return open;
      const again = rerunnable(session, runId);
      if (!again.ok) return again;
      const run = session.runWithArm(runId, arm);
      if (!run.ok) return run;
      const production = productionOf(open.value);
      if (!production.ok) return production;
      const { result } = run.value;
      const { name, strategyFingerprint } = at(result.arms, arm);
      const prints = { strategy: strategyFingerprint, behaviour: result.behaviourFingerprint };
      const stale = staleGate(open.value, prints, { id: runId, name });
      const input: EvidenceInput = {
        ...again.value,
        result,
        arm,
        runId,
        link,
        review: open.value.exports.review({ strategyFingerprint, runId }),
        production: production.value,
        sensitivity: arm === 0 ? null : sensitivityOf(open.value, runId, arm),
      };
      const pack = await packOf(session, input, context);
      if (!pack.ok) return pack;
      const { evidence, files } = makeBundle(input, pack.value);
      const gates = stale === null ? evidence.gates : [stale, ...evidence.gates];
      const isBlocked = gates.some(({ state }) => state === 'blocks');
      const bundle = isBlocked ? null : { fileName: bundleName(evidence), bytes: zipBundle(files) };
      return ok({ gates, bundle });
    },
  };
}
