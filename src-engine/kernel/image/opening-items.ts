import { NO_DAY } from '../../base/day.ts';
import { narrowed } from '../../base/whole-numbers.ts';
import { HOLD_REASON, HOLD_SCOPE, type Portfolio } from '../../model/portfolio.ts';
import { consumeOldestFirst } from '../facts/aged-debt.ts';
import { FAR_DAY, ITEM_KIND, type KernelImage } from './kernel-image.ts';

type ItemColumns = Pick<
  KernelImage,
  | 'itemStart'
  | 'itemAgreement'
  | 'itemClass'
  | 'itemArrearsDay'
  | 'itemDueDay'
  | 'itemPooledMinor'
  | 'itemAgreementMinor'
  | 'itemKind'
  | 'itemTransaction'
  | 'agreementCreditMinor'
  | 'agreementPooledCreditMinor'
>;

interface OpenDebit {
  readonly agreement: number;
  readonly debtClass: number;
  readonly arrearsDay: number;
  readonly dueDay: number;
  readonly order: number;
  readonly kind: number;
  pooledMinor: number;
  agreementMinor: number;
}

interface Credit {
  readonly debtClass: number;
  readonly agreement: number;
  readonly amountMinor: number;
  /** Row of the debit it was paid for, -1 when the source does not say. */
  readonly settles: number;
}

/** A credit that names its bill pays that bill first; returns what it used (open-item matching, domain.md 2.3). */
function settle(debit: OpenDebit | undefined, amountMinor: number): number {
  if (debit === undefined) return 0;
  const used = Math.min(debit.pooledMinor, amountMinor);
  debit.pooledMinor -= used;
  debit.agreementMinor -= used;
  return used;
}

/** Oldest first; ties by due day, agreement and the store's own order, which is by transaction id. */
function byAge(a: OpenDebit, b: OpenDebit): number {
  return (
    a.arrearsDay - b.arrearsDay ||
    a.dueDay - b.dueDay ||
    a.agreement - b.agreement ||
    a.order - b.order
  );
}

/** The debits of one group while its credits are consumed: room that is used again. */
let remaining = new Float64Array(64);

/** Consumes the credits of one group of debits, oldest first, in one of the views; returns the credit left over. */
function consume(
  debits: readonly OpenDebit[],
  creditMinor: number,
  isOf: (debit: OpenDebit) => boolean,
  view: 'pooledMinor' | 'agreementMinor',
): number {
  if (remaining.length < debits.length) remaining = new Float64Array(debits.length * 2);
  let count = 0;
  for (const debit of debits) if (isOf(debit)) remaining[count++] = debit[view];
  const left = consumeOldestFirst(remaining, 0, count, creditMinor);
  count = 0;
  for (const debit of debits) if (isOf(debit)) debit[view] = remaining[count++] ?? 0;
  return left;
}

/** Open debits of an account, and the credit that found none: by class and by agreement. */
interface OpenAccount {
  readonly debits: readonly OpenDebit[];
  readonly classCredit: ReadonlyMap<number, number>;
  readonly agreementCredit: ReadonlyMap<number, number>;
}

function add(sums: Map<number, number>, key: number, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}

const NO_BILLS: ReadonlySet<number> = new Set();

/** Bills whose dispute is a hold: its days and amount say more than the mark of the source, and win over it. */
function billsDisputedByHold(portfolio: Portfolio, account: number): ReadonlySet<number> {
  const { accounts, holds } = portfolio;
  const first = accounts.holdStart[account] ?? 0;
  const end = accounts.holdStart[account + 1] ?? 0;
  if (first === end) return NO_BILLS;
  const bills = new Set<number>();
  for (let hold = first; hold < end; hold++) {
    if (holds.reason[hold] !== HOLD_REASON.DISPUTE || holds.scope[hold] !== HOLD_SCOPE.BILL)
      continue;
    bills.add(holds.target[hold] ?? -1);
  }
  return bills;
}

