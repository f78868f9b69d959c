import type { Effect } from '../../algorithms/collection-event/effect.ts';
import { CHANNEL } from '../../model/behaviour.ts';
import { ACCOUNT_FLAG } from '../../model/portfolio.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../model/run.ts';
import type { CompiledEvent } from '../compile/compiled-strategy.ts';
import {
  agreementDebtMinor,
  classDebtMinor,
  oldestAgeDays,
  thresholdDebtMinor,
} from '../facts/class-debt.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { charge } from '../state/charge.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { contactCustomer } from './85-contact-outcome.ts';

type SeveranceEffect = Extract<Effect, { kind: 'start-severance' }>;

/**
 * Phase 70, start of severance (domain.md 3.12). Nominates a linked, active agreement of the primary service, else of
 * the secondary, else all; ties go to the largest arrears, then the lowest id (decision 19). Nothing to sever is an
 * outcome, not an error (decision 18). The customer gets a disconnection notice; field work is a later room.
 */
export function startSeverance(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  event: CompiledEvent,
  effect: SeveranceEffect,
): number {
  if (!conditionMet(context, state, debtClass, effect)) return LOG_OUTCOME.conditionNotMet;
  if (isProtected(context, state)) return LOG_OUTCOME.protectedCustomer;
  const nominated = nominate(context, state, debtClass, effect);
  if (nominated === NOBODY) return LOG_OUTCOME.nothingToSever;
  if (nominated >= 0) sever(context, state, debtClass, event, nominated);
  else severAll(context, state, debtClass, event);
  contactCustomer(context, state, CHANNEL.DISCONNECTION_NOTICE);
  return LOG_OUTCOME.done;
}

const ALL = -1;
const NOBODY = -2;

/** "Start only if": class arrears and oldest debt at least the event's own limits (ux 2.2b). */
function conditionMet(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  effect: SeveranceEffect,
): boolean {
  return (
    classDebtMinor(context, state, debtClass, state.day) >= effect.minArrearsMinor &&
    oldestAgeDays(context, state, debtClass, state.day) >= effect.minOldestAgeDays
  );
}

/** Life support is never disconnected (simulation.md 8, always-on rules). */
export function isProtected(context: KernelFacts, state: AccountState): boolean {
  return ((context.image.flags[state.account] ?? 0) & ACCOUNT_FLAG.lifeSupport) !== 0;
}

function canSever(state: AccountState, debtClass: number, agreement: number): boolean {
  return (
    state.processes.linked[debtClass * state.processes.maxAgreements + agreement] === 1 &&
    state.services.isActive(agreement) &&
    state.severance[agreement] !== 1
  );
}

/** Index of the nominated agreement within the account, ALL, or NOBODY. */
export function nominate(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  effect: SeveranceEffect,
): number {
  for (const service of [effect.primaryService, effect.secondaryService]) {
    if (service === null) continue;
    const found = largestOfService(context, state, debtClass, service);
    if (found >= 0) return found;
  }
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (canSever(state, debtClass, agreement)) return ALL;
  }
  return NOBODY;
}

function largestOfService(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  service: string,
): number {
  const wanted = context.services.indexOf(service);
  let best = -1;
  let bestMinor = -1;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (context.image.agreementService[state.firstAgreement + agreement] !== wanted) continue;
    if (!canSever(state, debtClass, agreement)) continue;
    const debt = agreementDebtMinor(context, state, agreement, state.day);
    if (debt > bestMinor) {
      best = agreement;
      bestMinor = debt;
    }
  }
  return best;
}

function severAll(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  event: CompiledEvent,
): void {
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (canSever(state, debtClass, agreement)) sever(context, state, debtClass, event, agreement);
  }
}

function sever(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  event: CompiledEvent,
  agreement: number,
): void {
  charge(context, state, event.unitCostMinor);
  state.severance[agreement] = 1;
  state.severanceBaseDay[agreement] = state.processes.baseDay[debtClass] ?? 0;
  state.severanceActive++;
  state.severances++;
  const day = state.day - context.firstDay;
  context.recorder.flow(METRIC_ROW.severances, day, 1);
  context.recorder.event(
    day,
    state.processes.number[debtClass] ?? 0,
    LOG_KIND.severanceStarted,
    agreement,
    LOG_OUTCOME.done,
    agreementDebtMinor(context, state, agreement, state.day),
  );
}

/** Severance of paid agreements ends at once, when the money comes in (DC SEV CAN; domain.md 3.12). */
export function cancelPaidSeverance(context: KernelContext, state: AccountState): void {
  if (state.severanceActive === 0) return;
  const { image, recorder } = context;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (state.severance[agreement] !== 1) continue;
    const debtClass = image.agreementClass[state.firstAgreement + agreement] ?? 0;
    const rule = context.strategy.classes[debtClass] ?? null;
    if (rule === null || state.processes.credited[debtClass] !== 1) continue;
    const base = state.severanceBaseDay[agreement] ?? 0;
    const debt = thresholdDebtMinor(context, state, debtClass, base);
    if (debt > rule.severanceThresholdMinor) continue;
    context.trace?.severanceCancelled(context, state, debtClass, debt);
    state.severance[agreement] = 0;
    state.severanceActive--;
    const day = state.day - context.firstDay;
    recorder.event(day, 0, LOG_KIND.severanceCancelled, agreement, LOG_OUTCOME.done, debt);
  }
}
