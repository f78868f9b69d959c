import { NO_DAY } from '../../base/day.ts';
import { HOLD_REASON, HOLD_SCOPE, NONE, type Portfolio } from '../../model/portfolio.ts';

/** A hold of the portfolio that takes debt out of what is past due while it is on: a dispute, or an insolvency. */
export interface SetApart {
  readonly isInsolvency: boolean;
  /** HOLD_SCOPE. */
  readonly scope: number;
  /** Row of the agreement, row of the bill, or debt class; NONE for the account. */
  readonly target: number;
  readonly fromDay: number;
  /** Inclusive; Infinity until it is lifted. */
  readonly toDay: number;
  /** What is disputed; Infinity for all of it. */
  readonly amountMinor: number;
}

/** What decides whether a hold is on a debit. */
interface Debit {
  readonly row: number;
  readonly agreement: number;
  readonly debtClass: number;
  readonly postedDay: number;
  readonly arrearsDay: number;
  readonly isStill: boolean;
  readonly openMinor: number;
}

/** The holds of an account that set debt apart, in the order of the store. */
export function setApartOf({ accounts, holds }: Portfolio, account: number): readonly SetApart[] {
  const found: SetApart[] = [];
  const end = accounts.holdStart[account + 1] ?? 0;
  for (let row = accounts.holdStart[account] ?? 0; row < end; row++) {
    const reason = holds.reason[row];
    if (reason !== HOLD_REASON.DISPUTE && reason !== HOLD_REASON.BANKRUPTCY) continue;
    const toDay = holds.toDay[row] ?? NO_DAY;
    const amount = holds.amountMinor[row] ?? NONE;
    found.push({
      isInsolvency: reason === HOLD_REASON.BANKRUPTCY,
      scope: holds.scope[row] ?? HOLD_SCOPE.ACCOUNT,
      target: holds.target[row] ?? NONE,
      fromDay: holds.fromDay[row] ?? 0,
      toDay: toDay === NO_DAY ? Number.POSITIVE_INFINITY : toDay,
      amountMinor: amount === NONE ? Number.POSITIVE_INFINITY : amount,
    });
  }
  return found;
}

/**
 * Minor units of each item that stand apart on `day`, in the order of the items; null when no hold is on. The rule is that
 * of the simulation (kernel/facts/disputes.ts): debt from before an insolvency as a whole, then disputes of bills, then
 * those of an agreement, class or account, which take the oldest debt in their scope.
 */
export function apartOn(
  holds: readonly SetApart[],
  items: readonly Debit[],
  day: number,
): readonly number[] | null {
  const on = holds.filter(({ fromDay, toDay }) => fromDay <= day && day <= toDay);
  if (on.length === 0) return null;
  const apart = items.map(() => 0);
  for (const hold of on.filter(({ isInsolvency }) => isInsolvency))
    for (const [index, item] of items.entries())
      if (item.arrearsDay <= hold.fromDay && covers(hold, item)) apart[index] = item.openMinor;
  const disputes = on.filter(({ isInsolvency }) => !isInsolvency);
  for (const hold of disputes) if (hold.scope === HOLD_SCOPE.BILL) take(hold, items, day, apart);
  for (const hold of disputes) if (hold.scope !== HOLD_SCOPE.BILL) take(hold, items, day, apart);
  return apart;
}

function take(hold: SetApart, items: readonly Debit[], day: number, apart: number[]): void {
  let left = hold.amountMinor;
  for (const [index, item] of items.entries()) {
    if (item.isStill || item.postedDay > day || !covers(hold, item)) continue;
    const taken = Math.min(left, item.openMinor - (apart[index] ?? 0));
    apart[index] = (apart[index] ?? 0) + taken;
    left -= taken;
  }
}

function covers({ scope, target }: SetApart, item: Debit): boolean {
  switch (scope) {
    case HOLD_SCOPE.ACCOUNT:
      return true;
    case HOLD_SCOPE.DEBT_CLASS:
      return target === item.debtClass;
    case HOLD_SCOPE.AGREEMENT:
      return target === item.agreement;
    default:
      return target === item.row;
  }
}
