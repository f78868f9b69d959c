import { at } from '../base/assert.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { defaultControlCentral } from '../config/default-control-central.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { explainAccount } from '../explain/explain-account.ts';
import { portfolioFacts } from '../explain/portfolio-facts.ts';
import type { LoggedAccounts } from '../model/logged-accounts.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { RunPlan } from '../model/run.ts';
import type { Handlers } from '../protocol/handlers.ts';
import type { AccountListQuery } from '../protocol/portfolio-methods.ts';
import { type AccountListSource, accountList } from '../report/account-list.ts';
import { controlCentral } from '../report/control-central.ts';
import { portfolioProfile, runProfile } from '../report/debt-profile.ts';
import { loggedAccounts } from '../report/logged-accounts.ts';
import { portfolioPage } from '../report/portfolio-page.ts';
import { type StepChanges, stepAt, stepChanges, stepCounts } from '../report/process-steps.ts';
import { rolledAccounts } from '../report/rolled-accounts.ts';
import { runPage } from '../report/run-page.ts';
import { scoreThresholds } from '../report/score-thresholds.ts';
import { type AccountStandings, accountStandings } from '../simulate/account-standings.ts';
import {
  type AccountStates,
  accountStates,
  inState,
  stateMoves,
} from '../simulate/account-states.ts';
import { ENGINE_VERSION } from '../version.ts';
import { swapQuestionOf } from './detail-handlers.ts';
import { lastActionsOf } from './last-actions-of.ts';
import { runPlanOf, runPlanStrategy } from './run-plan.ts';
import type { OpenPortfolio, OpenRun, Session } from './session.ts';
import { strategyOfText } from './stored-strategy.ts';

type AccountHandlers = Pick<
  Handlers,
  'accountList' | 'accountStory' | 'controlCentral' | 'debtProfile' | 'processSteps' | 'stateMoves'
>;

/** The run, when it was made on the portfolio that is open: only then do its rows and the accounts' agree. */
export function runOnPortfolio(
  session: Session,
  { portfolio }: OpenPortfolio,
  runId: number,
): Result<OpenRun, Failure> {
  const run = session.run(runId);
  if (!run.ok || run.value.record.portfolioFingerprint === portfolio.fingerprint) return run;
  return err(
    failure(
      'bad-portfolio',
      `Run ${runId} was made on another portfolio than the one in this document now.`,
      '',
      'Run again on this portfolio to see its accounts.',
    ),
  );
}

/** A run that can be told again: made on the open portfolio by this engine. */
export function rerunnable(
  session: Session,
  runId: number,
): Result<{ readonly portfolio: Portfolio; readonly plan: RunPlan }, Failure> {
  const open = session.portfolio();
  if (!open.ok) return open;
  const run = runOnPortfolio(session, open.value, runId);
  if (!run.ok) return run;
  const { engineVersion } = run.value.record;
  if (engineVersion !== ENGINE_VERSION) {
    return err(
      failure(
        'bad-argument',
        `Run ${runId} was made by engine ${engineVersion}; engine ${ENGINE_VERSION} would tell another story.`,
        '',
        'Run again to look at single accounts.',
      ),
    );
  }
  const plan = runPlanOf(session, runId);
  return plan.ok ? ok({ portfolio: open.value.portfolio, plan: plan.value }) : plan;
}

/** The strategy in the first slot; null when the document has none. */
function championOf(session: Session): Result<Strategy | null, Failure> {
  const open = session.workspace();
  if (!open.ok) return open;
  const [first] = open.value.strategies.list();
  if (first === undefined) return ok(null);
  return strategyOfText(first.text, `Strategy ${first.slot + 1}`);
}

/** Where the accounts of an arm stand at each snapshot: the run is told again once, and kept for the next cell. */
function standingsOf(
  session: Session,
  runId: number,
  arm: number,
): Result<AccountStandings, Failure> {
  const run = session.runWithArm(runId, arm);
  if (!run.ok) return run;
  const known = session.standings.get(`${runId} ${arm}`);
  if (known !== undefined) return ok(known);
  const rerun = rerunnable(session, runId);
  if (!rerun.ok) return rerun;
  const found = accountStandings(rerun.value.portfolio, rerun.value.plan, arm);
  if (found.ok) session.standings.set(`${runId} ${arm}`, found.value);
  return found;
}

/** Whether an account is in a cell of a swap set. */
function swappedAccounts(
  session: Session,
  runId: number,
  { arm, rule = 'severed', ...wanted }: NonNullable<AccountListQuery['swap']>,
): Result<(account: number) => boolean, Failure> {
  const asked = swapQuestionOf(session, runId, arm, rule);
  if (!asked.ok) return asked;
  const { champion, challenger } = asked.value.question;
  return ok(
    (account) =>
      (champion[account] === 1) === wanted.champion &&
      (challenger[account] === 1) === wanted.challenger,
  );
}

/** Every change of state of the accounts of an arm: the run is told again once, and kept for the next bar. */
function statesOf(session: Session, runId: number, arm: number): Result<AccountStates, Failure> {
  const run = session.runWithArm(runId, arm);
  if (!run.ok) return run;
  const known = session.states.get(`${runId} ${arm}`);
  if (known !== undefined) return ok(known);
  const rerun = rerunnable(session, runId);
  if (!rerun.ok) return rerun;
  const found = accountStates(rerun.value.portfolio, rerun.value.plan, arm);
  if (found.ok) session.states.set(`${runId} ${arm}`, found.value);
  return found;
}

