import { HOLD_REASON, HOLD_SCOPE, type Portfolio } from '../../../src-engine/model/portfolio.ts';
import { dayOrNull, range } from './columns.ts';
import { consume } from './consume.ts';
import type { Agreement, Item } from './world.ts';

/** A bill, charge, payment or credit that is known on the as-of day. */
export interface Transaction {
  readonly row: number;
  readonly agreement: Agreement;
  readonly amountMinor: number;
  readonly postedDay: number;
  readonly arrearsDay: number | null;
  readonly dueDay: number | null;
  readonly disputed: boolean;
  /** Row of the debit that this credit pays, -1 when unknown. */
  readonly settles: number;
}

function isDisputedByHold(portfolio: Portfolio, bill: number): boolean {
  const { holds } = portfolio;
  return holds.ids.some(
    (_, row) =>
      holds.target[row] === bill &&
      holds.scope[row] === HOLD_SCOPE.BILL &&
      holds.reason[row] === HOLD_REASON.DISPUTE,
  );
}

/** What is known on the as-of day: nothing that is posted later. */
export function transactionsOf(
  portfolio: Portfolio,
  account: number,
  agreements: readonly Agreement[],
): Transaction[] {
  const { transactions, asOfDay } = portfolio;
  const first = portfolio.accounts.agreementStart[account] ?? 0;
  return agreements
    .flatMap((agreement) =>
      range(portfolio.agreements.transactionStart, first + agreement.place).map((row) => ({
        row,
        agreement,
        amountMinor: transactions.amountMinor[row] ?? 0,
        postedDay: transactions.postedDay[row] ?? 0,
        arrearsDay: dayOrNull(transactions.arrearsDay[row]),
        dueDay: dayOrNull(transactions.dueDay[row]),
        // A dispute hold on the bill says more than the mark, and wins.
        disputed: transactions.disputed[row] === 1 && !isDisputedByHold(portfolio, row),
        settles: transactions.settles[row] ?? -1,
      })),
    )
    .filter(({ postedDay }) => postedDay <= asOfDay);
}

/** Ascending, with "no day" last. */
function compareDays(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : a - b;
}

/**
 * Open items (domain.md 3.3): a credit that names its bill pays that bill; what is over, and every other credit, goes to
 * the oldest debt: of the class in the pooled view, of the agreement in the agreement's own view.
 */
export function openItems(
  transactions: readonly Transaction[],
  debtClasses: readonly string[],
  classCreditMinor: Map<string, number>,
): Item[] {
  const debits = transactions
    .filter(({ amountMinor }) => amountMinor > 0)
    .map((debit) => {
      const still = debit.arrearsDay === null || debit.disputed;
      const item: Item = {
        agreement: debit.agreement,
        arrearsDay: still ? null : debit.arrearsDay,
        dueDay: still ? null : (debit.dueDay ?? debit.arrearsDay),
        kind: still ? (debit.disputed ? 'disputed' : 'newCharge') : 'debit',
        billKey: null,
        order: debit.row,
        charged: false,
        pooledMinor: debit.amountMinor,
        ownMinor: debit.amountMinor,
      };
      return { row: debit.row, item };
    });
  debits.sort(
    (a, b) =>
      compareDays(a.item.arrearsDay, b.item.arrearsDay) ||
      compareDays(a.item.dueDay, b.item.dueDay) ||
      a.item.agreement.place - b.item.agreement.place ||
      a.row - b.row,
  );
  const items = debits.map(({ item }) => item);
  const credits = transactions
    .filter(({ amountMinor }) => amountMinor < 0)
    .map((credit) => {
      const bill = debits.find(({ row }) => row === credit.settles)?.item;
      const used = bill === undefined ? 0 : Math.min(bill.pooledMinor, -credit.amountMinor);
      if (bill !== undefined) {
        bill.pooledMinor -= used;
        bill.ownMinor -= used;
      }
      return { agreement: credit.agreement, leftMinor: -credit.amountMinor - used };
    });
  for (const debtClass of debtClasses) {
    const pool = items.filter((item) => item.agreement.debtClass === debtClass);
    for (const credit of credits)
      if (credit.agreement.debtClass === debtClass) {
        const left = consume(pool, credit.leftMinor, 'pooledMinor');
        classCreditMinor.set(debtClass, (classCreditMinor.get(debtClass) ?? 0) + left);
      }
  }
  for (const credit of credits) {
    const own = items.filter((item) => item.agreement === credit.agreement);
    credit.agreement.creditMinor += consume(own, credit.leftMinor, 'ownMinor');
  }
  return items
    .filter((item) => item.pooledMinor > 0 || item.ownMinor > 0)
    .map((item, place) => ({ ...item, billKey: place }));
}
