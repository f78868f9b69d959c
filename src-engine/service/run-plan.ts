import { fingerprint } from '../base/canonical-json.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { BehaviourModel } from '../model/behaviour.ts';
import { mattersMembers } from '../model/change-that-matters.ts';
import type { ManualCommand } from '../model/manual-command.ts';
import { primaryMember } from '../model/primary-measure.ts';
import type { Arm, RunPlan } from '../model/run.ts';
import type { StoredPlan } from '../store/repos/run-repo.ts';
import { planOnDocument } from './plan-on-document.ts';
import type { Session } from './session.ts';
import { storedStrategy, strategyOfText } from './stored-strategy.ts';

/** A plan with its texts, to be kept with the run. Exact: JSON gives back every double. */
export function storedPlan(plan: RunPlan): StoredPlan {
  const { arms, behaviour, days, replications, seed, eventLog, visitEveryDay } = plan;
  const { commands = [], primaryMeasure } = plan;
  return {
    days,
    replications,
    seed,
    eventLog,
    visitEveryDay,
    ...primaryMember(primaryMeasure),
    ...mattersMembers(plan),
    commandsText: commands.length === 0 ? null : JSON.stringify(commands),
    arms: arms.map(({ name, strategy }) => {
      const stored = storedStrategy(strategy);
      return { name, strategyFingerprint: stored.fingerprint, strategyText: stored.text };
    }),
    behaviourText: JSON.stringify(behaviour),
  };
}

function damagedPlan(runId: number): Failure {
  return failure(
    'document-damaged',
    `The plan of run ${runId} differs from the one that was run.`,
    '',
    'Another program changed it; open a copy from before that.',
  );
}

function missingRun(runId: number): Failure {
  return failure(
    'not-found',
    `This document has no run ${runId}.`,
    '',
    'Choose a run of the list.',
  );
}

function planOf(session: Session, runId: number): Result<StoredPlan, Failure> {
  const open = session.workspace();
  if (!open.ok) return open;
  const plan = open.value.runs.plan(runId);
  return plan === null ? err(missingRun(runId)) : ok(plan);
}

function armStrategy(runId: number, arm: StoredPlan['arms'][number]): Result<Strategy, Failure> {
  const strategy = strategyOfText(arm.strategyText, `Strategy ${arm.name} of run ${runId}`);
  if (!strategy.ok) return strategy;
  // Of the text as it is kept: reading it may bring it to a newer form.
  if (fingerprint(JSON.parse(arm.strategyText)) !== arm.strategyFingerprint)
    return err(damagedPlan(runId));
  return strategy;
}

/** The strategy of an arm as it was when the run was made. */
export function runPlanStrategy(
  session: Session,
  runId: number,
  arm: number,
): Result<Strategy, Failure> {
  const plan = planOf(session, runId);
  if (!plan.ok) return plan;
  const found = plan.value.arms[arm];
  if (found !== undefined) return armStrategy(runId, found);
  return err(
    failure('not-found', `Run ${runId} has no arm ${arm + 1}.`, '', 'Choose an arm of the run.'),
  );
}

/** What people do by hand in a run, in the order of its plan. */
export function runPlanCommands(
  session: Session,
  runId: number,
): Result<readonly ManualCommand[], Failure> {
  const plan = planOf(session, runId);
  return plan.ok ? ok(commandsOf(plan.value)) : plan;
}

/** Written by this program from commands that it had checked. */
function commandsOf({ commandsText }: StoredPlan): readonly ManualCommand[] {
  return commandsText === null ? [] : (JSON.parse(commandsText) as readonly ManualCommand[]);
}

/** The plan of a stored run, ready to run again: the same plan on the same portfolio gives the same bytes. */
export function runPlanOf(session: Session, runId: number): Result<RunPlan, Failure> {
  const open = session.workspace();
  if (!open.ok) return open;
  const stored = planOf(session, runId);
  if (!stored.ok) return stored;
  const record = session.run(runId);
  if (!record.ok) return record;
  const { arms: storedArms, behaviourText, commandsText: _, ...rest } = stored.value;
  const arms: Arm[] = [];
  for (const arm of storedArms) {
    const strategy = armStrategy(runId, arm);
    if (!strategy.ok) return strategy;
    arms.push({ name: arm.name, strategy: strategy.value });
  }
  const behaviour = JSON.parse(behaviourText) as BehaviourModel;
  // The fingerprint vouches for the cast: the text is the model that the run was made with.
  if (fingerprint(behaviour) !== record.value.record.behaviourFingerprint) {
    return err(damagedPlan(runId));
  }
  // A run can be made again only on the portfolio that it was made on, which says what was known of its payments.
  const commands = commandsOf(stored.value);
  const plan: RunPlan = {
    ...rest,
    arms,
    behaviour,
    ...(commands.length > 0 && { commands }),
  };
  return ok(planOnDocument(open.value)(plan));
}
