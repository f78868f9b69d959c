import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { explainAccount } from '../explain/explain-account.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { RunPlan } from '../model/run.ts';
import type { Handlers } from '../protocol/handlers.ts';
import { accountList } from '../report/account-list.ts';
import { portfolioPage } from '../report/portfolio-page.ts';
import { runPage } from '../report/run-page.ts';
import { ENGINE_VERSION } from '../version.ts';
import { runPlanOf } from './run-plan.ts';
import type { OpenPortfolio, OpenRun, Session } from './session.ts';
import { strategyOfText } from './stored-strategy.ts';

type AccountHandlers = Pick<Handlers, 'accountList' | 'accountStory' | 'controlCentral'>;

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

/** Accounts of the portfolio, one by one: the list, and the story of one of them in a run. */
export function accountHandlers(session: Session): AccountHandlers {
  return {
    accountList: (query) => {
      const open = session.portfolio();
      if (!open.ok) return open;
      if (query.runId === null) return ok(accountList({ ...open.value, result: null }, query));
      const run = runOnPortfolio(session, open.value, query.runId);
      if (!run.ok) return run;
      return ok(accountList({ ...open.value, result: run.value.result }, query));
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
  };
}
