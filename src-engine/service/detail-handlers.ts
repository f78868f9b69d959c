import { segmentEffects } from '../analyze/segment-effects.ts';
import { at } from '../base/assert.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { ACCOUNT_FLAG } from '../model/portfolio.ts';
import type { Handlers } from '../protocol/handlers.ts';
import { rollRates } from '../report/roll-rates.ts';
import { ruleCoverage } from '../report/rule-coverage.ts';
import { segmentColumns } from '../report/segment-columns.ts';
import { swapTable } from '../report/swap-table.ts';
import { vintages } from '../report/vintages.ts';
import { runSensitivity } from '../search/sensitivity/run-sensitivity.ts';
import { runOnPortfolio } from './account-handlers.ts';
import type { LendRanges } from './lend-ranges.ts';
import { runPlanOf, runPlanStrategy } from './run-plan.ts';
import type { OpenPortfolio, OpenRun, Session } from './session.ts';

type DetailHandlers = Pick<Handlers, 'armDetails' | 'challengerDetails' | 'sensitivity'>;

function challenger(session: Session, runId: number, arm: number): Result<OpenRun, Failure> {
  if (arm > 0) return session.runWithArm(runId, arm);
  return err(
    failure('bad-argument', 'The champion is no challenger.', '', 'Choose another arm of the run.'),
  );
}

/** The document's portfolio when it is still that of the run. */
function samePortfolio(session: Session, run: OpenRun): Result<OpenPortfolio | null, Failure> {
  const open = session.portfolioOrNull();
  if (!open.ok) return open;
  const isSame = open.value?.portfolio.fingerprint === run.record.portfolioFingerprint;
  return ok(isSame ? open.value : null);
}

/** Finer questions to a finished run. */
export function detailHandlers(session: Session, lend: LendRanges): DetailHandlers {
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
        vintages: vintages(one),
      });
    },

    challengerDetails: ({ runId, arm, rule }) => {
      const run = challenger(session, runId, arm);
      if (!run.ok) return run;
      const open = samePortfolio(session, run.value);
      if (!open.ok) return open;
      const { result, accounts } = run.value;
      const flags = open.value?.portfolio.accounts.flags ?? null;
      const isVulnerable =
        flags === null
          ? null
          : (account: number) => ((flags[account] ?? 0) & ACCOUNT_FLAG.vulnerable) !== 0;
      const { openMinor, segments } = accounts;
      return ok({
        swap: swapTable(result, arm, rule, { openMinor, isVulnerable }),
        segments: segmentEffects(segmentColumns(result, arm, segments)),
      });
    },

    sensitivity: async ({ runId, arm, share, paths, points }, context) => {
      const run = challenger(session, runId, arm);
      if (!run.ok) return run;
      const portfolio = session.portfolio();
      if (!portfolio.ok) return portfolio;
      const same = runOnPortfolio(session, portfolio.value, runId);
      if (!same.ok) return same;
      const plan = runPlanOf(session, runId);
      if (!plan.ok) return plan;
      const { arms, behaviour, days, replications, seed } = plan.value;
      const strategies = {
        champion: at(arms, 0).strategy,
        challenger: at(arms, arm).strategy,
      };
      return lend(context, (runRanges) =>
        runSensitivity(
          portfolio.value.portfolio,
          { ...strategies, behaviour, days, replications, seed, share, paths, points },
          { runRanges, onProgress: (progress) => context.progress(progress) },
        ),
      );
    },
  };
}
