import { ok } from '../base/result.ts';
import { previewCommand } from '../manual/preview-command.ts';
import { resolveCommands } from '../manual/resolve-commands.ts';
import type { RunPlan } from '../model/run.ts';
import type { Handlers } from '../protocol/handlers.ts';
import { prepareRun } from '../simulate/prepare-run.ts';
import { rerunnable } from './account-handlers.ts';
import { keepRunView } from './keep-run-view.ts';
import { runAccountsOf } from './run-comparison.ts';
import { storedPlan } from './run-plan.ts';
import { RunUnderWay } from './run-under-way.ts';
import type { Session } from './session.ts';
import type { Simulate } from './simulate.ts';
import { withRunUnderWay } from './with-run-under-way.ts';

type ManualHandlers = Pick<Handlers, 'branchRun' | 'previewCommand'>;

/** Manual work on a run: its effect on one account before it is confirmed, and the branch that has it. */
export function manualHandlers(session: Session, simulate: Simulate): ManualHandlers {
  return {
    branchRun: async ({ runId, commands }, context) => {
      const open = session.workspace();
      if (!open.ok) return open;
      const portfolio = session.portfolio();
      if (!portfolio.ok) return portfolio;
      const rerun = rerunnable(session, runId);
      if (!rerun.ok) return rerun;
      const { plan: before } = rerun.value;
      const arms = before.arms.map(({ name }) => name);
      const scope = { portfolio: rerun.value.portfolio, arms, days: before.days };
      const added = resolveCommands(scope, commands);
      if (!added.ok) return added;
      const all = [...(before.commands ?? []), ...added.value];
      const plan: RunPlan = { ...before, commands: all, keepsCharges: true };
      const prepared = prepareRun(rerun.value.portfolio, plan);
      if (!prepared.ok) return prepared;
      const result = await withRunUnderWay(session, context, new RunUnderWay(), (held) =>
        simulate(prepared.value, held),
      );
      if (!result.ok) return result;
      const accounts = runAccountsOf(portfolio.value);
      const branch = open.value.runs.save(result.value, storedPlan(plan), accounts, {
        branchOf: runId,
      });
      session.keepRun(branch, result.value, accounts);
      const view = keepRunView(session, branch);
      if (!view.ok) return view;
      for (const { accountId, user, note, act } of added.value)
        open.value.audit(
          'manual work',
          `run ${branch}, branch of run ${runId}: ${act.action} on ${accountId} by ${user}${note === '' ? '' : `: ${note}`}`,
          null,
          null,
        );
      const document = session.summary();
      return document.ok ? ok({ runId: branch, document: document.value }) : document;
    },

    previewCommand: ({ runId, arm, command }) => {
      const run = session.runWithArm(runId, arm);
      if (!run.ok) return run;
      const rerun = rerunnable(session, runId);
      if (!rerun.ok) return rerun;
      return previewCommand(rerun.value.portfolio, rerun.value.plan, arm, command);
    },
  };
}
