import { HOLD_BLOCK, HOLD_REASON, HOLD_SCOPE, NONE } from '../../model/portfolio.ts';
import { takesService } from '../../model/step.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { EventSubject } from '../phases/event-subject.ts';
import type { AccountState } from '../state/account-state.ts';
import { isBelow } from './supply-tree.ts';

/** The part of the state that says what a hold covers. */
export type HeldItems = Pick<AccountState, 'holds' | 'items'>;

/** Asks about the whole account: only holds of account scope answer. */
export const WHOLE_ACCOUNT = NONE;

/**
 * Whether some hold blocks `block` (a HOLD_BLOCK bit) on `day`. Ask about the account (debt class WHOLE_ACCOUNT), a
 * class (agreement NONE) or an agreement. Overlapping holds are united: any block of any hold that is on counts. A
 * class is also held when each of its agreements is. Severance of an agreement is also held by what protects a running
 * agreement that would go off with it. Holds on bills take the bill out of arrears, they hold no process.
 */
export function isHeld(
  context: KernelFacts,
  state: AccountState,
  block: number,
  debtClass: number,
  agreement: number,
  day: number,
): boolean {
  return state.holds.count > 0 && isHeldBy(context, state, block, debtClass, agreement, day, null);
}

/** The same, counting only reasons marked in `reasons` (by HOLD_REASON); null counts all. */
function isHeldBy(
  context: KernelFacts,
  state: AccountState,
  block: number,
  debtClass: number,
  agreement: number,
  day: number,
  reasons: Uint8Array | null,
): boolean {
  const { holds } = state;
  let someAgreement = false;
  for (let hold = 0; hold < holds.count; hold++) {
    if (!blocksOn(state, hold, block, day, reasons)) continue;
    const scope = holds.scope[hold];
    const target = holds.target[hold] ?? NONE;
    if (scope === HOLD_SCOPE.ACCOUNT) return true;
    if (scope === HOLD_SCOPE.DEBT_CLASS && debtClass !== NONE && target === debtClass) return true;
    if (block === HOLD_BLOCK.SEVERANCE && isOnBelow(context, state, hold, agreement)) return true;
    if (scope === HOLD_SCOPE.AGREEMENT && agreement !== NONE && target === agreement) return true;
    someAgreement ||= scope === HOLD_SCOPE.AGREEMENT || block === HOLD_BLOCK.SEVERANCE;
  }
  if (!someAgreement || debtClass === NONE || agreement !== NONE) return false;
  return isEveryAgreementHeld(context, state, block, debtClass, day, reasons);
}

function isEveryAgreementHeld(
  context: KernelFacts,
  state: AccountState,
  block: number,
  debtClass: number,
  day: number,
  reasons: Uint8Array | null,
): boolean {
  const { agreementClass } = context.image;
  let some = false;
  for (let agreement = 0; agreement < state.agreementCount; agreement++) {
    if (agreementClass[state.firstAgreement + agreement] !== debtClass) continue;
    if (!isHeldBy(context, state, block, debtClass, agreement, day, reasons)) return false;
    some = true;
  }
  return some;
}

/** A VIP's steps go to a person instead of waiting: such a hold neither stops events nor contacts. */
function blocksOn(
  state: AccountState,
  hold: number,
  block: number,
  day: number,
  reasons: Uint8Array | null,
): boolean {
  const { holds } = state;
  if (((holds.blocks[hold] ?? 0) & block) === 0 || !holds.isOn(hold, day)) return false;
  const reason = holds.reason[hold] ?? 0;
  if (reason === HOLD_REASON.VIP && (block & (HOLD_BLOCK.EVENTS | HOLD_BLOCK.CONTACTS)) !== 0)
    return false;
  return reasons === null || reasons[reason] === 1;
}

/** The hold is on a running agreement below `agreement`, or on its class. */
function isOnBelow(
  context: KernelFacts,
  state: AccountState,
  hold: number,
  agreement: number,
): boolean {
  if (agreement === NONE) return false;
  const { holds, services } = state;
  const scope = holds.scope[hold];
  if (scope !== HOLD_SCOPE.AGREEMENT && scope !== HOLD_SCOPE.DEBT_CLASS) return false;
  for (let sub = 0; sub < state.agreementCount; sub++) {
    if (!services.isActive(sub) || !isBelow(context, state, sub, agreement)) continue;
    const own =
      scope === HOLD_SCOPE.AGREEMENT
        ? sub
        : context.image.agreementClass[state.firstAgreement + sub];
    if (holds.target[hold] === own) return true;
  }
  return false;
}

/**
 * A hold of this reason is on the account, the class or the agreement of a step's subject; for steps (STEP bits) that
 * take service away also on an agreement that would go off with it.
 */
export function hasHold(
  context: KernelFacts,
  state: AccountState,
  reason: number,
  { debtClass, agreement }: Pick<EventSubject, 'debtClass' | 'agreement'>,
  traits: number,
  day: number,
): boolean {
  const { holds } = state;
  const withBelow = takesService(traits);
  for (let hold = 0; hold < holds.count; hold++) {
    if (holds.reason[hold] !== reason || !holds.isOn(hold, day)) continue;
    const scope = holds.scope[hold];
    const target = holds.target[hold];
    if (scope === HOLD_SCOPE.ACCOUNT) return true;
    if (scope === HOLD_SCOPE.DEBT_CLASS && target === debtClass) return true;
    if (scope === HOLD_SCOPE.AGREEMENT && target === agreement) return true;
    if (withBelow && isOnBelow(context, state, hold, agreement)) return true;
  }
  return false;
}

