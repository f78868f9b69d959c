import { at } from '../base/assert.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { SensitivityPlan, SensitivityResult } from '../model/sensitivity.ts';
import type { Handlers } from '../protocol/handlers.ts';
import type { Methods } from '../protocol/methods.ts';
import { runSensitivity } from '../search/sensitivity/run-sensitivity.ts';
import { runOnPortfolio } from './account-handlers.ts';
import { challengerOf } from './challenger-of.ts';
import type { LendRanges } from './lend-ranges.ts';
import { runPlanOf } from './run-plan.ts';
import type { OpenPortfolio, Session } from './session.ts';

type SensitivityHandlers = Pick<
  Handlers,
  'sensitivity' | 'sensitivities' | 'sensitivityResult' | 'removeSensitivity'
>;

type Asked = Methods['sensitivity']['params'];

function missing(id: number): Result<never, Failure> {
  const message = `This document has no sensitivity ${id}.`;
  return err(failure('not-found', message, '', 'Choose one of the list.'));
}

/** What is to be run, and on which accounts; only a run of the open portfolio can be asked. */
function planOf(
  session: Session,
  { runId, arm, share, paths, points }: Asked,
): Result<{ readonly plan: SensitivityPlan; readonly open: OpenPortfolio }, Failure> {
  const run = challengerOf(session, runId, arm);
  if (!run.ok) return run;
  const portfolio = session.portfolio();
  if (!portfolio.ok) return portfolio;
  const same = runOnPortfolio(session, portfolio.value, runId);
  if (!same.ok) return same;
  const plan = runPlanOf(session, runId);
  if (!plan.ok) return plan;
  const { arms, ...circumstances } = plan.value;
  const strategies = { champion: at(arms, 0), challenger: at(arms, arm) };
  return ok({
    plan: { ...circumstances, ...strategies, share, paths, points },
    open: portfolio.value,
  });
}

/** What the difference of a run rests on: worked out, kept, shown again, removed. */
export function sensitivityHandlers(session: Session, lend: LendRanges): SensitivityHandlers {
  return {
    sensitivity: async (asked, context) => {
      const plan = planOf(session, asked);
      if (!plan.ok) return plan;
      const done = await lend(context, (runRanges) =>
        runSensitivity(plan.value.open.portfolio, plan.value.plan, {
          runRanges,
          onProgress: (progress) => context.progress(progress),
        }),
      );
      if (!done.ok) return done;
      const result = done.value;
      if (result.isCancelled && result.ledger.length === 0)
        return err(
          failure(
            'cancelled',
            'Stopped before the first assumption was finished: nothing is kept.',
          ),
        );
      const open = session.workspace();
      if (!open.ok) return open;
      // A question in a pause of this job may have removed the run.
      if (open.value.runs.get(asked.runId) === null)
        return err(failure('not-found', `Run ${asked.runId} was removed meanwhile.`));
      const sensitivityId = open.value.sensitivities.save(asked, result);
      open.value.audit('sensitivity saved', `sensitivity ${sensitivityId}`, null, null);
      const document = session.summary();
      return document.ok ? ok({ ...result, sensitivityId, document: document.value }) : document;
    },

    sensitivities: ({ runId }) => {
      const open = session.workspace();
      return open.ok ? ok(open.value.sensitivities.list(runId)) : open;
    },

    sensitivityResult: ({ sensitivityId }) => {
      const open = session.workspace();
      if (!open.ok) return open;
      const text = open.value.sensitivities.text(sensitivityId);
      if (text === null) return missing(sensitivityId);
      try {
        // Written by this program and never changed: the shape is that of `save`.
        return ok(JSON.parse(text) as SensitivityResult);
      } catch {
        const message = `Sensitivity ${sensitivityId} cannot be read.`;
        const hint = 'Another program changed it; remove it and ask again.';
        return err(failure('document-damaged', message, '', hint));
      }
    },

    removeSensitivity: ({ sensitivityId }) => {
      const open = session.workspace();
      if (!open.ok) return open;
      if (!open.value.sensitivities.remove(sensitivityId)) return missing(sensitivityId);
      open.value.audit('sensitivity removed', `sensitivity ${sensitivityId}`, null, null);
      return session.summary();
    },
  };
}
