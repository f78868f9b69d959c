import { at } from '../base/assert.ts';
import { failure } from '../base/failure.ts';
import { err, ok } from '../base/result.ts';
import type { Handlers } from '../protocol/handlers.ts';
import { cancelHits } from '../report/cancel-hits.ts';
import { dayFeed } from '../report/day-feed.ts';
import { daySeries } from '../report/day-series.ts';
import { GuardrailTally } from '../report/guardrail-tally.ts';
import { ladderCounts } from '../report/ladder-counts.ts';
import { ladderSteps } from '../report/ladder-steps.ts';
import { keepRunView } from './keep-run-view.ts';
import { runComparison } from './run-comparison.ts';
import { runPlanStrategy } from './run-plan.ts';
import type { Session } from './session.ts';
import type { Simulate } from './simulate.ts';

type RunHandlers = Pick<
  Handlers,
  | 'run'
  | 'renameRun'
  | 'removeRun'
  | 'putMatters'
  | 'daySeries'
  | 'dayFeed'
  | 'ladderCounts'
  | 'guardrailHits'
  | 'cancelHits'
  | 'ladderSteps'
>;

/** Comparing strategies, and what a finished comparison shows. */
export function runHandlers(session: Session, simulate: Simulate): RunHandlers {
  return {
    run: (request, context) => runComparison(session, simulate, request, context),

    renameRun: ({ runId, title }) => {
      const open = session.workspace();
      if (!open.ok) return open;
      const name = title.trim();
      if (!open.value.runs.rename(runId, name)) {
        return err(failure('not-found', `This document has no run ${runId}.`));
      }
      session.rereadRun(runId);
      open.value.audit('run renamed', `run ${runId}`, null, name);
      return session.summary();
    },

    removeRun: ({ runId }) => {
      const open = session.workspace();
      if (!open.ok) return open;
      const removed = open.value.runs.remove(runId);
      session.forgetRun(runId);
      if (!removed) {
        return err(failure('not-found', `This document has no run ${runId}.`));
      }
      open.value.audit('run removed', `run ${runId}`, null, null);
      return session.summary();
    },

    putMatters: ({ runId, matters }) => {
      const open = session.workspace();
      if (!open.ok) return open;
      // All that the view is worked out from is looked at before anything is written: a refusal changes nothing.
      const run = session.run(runId);
      if (!run.ok) return run;
      const champion = runPlanStrategy(session, runId, 0);
      if (!champion.ok) return champion;
      open.value.runs.editMatters(runId, matters);
      session.rereadRun(runId);
      const view = keepRunView(session, runId);
      if (!view.ok) return view;
      const told = matters === null ? null : JSON.stringify(matters);
      open.value.audit('changes that matter edited', `run ${runId}`, null, told);
      const document = session.summary();
      return document.ok ? ok({ document: document.value, view: view.value }) : document;
    },

    daySeries: ({ runId, arm }) => {
      const run = session.runWithArm(runId, arm);
      return run.ok ? ok(daySeries(run.value.result, arm)) : run;
    },

    dayFeed: ({ runId, ...query }) => {
      const run = session.runWithArm(runId, query.arm);
      if (!run.ok) return run;
      const strategy = runPlanStrategy(session, runId, query.arm);
      if (!strategy.ok) return strategy;
      const { result, accounts } = run.value;
      return ok(dayFeed(result, strategy.value, accounts.ids, query));
    },

    ladderCounts: ({ runId, arm }) => {
      const run = session.runWithArm(runId, arm);
      if (!run.ok) return run;
      const strategy = runPlanStrategy(session, runId, arm);
      return strategy.ok ? ok(ladderCounts(run.value.result, strategy.value, arm)) : strategy;
    },

    guardrailHits: ({ runId, arm }) => {
      const run = session.runWithArm(runId, arm);
      if (!run.ok) return run;
      const strategy = runPlanStrategy(session, runId, arm);
      if (!strategy.ok) return strategy;
      const tally = new GuardrailTally(strategy.value);
      tally.add(at(run.value.result.arms, arm).log);
      return ok(tally.hits());
    },

    cancelHits: ({ runId, arm }) => {
      const run = session.runWithArm(runId, arm);
      if (!run.ok) return run;
      const strategy = runPlanStrategy(session, runId, arm);
      if (!strategy.ok) return strategy;
      return ok(cancelHits(at(run.value.result.arms, arm).log, strategy.value));
    },

    ladderSteps: ({ runId, arm }) => {
      const run = session.runWithArm(runId, arm);
      if (!run.ok) return run;
      const strategy = runPlanStrategy(session, runId, arm);
      if (!strategy.ok) return strategy;
      return ok(ladderSteps(at(run.value.result.arms, arm).log, strategy.value));
    },
  };
}
