import { firstReplication } from '../analyze/account-columns.ts';
import { at } from '../base/assert.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { FUNNEL_STAGES, type FunnelStage, type FunnelStageName } from '../model/coverage.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { LOG_KIND, LOG_OUTCOME, type RunResult } from '../model/run.ts';

/** Outcomes of a step that was not carried out. */
const SKIPPED: ReadonlySet<number> = new Set([
  LOG_OUTCOME.nothingToSever,
  LOG_OUTCOME.noMobile,
  LOG_OUTCOME.noEmail,
  LOG_OUTCOME.conditionNotMet,
  LOG_OUTCOME.protectedCustomer,
]);

export function isSkipped(outcome: number): boolean {
  return SKIPPED.has(outcome);
}

const MEANING: Readonly<Record<FunnelStageName, string>> = {
  population: 'All accounts of the run.',
  eligible: 'Has an agreement in a debt class that is collected.',
  inArrears: 'Had past-due debt on some day of the horizon, or debt old enough for a rule.',
  criteriaMet: 'A row of the criteria was met: a collection process began.',
  notHeld: 'No hold kept the process from its steps. Runs do not record holds: nobody is removed.',
  notCapped: 'No contact cap was reached. Runs do not record caps: nobody is removed.',
  capacity: 'There was capacity. Runs do not limit capacity: nobody is removed.',
  treated: 'At least one step was carried out.',
};

/** Stages that no run records yet; they stand in the funnel so that its shape does not change when one does. */
const NOT_RECORDED: ReadonlySet<FunnelStageName> = new Set(['notHeld', 'notCapped', 'capacity']);

function eligibleAccounts(portfolio: Portfolio, strategy: Strategy): Uint8Array {
  const isEligible = portfolio.debtClasses.map(
    (code) =>
      strategy.debtClasses.find((rule) => rule.code === code)?.eligibleForCollection === true,
  );
  const eligible = new Uint8Array(portfolio.accounts.count);
  for (const [agreement, account] of portfolio.agreements.account.entries()) {
    if (isEligible[portfolio.agreements.debtClass[agreement] ?? 0]) eligible[account] = 1;
  }
  return eligible;
}

function treatedAccounts(result: RunResult, arm: number): Uint8Array {
  const { log } = at(result.arms, arm);
  const treated = new Uint8Array(result.accounts);
  for (let row = 0; row < log.count; row++) {
    if (log.replication[row] !== 0 || log.kind[row] !== LOG_KIND.eventCompleted) continue;
    if (!isSkipped(log.outcome[row] ?? 0)) treated[log.account[row] ?? 0] = 1;
  }
  return treated;
}

/**
 * From all accounts to those that are treated, replication 1 of an arm; the removed ones and the last stage add up to
 * the population. `portfolio` is that of the run; null, when it has been replaced, takes every account for eligible.
 */
export function treatmentFunnel(
  result: RunResult,
  arm: number,
  strategy: Strategy,
  openMinor: Float64Array,
  portfolio: Portfolio | null,
): readonly FunnelStage[] {
  const one = at(result.arms, arm);
  const arrearsDays = firstReplication(one, 'arrearsDays');
  const processes = firstReplication(one, 'processes');
  const eligible = portfolio === null ? null : eligibleAccounts(portfolio, strategy);
  const treated = treatedAccounts(result, arm);
  const tests: Readonly<Record<FunnelStageName, (account: number) => boolean>> = {
    population: () => true,
    eligible: (account) => eligible === null || eligible[account] === 1,
    inArrears: (account) => (arrearsDays[account] ?? 0) > 0 || (processes[account] ?? 0) > 0,
    criteriaMet: (account) => (processes[account] ?? 0) > 0,
    notHeld: () => true,
    notCapped: () => true,
    capacity: () => true,
    treated: (account) => treated[account] === 1,
  };
  let left = Array.from({ length: result.accounts }, (_, account) => account);
  return FUNNEL_STAGES.map((stage) => {
    const before = left.length;
    left = left.filter(tests[stage]);
    return {
      stage,
      accounts: left.length,
      openMinor: left.reduce((sum, account) => sum + (openMinor[account] ?? 0), 0),
      removed: before - left.length,
      canBind: !NOT_RECORDED.has(stage) && (stage !== 'eligible' || eligible !== null),
      meaning: MEANING[stage],
    };
  });
}
