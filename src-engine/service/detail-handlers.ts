import { segmentEffects } from '../analyze/segment-effects.ts';
import { at } from '../base/assert.ts';
import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import { ACCOUNT_FLAG } from '../model/portfolio.ts';
import type { Handlers } from '../protocol/handlers.ts';
import { rollCells, rollDifferences } from '../report/roll-matrix.ts';
import { rollRates } from '../report/roll-rates.ts';
import { ruleCoverage } from '../report/rule-coverage.ts';
import { segmentColumns } from '../report/segment-columns.ts';
import { swapTable } from '../report/swap-table.ts';
import { vintages } from '../report/vintages.ts';
import { challengerOf } from './challenger-of.ts';
import { runPlanStrategy } from './run-plan.ts';
import type { OpenPortfolio, OpenRun, Session } from './session.ts';

type DetailHandlers = Pick<Handlers, 'armDetails' | 'challengerDetails'>;

/** The document's portfolio when it is still that of the run. */
function samePortfolio(session: Session, run: OpenRun): Result<OpenPortfolio | null, Failure> {
  const open = session.portfolioOrNull();
  if (!open.ok) return open;
  const isSame = open.value?.portfolio.fingerprint === run.record.portfolioFingerprint;
  return ok(isSame ? open.value : null);
}

/** Finer questions to a finished run. */
export function detailHandlers(session: Session): DetailHandlers {
  return {
    armDetails: ({ runId, arm }) => {
      const run = session.runWithArm(runId, arm);
      if (!run.ok) return run;
      const strategy = runPlanStrategy(session, runId, arm);
      if (!strategy.ok) return strategy;
      const open = samePortfolio(session, run.value);
      if (!open.ok) return open;
      const { result, accounts } = run.value;
      const { ids, openMinor } = accounts;
      const portfolio = open.value?.portfolio ?? null;
      const one = { ...result, arms: [at(result.arms, arm)] };
      return ok({
        ...ruleCoverage(result, arm, strategy.value, { ids, openMinor, portfolio }),
        rollRates: rollRates(one),
        rollCells: rollCells(one),
        vintages: vintages(one),
      });
    },

    challengerDetails: ({ runId, arm, rule }) => {
      const run = challengerOf(session, runId, arm);
      if (!run.ok) return run;
      const open = samePortfolio(session, run.value);
      if (!open.ok) return open;
      const { result, accounts } = run.value;
      const flags = open.value?.portfolio.accounts.flags ?? null;
      const isVulnerable =
        flags === null
          ? null
          : (account: number) => ((flags[account] ?? 0) & ACCOUNT_FLAG.vulnerable) !== 0;
      const { openMinor } = accounts;
      return ok({
        swap: swapTable(result, arm, rule, { openMinor, isVulnerable }),
        segments: segmentEffects(segmentColumns(result, arm, accounts)),
        rolls: rollDifferences(result, arm),
      });
    },
  };
}