/** How far the processes of the accounts of an arm were: read off its log once, and kept for the next step. */
function stepsOf(session: Session, runId: number, arm: number): Result<StepChanges, Failure> {
  const run = session.runWithArm(runId, arm);
  if (!run.ok) return run;
  const known = session.steps.get(`${runId} ${arm}`);
  if (known !== undefined) return ok(known);
  const strategy = runPlanStrategy(session, runId, arm);
  if (!strategy.ok) return strategy;
  const { result, accounts } = run.value;
  const found = stepChanges(at(result.arms, arm).log, strategy.value, accounts.ids.length);
  session.steps.set(`${runId} ${arm}`, found);
  return ok(found);
}

/** What the log of a run tells of accounts. */
function loggedOf(
  session: Session,
  runId: number,
  wanted: LoggedAccounts,
): Result<(account: number) => boolean, Failure> {
  const run = session.runWithArm(runId, wanted.by === 'day' ? 0 : wanted.arm);
  if (!run.ok) return run;
  if (wanted.by !== 'step') return ok(loggedAccounts(run.value.result, wanted, null));
  const strategy = runPlanStrategy(session, runId, wanted.arm);
  return strategy.ok ? ok(loggedAccounts(run.value.result, wanted, strategy.value)) : strategy;
}

/** Titles of the alerts that the champion plugs in, on the as-of day. */
function alertsOf(
  portfolio: Portfolio,
  champion: Strategy | null,
): (account: number) => readonly string[] {
  const setup = champion?.controlCentral ?? defaultControlCentral();
  return (account) => {
    const facts = portfolioFacts(portfolio, account, scoreThresholds(portfolio, account, champion));
    return controlCentral(facts, setup).alerts.map(({ text }) => text);
  };
}

/** What a list is made from, with what its query asks of the run. */
function listSource(
  session: Session,
  open: OpenPortfolio,
  query: AccountListQuery,
): Result<AccountListSource, Failure> {
  let source: AccountListSource = { ...open, result: null };
  if (query.withAlerts === true) {
    const champion = championOf(session);
    if (!champion.ok) return champion;
    source = { ...source, alertsOf: alertsOf(open.portfolio, champion.value) };
  }
  if (query.lastActionRunId != null) {
    const told = runOnPortfolio(session, open, query.lastActionRunId);
    if (!told.ok) return told;
    const lastActionOf = lastActionsOf(session, query.lastActionRunId, told.value, open.portfolio);
    if (!lastActionOf.ok) return lastActionOf;
    source = { ...source, lastActionOf: lastActionOf.value };
  }
  if (query.runId === null) return ok(source);
  const run = runOnPortfolio(session, open, query.runId);
  if (!run.ok) return run;
  source = { ...source, result: run.value.result };
  if (query.swap !== null) {
    const swapped = swappedAccounts(session, query.runId, query.swap);
    if (!swapped.ok) return swapped;
    source = { ...source, swapped: swapped.value };
  }
  if (query.roll != null) {
    const standings = standingsOf(session, query.runId, query.roll.arm);
    if (!standings.ok) return standings;
    source = { ...source, rolled: rolledAccounts(standings.value, query.roll) };
  }
  if (query.logged != null) {
    const logged = loggedOf(session, query.runId, query.logged);
    if (!logged.ok) return logged;
    source = { ...source, logged: logged.value };
  }
  if (query.state != null) {
    const states = statesOf(session, query.runId, query.state.arm);
    if (!states.ok) return states;
    const isIn = inState(states.value, query.state);
    const { arm, day, step } = query.state;
    if (step === undefined) source = { ...source, inState: isIn };
    else {
      const steps = stepsOf(session, query.runId, arm);
      if (!steps.ok) return steps;
      source = {
        ...source,
        inState: (account) => isIn(account) && stepAt(steps.value, account, day) === step,
      };
    }
  }
  return ok(source);
}

/** Accounts of the portfolio, one by one: the list, and the story of one of them in a run. */
export function accountHandlers(session: Session): AccountHandlers {
  return {
    accountList: (query) => {
      const open = session.portfolio();
      if (!open.ok) return open;
      const source = listSource(session, open.value, query);
      return source.ok ? ok(accountList(source.value, query)) : source;
    },

    stateMoves: ({ runId, arm }) => {
      const states = statesOf(session, runId, arm);
      return states.ok ? ok(stateMoves(states.value)) : states;
    },

    processSteps: ({ runId, arm }) => {
      const states = statesOf(session, runId, arm);
      if (!states.ok) return states;
      const steps = stepsOf(session, runId, arm);
      return steps.ok ? ok(stepCounts(states.value, steps.value)) : steps;
    },

    accountStory: ({ runId, arm, accountId }) => {
      const rerun = rerunnable(session, runId);
      if (!rerun.ok) return rerun;
      return explainAccount(rerun.value.portfolio, rerun.value.plan, arm, accountId, 1);
    },

    controlCentral: ({ accountId, run }) => {
      if (run !== null) {
        const rerun = rerunnable(session, run.runId);
        if (!rerun.ok) return rerun;
        const { portfolio, plan } = rerun.value;
        return runPage(portfolio, plan, { armIndex: run.arm, accountId, replication: 1 }, run.day);
      }
      const open = session.portfolio();
      if (!open.ok) return open;
      const champion = championOf(session);
      if (!champion.ok) return champion;
      return portfolioPage(open.value.portfolio, accountId, champion.value);
    },

    debtProfile: ({ accountId, run }) => {
      if (run !== null) {
        const rerun = rerunnable(session, run.runId);
        if (!rerun.ok) return rerun;
        return runProfile(rerun.value.portfolio, rerun.value.plan, run.arm, accountId, run.day);
      }
      const open = session.portfolio();
      if (!open.ok) return open;
      const champion = championOf(session);
      if (!champion.ok) return champion;
      return portfolioProfile(open.value.portfolio, accountId, champion.value);
    },
  };
}
