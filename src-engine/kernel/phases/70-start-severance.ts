import type { Effect } from '../../algorithms/collection-event/effect.ts';
import { LOG_OUTCOME } from '../../model/event-log.ts';
import { HOLD_BLOCK } from '../../model/portfolio.ts';
import type { CompiledEvent } from '../compile/compiled-step.ts';
import { agreementDebtMinor, classDebtMinor, oldestAgeDays } from '../facts/class-debt.ts';
import { isHeld } from '../facts/holds.ts';
import { isBelow } from '../facts/supply-tree.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { chargeStep } from '../state/charge.ts';
import type { DebtBase } from '../state/severance-state.ts';
import { createSeverance } from './71-create-severance.ts';
import type { EventSubject } from './event-subject.ts';

type SeveranceEffect = Extract<Effect, { kind: 'start-severance' }>;

/**
 * Phase 70, start of severance (domain.md 3.12; steps 1.8.7.1 and 1.8.7.2). Nominates a linked, active agreement of the
 * primary service, else of the secondary, else all; ties go to the largest arrears, then the lowest id (decision 19).
 * Nothing to sever is an outcome, not an error (decision 18). Phase 71 chooses the template and creates the process.
 */
export function startSeverance(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  effect: SeveranceEffect,
): number {
  const { debtClass } = subject;
  if (!conditionMet(context, state, debtClass, effect)) return LOG_OUTCOME.conditionNotMet;
  const nominated = nominate(context, state, debtClass, effect);
  if (nominated === NOBODY) return LOG_OUTCOME.nothingToSever;
  const base = {
    baseDay: state.processes.baseDay[debtClass] ?? 0,
    baseFromDay: state.processes.startDay[debtClass] ?? 0,
  };
  return severEach(context, state, subject, event, base, (agreement) =>
    nominated === ALL ? canSever(context, state, debtClass, agreement) : agreement === nominated,
  );
}

/** The first severance was not enough: every other active agreement of the class (domain.md 3.12). */
export function severOthers(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
): number {
  const base = state.severances.baseOf(subject.agreement);
  return severEach(
    context,
    state,
    subject,
    event,
    base,
    (agreement) =>
      agreement !== subject.agreement &&
      context.image.agreementClass[state.firstAgreement + agreement] === subject.debtClass &&
      isFree(context, state, agreement),
  );
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

/**
 * Service runs, no severance or reconnection is under way or ended tonight, and no hold forbids one. Severances that sever
 * each other would otherwise go on for ever in one night.
 */
function isFree(context: KernelContext, state: AccountState, agreement: number): boolean {
  if (!state.services.isActive(agreement) || state.severances.isActive(agreement)) return false;
  if (state.severances.endDay[agreement] === state.day) return false;
  const debtClass = context.image.agreementClass[state.firstAgreement + agreement] ?? 0;
  return !isHeld(context, state, HOLD_BLOCK.SEVERANCE, debtClass, agreement, state.day);
}

function canSever(
  context: KernelContext,
  state: AccountState,
  debtClass: number,
  agreement: number,
): boolean {
  return state.processes.isLinked(debtClass, agreement) && isFree(context, state, agreement);
}

/** Index of the nominated agreement within the account, ALL, or NOBODY. */
function nominate(
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
    if (canSever(context, state, debtClass, agreement)) return ALL;
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
    if (!canSever(context, state, debtClass, agreement)) continue;
    const debt = agreementDebtMinor(context, state, agreement, state.day);
    if (debt > bestMinor) {
      best = agreement;
      bestMinor = debt;
    }
  }
  return best;
}

/** Severs the chosen agreements; a sub-agreement stops with the master that is severed as well. */
function severEach(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  base: DebtBase,
  isChosen: (agreement: number) => boolean,
): number {
  let outcome: number = LOG_OUTCOME.nothingToSever;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (!isChosen(agreement)) continue;
    if (goesWithAnother(context, state, agreement, isChosen)) continue;
    const one = sever(context, state, subject, event, agreement, base);
    if (outcome !== LOG_OUTCOME.done) outcome = one;
  }
  return outcome;
}

/** A running agreement above this one is severed, or is about to be. */
function goesWithAnother(
  context: KernelContext,
  state: AccountState,
  agreement: number,
  isChosen: (agreement: number) => boolean,
): boolean {
  for (let above = 0; above < state.agreementCount; above++) {
    if (!state.services.isActive(above) || !isBelow(context, state, agreement, above)) continue;
    if (state.severances.isSevering(above) || isChosen(above)) return true;
  }
  return false;
}

/** The event costs what it costs for each severance that it starts. */
function sever(
  context: KernelContext,
  state: AccountState,
  subject: EventSubject,
  event: CompiledEvent,
  agreement: number,
  base: DebtBase,
): number {
  const startedBy = subject.family === 'collection' ? subject.processNumber : 0;
  const outcome = createSeverance(context, state, agreement, base, startedBy);
  if (outcome === LOG_OUTCOME.done) chargeStep(context, state, event);
  return outcome;
}
