import { HOLD_BLOCK, NONE } from '../../model/portfolio.ts';
import { STEP } from '../../model/step.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { SEVERANCE_EVENT } from '../state/severance-state.ts';
import { fieldWorkDay } from './field-work-day.ts';
import { firstFreeDay, shiftedDay } from './holds.ts';

/** When a step is worked: on its due day, or on the night after it failed. */
export function severanceDueDay(
  context: KernelFacts,
  state: AccountState,
  agreement: number,
  position: number,
): number {
  const { severances } = state;
  const due = plannedDueDay(context, state, agreement, position);
  const tried = severances.triedDay[severances.first(agreement) + position] ?? FAR_DAY;
  return tried === FAR_DAY ? due : Math.max(due, tried + 1);
}

/**
 * The day on which an event of a severance, or the field work it waits for, is due: its date, moved by the days of holds
 * that block severance. A reconnection is held by nothing. FAR_DAY when it has no date or is over.
 */
function plannedDueDay(
  context: KernelFacts,
  state: AccountState,
  agreement: number,
  position: number,
): number {
  const { severances } = state;
  const row = severances.first(agreement) + position;
  const status = severances.status[row];
  const isOrdered = status === SEVERANCE_EVENT.awaitFieldWork;
  if (!isOrdered && status !== SEVERANCE_EVENT.pending) return FAR_DAY;
  const day = (isOrdered ? severances.scheduledDay[row] : severances.triggerDay[row]) ?? FAR_DAY;
  if (state.holds.count === 0 || day === FAR_DAY) return day;
  if (severances.reconnecting[agreement] === 1) return day;
  const debtClass = context.image.agreementClass[state.firstAgreement + agreement] ?? 0;
  const block = HOLD_BLOCK.SEVERANCE;
  if (isOrdered) return workDay(context, state, debtClass, agreement, position, day);
  const template = context.strategy.severance.templates[severances.template[agreement] ?? 0];
  const contacts = ((template?.events[position]?.traits ?? 0) & STEP.contact) !== 0;
  const dated = severances.datedDay[row] ?? day;
  const contactDay = contacts ? day : NONE;
  return shiftedDay(context, state, block, debtClass, agreement, dated, day, contactDay);
}

/** Field work that a hold keeps from its day is done on the first day after it on which the crew may do it. */
function workDay(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  agreement: number,
  position: number,
  scheduledDay: number,
): number {
  const template = context.strategy.severance.templates[state.severances.template[agreement] ?? 0];
  const event = template?.events[position];
  const effect = event?.effects.find((candidate) => candidate.kind === 'field-activity');
  const isContact = ((event?.traits ?? 0) & STEP.contact) !== 0;
  for (let day = scheduledDay; day < FAR_DAY; ) {
    let free = firstFreeDay(context, state, HOLD_BLOCK.SEVERANCE, debtClass, agreement, day);
    if (isContact)
      free = firstFreeDay(context, state, HOLD_BLOCK.CONTACTS, debtClass, agreement, free);
    if (free === day || free >= FAR_DAY) return free;
    day = effect === undefined ? free : fieldWorkDay(context, free, effect);
  }
  return FAR_DAY;
}

/** The next day on which the process of an agreement has something to do; FAR_DAY when nothing is dated. */
export function nextSeveranceDueDay(
  context: KernelFacts,
  state: AccountState,
  agreement: number,
): number {
  let next = FAR_DAY;
  if (!state.severances.isActive(agreement)) return next;
  const count = state.severances.eventCount[agreement] ?? 0;
  const waits = state.severances.reconnecting[agreement] !== 1;
  for (let position = 0; position < count; position++) {
    const day = severanceDueDay(context, state, agreement, position);
    // Due and still there: a hold keeps it, and the day on which the hold changes is visited anyway.
    if (day > state.day || !waits) next = Math.min(next, day);
  }
  return next;
}
