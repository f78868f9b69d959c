import { NO_DAY } from '../../base/day.ts';
import { HOLD_SCOPE, NONE, type Portfolio } from '../../model/portfolio.ts';
import { type SetApart, setApartOf } from './set-apart.ts';

/** A debit of an account's past. */
export interface LedgerItem {
  readonly row: number;
  /** Row of its agreement. */
  readonly agreement: number;
  readonly debtClass: number;
  readonly postedDay: number;
  /** First day of its age; NEVER for what does not age. */
  readonly arrearsDay: number;
  readonly dueDay: number;
  /** First day on which it is past due. */
  readonly lateDay: number;
  /** It neither ages nor asks for payment: a new charge, or a bill that its source marks as disputed. */
  readonly isStill: boolean;
  openMinor: number;
}

/** A credit of an account's past. */
export interface LedgerCredit {
  readonly debtClass: number;
  readonly day: number;
  readonly amountMinor: number;
  /** Row of the debit that it names; NONE when it names none. */
  readonly settles: number;
  readonly isPayment: boolean;
}

/** Bills and credits of one account up to a day. */
export interface AccountLedger {
  /** Oldest first. */
  readonly items: readonly LedgerItem[];
  /** By day. */
  readonly credits: readonly LedgerCredit[];
  /** Holds that take some of the debt out of what is past due. */
  readonly apart: readonly SetApart[];
}

/** Due day of what never asks for payment: last in the order of ages. */
export const NEVER = 1_000_000_000;

/**
 * The ledger of one account up to and with `untilDay`. As in the simulation, disputed bills and new charges without a
 * date neither age nor ask for payment: they only take credit that names them, or that nothing else takes. Where the
 * dispute of a bill is a hold, its days and amount win over the mark of the source.
 */
export function accountLedger(
  portfolio: Portfolio,
  account: number,
  untilDay: number,
): AccountLedger {
  const { accounts, agreements, transactions } = portfolio;
  const items: LedgerItem[] = [];
  const credits: LedgerCredit[] = [];
  const apart = setApartOf(portfolio, account);
  const held = new Set(apart.filter(isBillDispute).map(({ target }) => target));
  const last = accounts.agreementStart[account + 1] ?? 0;
  for (let agreement = accounts.agreementStart[account] ?? 0; agreement < last; agreement++) {
    const debtClass = agreements.debtClass[agreement] ?? 0;
    const end = agreements.transactionStart[agreement + 1] ?? 0;
    for (let row = agreements.transactionStart[agreement] ?? 0; row < end; row++) {
      const day = transactions.postedDay[row] ?? 0;
      const amount = transactions.amountMinor[row] ?? 0;
      if (day > untilDay || amount === 0) continue;
      if (amount < 0) {
        const settles = transactions.settles[row] ?? NONE;
        const isPayment = transactions.isPayment[row] === 1;
        credits.push({ debtClass, day, amountMinor: -amount, settles, isPayment });
        continue;
      }
      const arrearsDay = transactions.arrearsDay[row] ?? NO_DAY;
      const isDisputed = transactions.disputed[row] === 1 && !held.has(row);
      const isStill = arrearsDay === NO_DAY || isDisputed;
      const due = transactions.dueDay[row] ?? NO_DAY;
      const dueDay = isStill ? NEVER : due === NO_DAY ? arrearsDay : due;
      const lateDay = isStill ? NEVER : Math.max(dueDay, day) + 1;
      items.push({
        row,
        agreement,
        debtClass,
        postedDay: day,
        arrearsDay: isStill ? NEVER : arrearsDay,
        dueDay,
        lateDay,
        isStill,
        openMinor: amount,
      });
    }
  }
  // The order of a run's opening position.
  items.sort(
    (a, b) =>
      a.arrearsDay - b.arrearsDay ||
      a.dueDay - b.dueDay ||
      a.agreement - b.agreement ||
      a.row - b.row,
  );
  // Array.sort is stable: credits of one day keep the order of the store.
  credits.sort((a, b) => a.day - b.day);
  return { items, credits, apart };
}

function isBillDispute({ isInsolvency, scope }: SetApart): boolean {
  return !isInsolvency && scope === HOLD_SCOPE.BILL;
}
