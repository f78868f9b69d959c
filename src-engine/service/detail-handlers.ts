import { measureRecipes } from '../analyze/measure-recipes.ts';
import { replicationValues } from '../analyze/replication-values.ts';
import { segmentEffects } from '../analyze/segment-effects.ts';
import { at } from '../base/assert.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { ACCOUNT_FLAG } from '../model/portfolio.ts';
import type { Handlers } from '../protocol/handlers.ts';
import { accountGroups } from '../report/account-groups.ts';
import { rollCells, rollDifferences } from '../report/roll-matrix.ts';
import { rollRates } from '../report/roll-rates.ts';
import { rollValueDifferences } from '../report/roll-values.ts';
import { ruleCoverage } from '../report/rule-coverage.ts';
import { segmentColumns } from '../report/segment-columns.ts';
import { stepEffect } from '../report/step-effect.ts';
import { swapQuestion } from '../report/swap-question.ts';
import { swapRules } from '../report/swap-rules.ts';
import { type SwapQuestion, swapTable } from '../report/swap-table.ts';
import { vintages } from '../report/vintages.ts';
import { challengerOf } from './challenger-of.ts';
import { runPlanStrategy } from './run-plan.ts';
import type { OpenPortfolio, OpenRun, Session } from './session.ts';

type DetailHandlers = Pick<
  Handlers,
  | 'armDetails'
  | 'stepEffect'
  | 'swapRules'
  | 'swapSet'
  | 'segmentEffects'
  | 'measureReplications'
  | 'rollDifferences'
>;

/** The document's portfolio when it is still that of the run. */
function samePortfolio(session: Session, run: OpenRun): Result<OpenPortfolio | null, Failure> {
  const open = session.portfolioOrNull();
  if (!open.ok) return open;
  const isSame = open.value?.portfolio.fingerprint === run.record.portfolioFingerprint;
  return ok(isSame ? open.value : null);
}

function otherPortfolio(runId: number): Failure {
  return failure(
    'not-found',
    `The portfolio of run ${runId} is no longer the one of this document, and the run keeps no groups but segments.`,
    '',
    'Choose segments, or run the comparison again on this portfolio.',
  );
}

/** The strategies of a challenger's run, as they were. */
function strategiesOf(session: Session, runId: number): Result<readonly Strategy[], Failure> {
  const open = session.workspace();
  if (!open.ok) return open;
  const arms = open.value.runs.plan(runId)?.arms.length ?? 0;
  const strategies: Strategy[] = [];
  for (let arm = 0; arm < arms; arm++) {
    const strategy = runPlanStrategy(session, runId, arm);
    if (!strategy.ok) return strategy;
    strategies.push(strategy.value);
  }
  return ok(strategies);
}

/** By what and into whom a run's accounts are told apart, with the run. */
export function swapQuestionOf(
  session: Session,
  runId: number,
  arm: number,
  rule: string,
): Result<{ readonly run: OpenRun; readonly question: SwapQuestion }, Failure> {
  const run = challengerOf(session, runId, arm);
  if (!run.ok) return run;
  const strategies = strategiesOf(session, runId);
  if (!strategies.ok) return strategies;
  const question = swapQuestion(run.value.result, arm, strategies.value, rule);
  return question.ok ? ok({ run: run.value, question: question.value }) : question;
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

    stepEffect: ({ runId, ...asked }) => {
      const run = session.runWithArm(runId, asked.arm);
      if (!run.ok) return run;
      const strategy = runPlanStrategy(session, runId, asked.arm);
      if (!strategy.ok) return strategy;
      const { result, accounts } = run.value;
      return ok(stepEffect(result, strategy.value, accounts.segments, asked));
    },

    swapRules: ({ runId, arm }) => {
      const run = challengerOf(session, runId, arm);
      if (!run.ok) return run;
      const strategies = strategiesOf(session, runId);
      if (!strategies.ok) return strategies;
      return ok(swapRules([at(strategies.value, 0), at(strategies.value, arm)]));
    },

    swapSet: ({ runId, arm, rule }) => {
      const asked = swapQuestionOf(session, runId, arm, rule);
      if (!asked.ok) return asked;
      const { run, question } = asked.value;
      const open = samePortfolio(session, run);
      if (!open.ok) return open;
      const flags = open.value?.portfolio.accounts.flags ?? null;
      const isVulnerable =
        flags === null
          ? null
          : (account: number) => ((flags[account] ?? 0) & ACCOUNT_FLAG.vulnerable) !== 0;
      const { openMinor } = run.accounts;
      return ok(swapTable(run.result, arm, question, { openMinor, isVulnerable }));
    },

    segmentEffects: ({ runId, arm, measure, by }) => {
      const run = challengerOf(session, runId, arm);
      if (!run.ok) return run;
      const { result, accounts } = run.value;
      if (by === 'segment')
        return ok(segmentEffects(segmentColumns(result, arm, accounts, measure)));
      const open = samePortfolio(session, run.value);
      if (!open.ok) return open;
      // A run keeps the segments of its accounts; other groups are only in its portfolio.
      if (open.value === null) return err(otherPortfolio(runId));
      const segments = accountGroups(open.value.portfolio, by);
      const members = { segments, customer: accounts.customer };
      return ok(segmentEffects(segmentColumns(result, arm, members, measure)));
    },

    measureReplications: ({ runId, measure }) => {
      const run = session.run(runId);
      if (!run.ok) return run;
      const { result } = run.value;
      const recipe = measureRecipes(result.accounts)[measure];
      return ok(
        result.arms.map((arm) =>
          Array.from(replicationValues(arm, recipe), (value) =>
            Number.isFinite(value) ? value : null,
          ),
        ),
      );
    },

    rollDifferences: ({ runId, arm }) => {
      const run = challengerOf(session, runId, arm);
      if (!run.ok) return run;
      const { result } = run.value;
      return ok({
        byCount: rollDifferences(result, arm),
        byAmount: rollValueDifferences(result, arm),
      });
    },
  };
}
