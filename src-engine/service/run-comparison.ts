import { at } from '../base/assert.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { differInNumbers } from '../config/differ-in-numbers.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { BehaviourModel } from '../model/behaviour.ts';
import { mattersMembers } from '../model/change-that-matters.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { PrecisionReport } from '../model/precision.ts';
import { primaryMember } from '../model/primary-measure.ts';
import type { Arm, RunPlan, RunResult } from '../model/run.ts';
import type { RunProgress } from '../model/run-progress.ts';
import type { CallContext } from '../protocol/handlers.ts';
import type { Methods, RunRequest } from '../protocol/methods.ts';
import { prepareRun } from '../simulate/prepare-run.ts';
import { replayFailure } from '../simulate/recorded-payments.ts';
import type { RunAccounts } from '../store/repos/run-repo.ts';
import { keepRunView } from './keep-run-view.ts';
import { planOnDocument } from './plan-on-document.ts';
import { replicateRun } from './replicate-run.ts';
import { storedPlan } from './run-plan.ts';
import { RunUnderWay } from './run-under-way.ts';
import type { OpenPortfolio, Session } from './session.ts';
import type { Simulate } from './simulate.ts';
import { documentBehaviour } from './stored-behaviour.ts';
import { problemsOf, strategyInSlot } from './strategy-handlers.ts';
import { withRunUnderWay } from './with-run-under-way.ts';

/** Names of the arms: the strategy's own, with its version and then its place where two would be the same. */
function armNames(strategies: readonly Strategy[]): readonly string[] {
  const repeated = (names: readonly string[]) => (name: string) =>
    names.filter((other) => other === name).length > 1;
  const plain = strategies.map((strategy) => strategy.name);
  const isPlainRepeated = repeated(plain);
  const versioned = strategies.map((strategy) =>
    isPlainRepeated(strategy.name) ? `${strategy.name} v${strategy.version}` : strategy.name,
  );
  const isVersionRepeated = repeated(versioned);
  return versioned.map((name, index) =>
    isVersionRepeated(name) ? `${name} (arm ${index + 1})` : name,
  );
}

/** The arms of a request; a strategy with errors is refused with the first of them. */
export function armsOf(
  session: Session,
  slots: readonly number[],
): Result<readonly Arm[], Failure> {
  const strategies: Strategy[] = [];
  for (const slot of slots) {
    const strategy = strategyInSlot(session, slot);
    if (!strategy.ok) return strategy;
    const problems = problemsOf(session, strategy.value);
    if (!problems.ok) return problems;
    const errors = problems.value.filter((problem) => problem.severity === 'error');
    const first = errors[0];
    if (first !== undefined) {
      const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
      return err(
        failure(
          'bad-strategy',
          `Strategy ${strategy.value.name} has an error: ${first.message}${more}`,
          first.pointer,
          first.hint,
        ),
      );
    }
    strategies.push(strategy.value);
  }
  const names = armNames(strategies);
  return ok(strategies.map((strategy, index) => ({ name: at(names, index), strategy })));
}

function planOf(arms: readonly Arm[], behaviour: BehaviourModel, request: RunRequest): RunPlan {
  return {
    arms,
    behaviour,
    days: request.days,
    replications: request.replications,
    seed: request.seed,
    eventLog: 'first',
    visitEveryDay: false,
    keepsCharges: true,
    sharesRuns: differInNumbers(arms.map(({ strategy }) => strategy)),
    ...primaryMember(request.primaryMeasure),
    ...mattersMembers(request),
  };
}

/** The accounts as a run keeps them, so that its tables outlive the portfolio. */
export function runAccountsOf({ portfolio, balances }: OpenPortfolio): RunAccounts {
  const { ids, segment } = portfolio.accounts;
  return {
    portfolioName: portfolio.name,
    scopeMinor: balances.scopeMinor,
    ids,
    segments: ids.map((_, index) => portfolio.segments[segment[index] ?? 0] ?? ''),
    openMinor: balances.openMinor,
    customer: portfolio.accounts.customer,
  };
}

interface MadeRun {
  readonly result: RunResult;
  /** Null when the number of replications was given. */
  readonly report: PrecisionReport | null;
}

/** The run with the replications of its request, or with as many as the precision needs that was asked for. */
async function simulated(
  portfolio: Portfolio,
  plan: RunPlan,
  { precision }: RunRequest,
  simulate: Simulate,
  context: CallContext<RunProgress>,
  underWay: RunUnderWay,
): Promise<Result<MadeRun, Failure>> {
  if (precision !== undefined && plan.arms.length > 1)
    return replicateRun(portfolio, plan, precision, simulate, context);
  const prepared = prepareRun(portfolio, plan);
  if (!prepared.ok) return prepared;
  const result = await simulate(prepared.value, context, { withLooks: true, underWay });
  return result.ok ? ok({ result: result.value, report: null }) : result;
}

/** Runs champion and challengers on the open portfolio and keeps the run in the document. */
export async function runComparison(
  session: Session,
  simulate: Simulate,
  request: RunRequest,
  context: CallContext<RunProgress>,
): Promise<Result<Methods['run']['value'], Failure>> {
  const open = session.workspace();
  if (!open.ok) return open;
  const workspace = open.value;
  const portfolio = session.portfolio();
  if (!portfolio.ok) return portfolio;
  const arms = armsOf(session, request.slots);
  if (!arms.ok) return arms;
  const behaviour = documentBehaviour(workspace);
  if (!behaviour.ok) return behaviour;
  const isReplay = behaviour.value.response === 'replay';
  const replay = isReplay ? replayFailure(portfolio.value.portfolio) : null;
  if (replay !== null) return err(replay);
  const plan = planOnDocument(workspace)(planOf(arms.value, behaviour.value, request));
  const run = new RunUnderWay();
  const made = await withRunUnderWay(session, context, run, (held) =>
    simulated(portfolio.value.portfolio, plan, request, simulate, held, run),
  );
  if (!made.ok) return made;
  const { result, report } = made.value;
  const accounts = runAccountsOf(portfolio.value);
  const ran = { ...plan, replications: result.replications };
  const wasStopped = report === null && result.replications < plan.replications;
  const runId = workspace.runs.save(result, storedPlan(ran), accounts, {
    precision: report,
    askedReplications: wasStopped ? plan.replications : null,
  });
  session.keepRun(runId, result, accounts);
  const view = keepRunView(session, runId);
  if (!view.ok) return view;
  workspace.audit('run saved', `run ${runId}`, null, result.portfolioFingerprint);
  const document = session.summary();
  if (!document.ok) return document;
  return ok({
    runId,
    document: document.value,
    ...(report !== null && { precision: report }),
  });
}
