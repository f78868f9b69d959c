import type { AgencyLoad } from '../../algorithms/agency-choice/contract.ts';
import { at } from '../../base/assert.ts';
import { NO_DAY } from '../../base/day.ts';
import { PURPOSE } from '../../base/purposes.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import { NONE } from '../../model/portfolio.ts';
import { thresholdUnits } from '../behaviour/hazard-units.ts';
import { agreementBalanceMinor } from '../facts/agreement-balance.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { REFERRED_BY } from '../state/referral-state.ts';
import { sumPastDue } from './10-calendar.ts';

/**
 * Phase 84, agency referral (domain.md 3.14). A referral covers agreements; its amount is what they owe, with what has
 * been written off of them and not come back. Every change of the amount is a row of its history in the log: referred
 * done (INITIAL), referred changed (CHANGE), referralClosed paid (PAID) or recalled (CANCEL).
 */

/** What can be referred of an agreement: what it owes and what was written off of it. Minor units. */
export function collectableMinor(state: AccountState, agreement: number): number {
  const balance = agreementBalanceMinor(state, agreement);
  return (balance > 0 ? balance : 0) + (state.writeOffs.writtenOffMinor[agreement] ?? 0);
}

/** What the agency is asked to collect now. Minor units. */
export function referredMinor(state: AccountState, referral: number): number {
  const { referrals } = state;
  let sum = referrals.offBookMinor[referral] ?? 0;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (referrals.covers(referral, agreement)) sum += collectableMinor(state, agreement);
  }
  return sum;
}

/**
 * Agencies that take referrals, with the active debt of each: the whole portfolio's at the as-of day and what this
 * account changed of it since. Other accounts' changes during the run are not seen: accounts live apart (ADR 0062).
 */
export function agencyLoads(context: KernelFacts, state: AccountState): AgencyLoad[] {
  return context.strategy.writeOff.agencies.flatMap((agency, index) => {
    if (!agency.active) return [];
    const opening =
      agency.portfolioIndex === NONE
        ? 0
        : (context.image.agencyActiveMinor[agency.portfolioIndex] ?? 0);
    return [
      { code: agency.code, activeMinor: opening + (state.referrals.changeMinor[index] ?? 0) },
    ];
  });
}

/** Index of the chosen agency among the strategy's; NONE when no agency takes referrals. */
export function chooseAgency(
  context: KernelFacts,
  state: AccountState,
  named: string | null,
): number {
  const { agencies, choice } = context.strategy.writeOff;
  const indexOf = (code: string) =>
    agencies.findIndex((agency) => agency.active && agency.code === code);
  if (named !== null) return indexOf(named);
  const loads = agencyLoads(context, state);
  if (loads.length === 0) return NONE;
  const id = context.image.ids[state.account] ?? '';
  return indexOf(at(loads, choice.spec.choose(choice.parameters, loads, id)).code);
}

/** The day on which the agency has collected, if its hazard runs from the day after `fromDay` (simulation.md 1.7). */
function recoveryDay(
  context: KernelContext,
  ordinal: number,
  isLater: boolean,
  fromDay: number,
): number {
  const { agencyUnits, laterAgencyUnits } = context.behaviour;
  const units = isLater ? laterAgencyUnits : agencyUnits;
  if (units === 0) return FAR_DAY;
  const threshold = thresholdUnits(context.draws.uniform(PURPOSE.agency, ordinal));
  return Math.min(FAR_DAY, fromDay + Math.max(1, Math.ceil(threshold / units)));
}

/** Referrals that the portfolio brings along. Called once, when the account's run begins. */
export function openPortfolioReferrals(context: KernelContext, state: AccountState): void {
  const { image, strategy } = context;
  const { referrals } = state;
  const end = image.referralStart[state.account + 1] ?? 0;
  for (let row = image.referralStart[state.account] ?? 0; row < end; row++) {
    const agency = strategy.writeOff.agencyOf[image.referralAgency[row] ?? 0] ?? 0;
    const amount = image.referralMinor[row] ?? 0;
    const referral = referrals.open(agency, NO_DAY, amount, REFERRED_BY.portfolio, 0);
    coverPortfolioReferral(state, referral);
    // Nothing owed any more: the debt was written off before the as-of day, and the agency goes on.
    if (referredMinor(state, referral) === 0) referrals.offBookMinor[referral] = amount;
    referrals.recoveryDay[referral] = recoveryDay(context, referral, false, context.firstDay - 1);
  }
}