/** Reasons of the holds on the account or the class that are on, as bits 1 << HOLD_REASON. */
export function holdReasons(state: AccountState, debtClass: number, day: number): number {
  const { holds } = state;
  let reasons = 0;
  for (let hold = 0; hold < holds.count; hold++) {
    if (!holds.isOn(hold, day)) continue;
    const scope = holds.scope[hold];
    const isMeant =
      scope === HOLD_SCOPE.ACCOUNT ||
      (scope === HOLD_SCOPE.DEBT_CLASS && holds.target[hold] === debtClass);
    if (isMeant) reasons |= 1 << (holds.reason[hold] ?? 0);
  }
  return reasons;
}

/** The first day from `fromDay` on when nothing blocks `block` for the subject; FAR_DAY when none comes. */
export function firstFreeDay(
  context: KernelFacts,
  state: AccountState,
  block: number,
  debtClass: number,
  agreement: number,
  fromDay: number,
): number {
  let day = fromDay;
  while (day < FAR_DAY && isHeld(context, state, block, debtClass, agreement, day))
    day = state.holds.nextChange(day);
  return day;
}

/**
 * Where a pending date moves to: later by the days since `datedDay` on which a shifting hold blocks the step (`block`),
 * each counted once however many holds cover it, then forward to a workday. A step that contacts the customer, and the
 * steps behind it, also move by days without contact: `contactDay` is the date of the last contact up to and with this
 * step, NONE when there is none. FAR_DAY while the hold has no end. Computed from the holds alone, so that late entry
 * and early lifting need no repair.
 */
export function shiftedDay(
  context: KernelFacts,
  state: AccountState,
  block: number,
  debtClass: number,
  agreement: number,
  datedDay: number,
  triggerDay: number,
  contactDay: number,
): number {
  const { holds } = state;
  if (holds.count === 0) return triggerDay;
  const { shifts } = context.strategy.holds;
  const { calendar } = context.strategy;
  let days = 0;
  let contactDays = 0;
  let moved = triggerDay;
  let contact = contactDay;
  for (let day = datedDay; day <= moved && day < FAR_DAY; ) {
    const next = holds.nextChange(day);
    const stopped = isHeldBy(context, state, block, debtClass, agreement, day, shifts);
    const silent =
      contact >= day &&
      isHeldBy(context, state, HOLD_BLOCK.CONTACTS, debtClass, agreement, day, shifts);
    if (stopped || silent) {
      if (next >= FAR_DAY) return FAR_DAY;
      days += next - day;
      moved = calendar.nextWorkday(Math.max(triggerDay + days, next));
      if (contact >= day) {
        contactDays += next - day;
        contact = calendar.nextWorkday(Math.max(contactDay + contactDays, next));
      }
    }
    day = next;
  }
  return moved;
}

/**
 * Days after `startDay` up to `day` on which the age of an item stands still, because a hold on it pauses ageing
 * (strategy.holds). Days under several such holds count once.
 */
export function pausedDays(
  context: KernelFacts,
  state: AccountState,
  item: number,
  startDay: number,
  day: number,
): number {
  const { holds } = state;
  let paused = 0;
  for (let from = startDay + 1; from <= day; ) {
    const next = Math.min(holds.nextChange(from), day + 1);
    if (isPaused(context, state, item, from)) paused += next - from;
    from = next;
  }
  return paused;
}

function isPaused(context: KernelFacts, state: AccountState, item: number, day: number): boolean {
  const { holds } = state;
  for (let hold = 0; hold < holds.count; hold++) {
    if (!holds.isOn(hold, day)) continue;
    if (context.strategy.holds.pauses[holds.reason[hold] ?? 0] !== 1) continue;
    if (coversItem(state, hold, item)) return true;
  }
  return false;
}

/** The hold is on the item: on the account, its class, its agreement, or the bill itself. */
export function coversItem(state: HeldItems, hold: number, item: number): boolean {
  const { holds, items } = state;
  const target = holds.target[hold];
  switch (holds.scope[hold]) {
    case HOLD_SCOPE.ACCOUNT:
      return true;
    case HOLD_SCOPE.DEBT_CLASS:
      return target === items.debtClass[item];
    case HOLD_SCOPE.AGREEMENT:
      return target === items.agreement[item];
    default:
      return target === items.source[item];
  }
}

/** A hold on the item itself, or on whatever it belongs to, blocks `block` on `day`. */
export function isItemHeld(
  context: KernelFacts,
  state: AccountState,
  block: number,
  item: number,
  day: number,
): boolean {
  const { holds, items } = state;
  if (holds.count === 0) return false;
  const agreement = items.agreement[item] ?? NONE;
  if (isHeld(context, state, block, items.debtClass[item] ?? NONE, agreement, day)) return true;
  for (let hold = 0; hold < holds.count; hold++) {
    if (holds.scope[hold] !== HOLD_SCOPE.BILL || holds.target[hold] !== items.source[item])
      continue;
    if (blocksOn(state, hold, block, day, null)) return true;
  }
  return false;
}