/** The open debits of one account after all credits posted by the as-of day (domain.md 3.3, both views). */
function openAccount(portfolio: Portfolio, account: number): OpenAccount {
  const { accounts, agreements, transactions, asOfDay } = portfolio;
  const first = accounts.agreementStart[account] ?? 0;
  const last = accounts.agreementStart[account + 1] ?? 0;
  const held = billsDisputedByHold(portfolio, account);
  const debits: OpenDebit[] = [];
  const credits: Credit[] = [];
  const classCredit = new Map<number, number>();
  const agreementCredit = new Map<number, number>();
  for (let agreement = first; agreement < last; agreement++) {
    const debtClass = agreements.debtClass[agreement] ?? 0;
    const end = agreements.transactionStart[agreement + 1] ?? 0;
    for (let row = agreements.transactionStart[agreement] ?? 0; row < end; row++) {
      if ((transactions.postedDay[row] ?? NO_DAY) > asOfDay) continue;
      const amount = transactions.amountMinor[row] ?? 0;
      if (amount < 0) {
        const settles = transactions.settles[row] ?? -1;
        credits.push({ debtClass, agreement: agreement - first, amountMinor: -amount, settles });
        continue;
      }
      const arrearsDay = transactions.arrearsDay[row] ?? NO_DAY;
      const dueDay = transactions.dueDay[row] ?? NO_DAY;
      // A new charge or a disputed item is owed, but neither ages nor asks for payment (domain.md 2.3).
      const disputed = (transactions.disputed[row] ?? 0) === 1 && !held.has(row);
      const still = arrearsDay === NO_DAY || disputed;
      const waiting = disputed ? ITEM_KIND.disputed : ITEM_KIND.newCharge;
      const debit: OpenDebit = {
        agreement: agreement - first,
        debtClass,
        arrearsDay: still ? FAR_DAY : arrearsDay,
        dueDay: still ? FAR_DAY : dueDay === NO_DAY ? arrearsDay : dueDay,
        order: row,
        kind: still ? waiting : ITEM_KIND.debit,
        pooledMinor: amount,
        agreementMinor: amount,
      };
      debits.push(debit);
    }
  }
  // Asked before the debits are put in the order of their age.
  const named = credits.some(({ settles }) => settles >= 0) ? debits : [];
  const byRow = new Map(named.map((debit) => [debit.order, debit]));
  for (const credit of credits) {
    const left = credit.amountMinor - settle(byRow.get(credit.settles), credit.amountMinor);
    if (left === 0) continue;
    add(classCredit, credit.debtClass, left);
    add(agreementCredit, credit.agreement, left);
  }
  debits.sort(byAge);
  for (const [debtClass, credit] of classCredit) {
    const isOf = (debit: OpenDebit) => debit.debtClass === debtClass;
    classCredit.set(debtClass, consume(debits, credit, isOf, 'pooledMinor'));
  }
  for (const [agreement, credit] of agreementCredit) {
    const isOf = (debit: OpenDebit) => debit.agreement === agreement;
    agreementCredit.set(agreement, consume(debits, credit, isOf, 'agreementMinor'));
  }
  return {
    debits: debits.filter((debit) => debit.pooledMinor > 0 || debit.agreementMinor > 0),
    classCredit,
    agreementCredit,
  };
}

/** Open items of every account. */
export function openingItems(portfolio: Portfolio): ItemColumns {
  const count = portfolio.accounts.count;
  const itemStart = new Int32Array(count + 1);
  const all: OpenDebit[] = [];
  const agreementCreditMinor = new Float64Array(portfolio.agreements.count);
  const agreementPooledCreditMinor = new Float64Array(portfolio.agreements.count);
  for (let account = 0; account < count; account++) {
    const open = openAccount(portfolio, account);
    for (const debit of open.debits) all.push(debit);
    itemStart[account + 1] = all.length;
    const first = portfolio.accounts.agreementStart[account] ?? 0;
    const end = portfolio.accounts.agreementStart[account + 1] ?? 0;
    const seen = new Set<number>();
    for (let row = first; row < end; row++) {
      const debtClass = portfolio.agreements.debtClass[row] ?? 0;
      agreementCreditMinor[row] = open.agreementCredit.get(row - first) ?? 0;
      if (!seen.has(debtClass))
        agreementPooledCreditMinor[row] = open.classCredit.get(debtClass) ?? 0;
      seen.add(debtClass);
    }
  }
  return {
    itemStart,
    itemAgreement: Uint16Array.from(all, (debit) => debit.agreement),
    itemClass: Uint16Array.from(all, (debit) => debit.debtClass),
    itemArrearsDay: Int32Array.from(all, (debit) => debit.arrearsDay),
    itemDueDay: Int32Array.from(all, (debit) => debit.dueDay),
    itemPooledMinor: narrowed(Float64Array.from(all, (debit) => debit.pooledMinor)),
    itemAgreementMinor: narrowed(Float64Array.from(all, (debit) => debit.agreementMinor)),
    itemKind: Uint8Array.from(all, (debit) => debit.kind),
    itemTransaction: Int32Array.from(all, (debit) => debit.order),
    agreementCreditMinor: narrowed(agreementCreditMinor),
    agreementPooledCreditMinor: narrowed(agreementPooledCreditMinor),
  };
}