/** The portfolio does not say which agreements were referred: those whose service has ended, else all. */
function coverPortfolioReferral(state: AccountState, referral: number): void {
  let covered = 0;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (state.services.isActive(agreement)) continue;
    state.referrals.cover(referral, agreement);
    covered++;
  }
  if (covered > 0) return;
  for (let agreement = 0; agreement < state.agreementCount; agreement++)
    state.referrals.cover(referral, agreement);
}

/** Opens a referral of the given agreements today. */
export function refer(
  context: KernelContext,
  state: AccountState,
  agency: number,
  agreements: readonly number[],
  family: number,
  process: number,
): void {
  const { referrals } = state;
  const referral = referrals.open(agency, state.day, 0, family, process);
  for (const agreement of agreements) referrals.cover(referral, agreement);
  const isLater = referrals.later[referral] === 1;
  referrals.recoveryDay[referral] = recoveryDay(context, referral, isLater, state.day);
  const amount = referredMinor(state, referral);
  setAmount(state, referral, amount);
  const day = state.day - context.firstDay;
  sumPastDue(state, state.day);
  const { referred } = LOG_KIND;
  context.recorder.flow(METRIC_ROW.referrals, day, 1);
  context.recorder.event(day, process, referred, agency, LOG_OUTCOME.done, amount);
}

/** Keeps the agency's total in step with the referral. */
function setAmount(state: AccountState, referral: number, amountMinor: number): void {
  const { referrals } = state;
  const agency = referrals.agency[referral] ?? 0;
  const change = amountMinor - (referrals.amountMinor[referral] ?? 0);
  referrals.amountMinor[referral] = amountMinor;
  referrals.changeMinor[agency] = (referrals.changeMinor[agency] ?? 0) + change;
}

function closeReferral(
  context: KernelContext,
  state: AccountState,
  referral: number,
  outcome: number,
): void {
  const { referrals } = state;
  const agency = referrals.agency[referral] ?? 0;
  const amount = referrals.amountMinor[referral] ?? 0;
  context.trace?.writeOff.referralClosed(context, state, referral, outcome);
  setAmount(state, referral, 0);
  referrals.close(referral, outcome === LOG_OUTCOME.recalled);
  sumPastDue(state, state.day);
  const day = state.day - context.firstDay;
  const { referralClosed } = LOG_KIND;
  const process = referrals.process[referral] ?? 0;
  context.recorder.event(day, process, referralClosed, agency, outcome, amount);
}

/** After any payment, credit or debit: amounts follow what is owed, and what is paid is closed. */
export function followReferrals(context: KernelContext, state: AccountState): void {
  const { referrals } = state;
  for (let referral = 0; referral < referrals.count && referrals.active > 0; referral++) {
    if (!referrals.isOpen(referral)) continue;
    const amount = referredMinor(state, referral);
    if (amount === 0) closeReferral(context, state, referral, LOG_OUTCOME.paid);
    else if (amount !== referrals.amountMinor[referral]) {
      setAmount(state, referral, amount);
      const day = state.day - context.firstDay;
      const process = referrals.process[referral] ?? 0;
      const agency = referrals.agency[referral] ?? 0;
      const { referred } = LOG_KIND;
      context.recorder.event(day, process, referred, agency, LOG_OUTCOME.changed, amount);
    }
  }
}

/** Takes back every active referral of a process; returns how many there were. */
export function recallReferrals(
  context: KernelContext,
  state: AccountState,
  family: number,
  process: number,
): number {
  const { referrals } = state;
  let recalled = 0;
  for (let referral = 0; referral < referrals.count && referrals.active > 0; referral++) {
    if (!referrals.isOpen(referral) || referrals.family[referral] !== family) continue;
    if (referrals.process[referral] !== process) continue;
    closeReferral(context, state, referral, LOG_OUTCOME.recalled);
    recalled++;
  }
  return recalled;
}

/** Takes back every active referral that covers one of the agreements; returns how many there were. */
export function recallAgreements(
  context: KernelContext,
  state: AccountState,
  agreements: readonly number[],
): number {
  const { referrals } = state;
  let recalled = 0;
  for (let referral = 0; referral < referrals.count && referrals.active > 0; referral++) {
    if (!referrals.isOpen(referral)) continue;
    if (!agreements.some((agreement) => referrals.covers(referral, agreement))) continue;
    closeReferral(context, state, referral, LOG_OUTCOME.recalled);
    recalled++;
  }
  return recalled;
}
