import { fingerprint } from '../base/canonical-json.ts';
import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import type { RunPlan } from '../model/run.ts';
import type { Handlers } from '../protocol/handlers.ts';
import { differsInPricesOnly, reweighRun } from '../simulate/reweigh/reweigh-run.ts';
import { keepRunView } from './keep-run-view.ts';
import { armsOf, runAccountsOf } from './run-comparison.ts';
import { runPlanOf, storedPlan } from './run-plan.ts';
import type { Session } from './session.ts';
import { documentBehaviour } from './stored-behaviour.ts';

type ReweighHandlers = Pick<Handlers, 'reweighRun'>;

/** A kept run at the costs and prices that the document has now. Nothing is simulated (simulate/reweigh). */
export function reweighHandlers(session: Session): ReweighHandlers {
  return {
    reweighRun: ({ runId, slots }) => {
      const open = session.workspace();
      if (!open.ok) return open;
      const portfolio = session.portfolio();
      if (!portfolio.ok) return portfolio;
      const plans = plansOf(session, runId, slots);
      if (!plans.ok) return plans;
      const run = session.run(runId);
      if (!run.ok) return run;
      const { result } = run.value;
      const { from, to } = plans.value;
      const isAboutIt = result.portfolioFingerprint === portfolio.value.portfolio.fingerprint;
      const isKept = result.arms.every(({ charges }) => charges !== null);
      if (!isAboutIt || !isKept || isSame(from, to) || !differsInPricesOnly(from, to))
        return unchanged(session);
      const reweighed = reweighRun(result, from, to);
      if (!reweighed.ok) return reweighed;
      const accounts = runAccountsOf(portfolio.value);
      const saved = open.value.runs.save(reweighed.value, storedPlan(to), accounts, {
        reweighedFrom: runId,
        // Of the same replications, as none is simulated.
        askedReplications: open.value.runs.get(runId)?.askedReplications ?? null,
      });
      session.keepRun(saved, reweighed.value, accounts);
      const view = keepRunView(session, saved);
      if (!view.ok) return view;
      open.value.audit(
        'run re-weighted',
        `run ${saved}, from run ${runId} at other costs and prices`,
        null,
        result.portfolioFingerprint,
      );
      const document = session.summary();
      return document.ok ? ok({ runId: saved, document: document.value }) : document;
    },
  };
}

function unchanged(session: Session): ReturnType<ReweighHandlers['reweighRun']> {
  const document = session.summary();
  return document.ok ? ok({ runId: null, document: document.value }) : document;
}

/** The plan of the run, and the same with the strategies and the behaviour model that the document has now. */
function plansOf(
  session: Session,
  runId: number,
  slots: readonly number[],
): Result<{ readonly from: RunPlan; readonly to: RunPlan }, Failure> {
  const from = runPlanOf(session, runId);
  if (!from.ok) return from;
  const open = session.workspace();
  if (!open.ok) return open;
  const arms = armsOf(session, slots);
  if (!arms.ok) return arms;
  const behaviour = documentBehaviour(open.value);
  if (!behaviour.ok) return behaviour;
  const to = { ...from.value, arms: arms.value, behaviour: behaviour.value };
  return ok({ from: from.value, to });
}

function isSame(from: RunPlan, to: RunPlan): boolean {
  const text = ({ arms, behaviour }: RunPlan) => fingerprint({ arms, behaviour });
  return text(from) === text(to);
}
