import { firstReplication } from '../analyze/account-columns.ts';
import { at } from '../base/assert.ts';
import { NO_DAY } from '../base/day.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { FUNNEL_STAGES, type FunnelStage, type FunnelStageName } from '../model/coverage.ts';
import { LOG_KIND, LOG_OUTCOME } from '../model/event-log.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { RunResult } from '../model/run.ts';

/** Outcomes of a step that was not carried out. */
const SKIPPED: ReadonlySet<number> = new Set([
  LOG_OUTCOME.nothingToSever,
  LOG_OUTCOME.noMobile,
  LOG_OUTCOME.noEmail,
  LOG_OUTCOME.optedOut,
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
  notHeld: 'No hold lay on the account, or a step was carried out in spite of it.',
  notCapped: 'No guardrail blocked or moved a step, or another step was carried out.',
  capacity:
    'Agents and crews had room for a step; limited by the capacity groups of the strategy alone.',
  treated: 'At least one step was carried out.',
};

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

/** Accounts with a hold on some day of the run: those of the portfolio, and those that began or ended in it. */
function heldAccounts(result: RunResult, arm: number, portfolio: Portfolio | null): Uint8Array {
  const { log } = at(result.arms, arm);
  const held = new Uint8Array(result.accounts);
  for (let row = 0; row < log.count; row++) {
    const kind = log.kind[row];
    if (log.replication[row] !== 0) continue;
    if (kind === LOG_KIND.holdBegan || kind === LOG_KIND.holdEnded) held[log.account[row] ?? 0] = 1;
  }
  if (portfolio === null) return held;
  const { accounts, holds } = portfolio;
  for (let account = 0; account < accounts.count; account++) {
    const end = accounts.holdStart[account + 1] ?? 0;
    for (let hold = accounts.holdStart[account] ?? 0; hold < end; hold++) {
      const to = holds.toDay[hold] ?? NO_DAY;
      const isOver = to !== NO_DAY && to < result.asOfDay;
      if (!isOver && (holds.fromDay[hold] ?? 0) < result.asOfDay + result.days) held[account] = 1;
    }
  }
  return held;
}

/** Accounts of which a guardrail blocked a step or moved it to another day. */
function cappedAccounts(result: RunResult, arm: number): Uint8Array {
  const { log } = at(result.arms, arm);
  const capped = new Uint8Array(result.accounts);
  for (let row = 0; row < log.count; row++) {
    if (log.replication[row] !== 0 || log.kind[row] !== LOG_KIND.guardrail) continue;
    const outcome = log.outcome[row];
    if (outcome === LOG_OUTCOME.blocked || outcome === LOG_OUTCOME.deferred)
      capped[log.account[row] ?? 0] = 1;
  }
  return capped;
}

/** Accounts of which a step found no agent or crew when it was due. */
function delayedAccounts(result: RunResult, arm: number): Uint8Array {
  const { log } = at(result.arms, arm);
  const delayed = new Uint8Array(result.accounts);
  for (let row = 0; row < log.count; row++)
    if (log.replication[row] === 0 && log.kind[row] === LOG_KIND.stepDelayed)
      delayed[log.account[row] ?? 0] = 1;
  return delayed;
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
  const held = heldAccounts(result, arm, portfolio);
  const capped = cappedAccounts(result, arm);
  const delayed = delayedAccounts(result, arm);
  const isLimited = strategy.eventTypes.some(({ capacityGroup }) => capacityGroup !== undefined);
  const canBind: Partial<Record<FunnelStageName, boolean>> = {
    eligible: eligible !== null,
    capacity: isLimited,
  };
  const tests: Readonly<Record<FunnelStageName, (account: number) => boolean>> = {
    population: () => true,
    eligible: (account) => eligible === null || eligible[account] === 1,
    inArrears: (account) => (arrearsDays[account] ?? 0) > 0 || (processes[account] ?? 0) > 0,
    criteriaMet: (account) => (processes[account] ?? 0) > 0,
    notHeld: (account) => held[account] !== 1 || treated[account] === 1,
    notCapped: (account) => capped[account] !== 1 || treated[account] === 1,
    capacity: (account) => delayed[account] !== 1 || treated[account] === 1,
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
      canBind: canBind[stage] ?? true,
      meaning: MEANING[stage],
    };
  });
}
