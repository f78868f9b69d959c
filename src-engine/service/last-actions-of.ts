import { at } from '../base/assert.ts';
import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { LastAction } from '../protocol/last-action.ts';
import { lastActionOf, lastActions } from '../report/last-actions.ts';
import { runPlanStrategy } from './run-plan.ts';
import type { OpenRun, Session } from './session.ts';

/**
 * What was last done to each account under the champion of a run on `portfolio`: read off its log once, and kept for the next
 * page of a list.
 */
export function lastActionsOf(
  session: Session,
  runId: number,
  { result }: OpenRun,
  portfolio: Portfolio,
): Result<(account: number) => LastAction | null, Failure> {
  const strategy = runPlanStrategy(session, runId, 0);
  if (!strategy.ok) return strategy;
  const { log } = at(result.arms, 0);
  const found = session.lastActions.get(runId) ?? lastActions(log, result.accounts);
  session.lastActions.set(runId, found);
  return ok((account) => lastActionOf(found, log, strategy.value, portfolio.asOfDay, account));
}
