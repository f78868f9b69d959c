import { consume } from './consume.ts';
import { creditPromises } from './credit-promises.ts';
import type { Account, Agreement, Item, Return, World } from './world.ts';

type View = 'pooledMinor' | 'ownMinor';

/** Money for a class counts for its active plans of the payor and for promises. */
export function countForPlans(
  account: Account,
  debtClass: string,
  amountMinor: number,
  thirdParty: boolean,
): void {
  creditPromises(account, debtClass, amountMinor);
  for (const plan of account.plans)
    if (plan.status === 'ACTIVE' && plan.debtClass === debtClass && plan.thirdParty === thirdParty)
      plan.paidMinor += amountMinor;
}

export function keepForAgreement(
  agreement: Agreement,
  amountMinor: number,
  comesBack: Return | null,
): void {
  agreement.creditMinor += amountMinor;
  comesBack?.waiting.push({ agreement, view: 'ownMinor', amountMinor });
  if (agreement.status !== 'CLOSED') return;
  agreement.status = 'REACTIVATED';
  agreement.writeOffDone = false;
}

/** The agreement whose next bill is the largest, else the first that is open, else the first. */
function agreementOfNextBill(account: Account): Agreement {
  const bills = account.agreements.map((agreement) => {
    const isBilled =
      account.nextBillDay !== null &&
      agreement.chargeMinor !== null &&
      ['ACTIVE', 'PENDING_STOP'].includes(agreement.status) &&
      agreement.supply !== 'cut' &&
      !agreement.closedToUse;
    if (!isBilled) return { agreement, minor: 0 };
    const charge = agreement.chargeMinor ?? 0;
    const cycle = agreement.isArrangement ? Math.min(charge, agreement.payoffMinor) : charge;
    const fees = account.items
      .filter((item) => item.agreement === agreement && item.kind === 'newCharge')
      .reduce((sum, item) => sum + item.ownMinor, 0);
    return { agreement, minor: cycle + fees };
  });
  const largest = Math.max(...bills.map(({ minor }) => minor));
  const open = account.agreements.find(
    ({ status }) => status !== 'CLOSED' && status !== 'CANCELED',
  );
  const found =
    largest > 0
      ? bills.find(({ minor }) => minor === largest)?.agreement
      : (open ?? account.agreements[0]);
  if (found === undefined) throw new Error('an account without agreements keeps no credit');
  return found;
}

/** Decision 27: what no bill took lowers the rest of its class like a credit, and then waits for the next debit. */
export function keepOverPayment(
  world: World,
  account: Account,
  amountMinor: number,
  payment: { readonly onlyAgreement?: Agreement; readonly thirdParty?: boolean },
  comesBack: Return | null,
): void {
  const agreement = payment.onlyAgreement ?? agreementOfNextBill(account);
  const { debtClass } = agreement;
  const take = (items: readonly Item[], view: View): number => {
    const before = items.map((item) => item[view]);
    const left = consume(items, amountMinor, view);
    items.forEach((item, place) => {
      const lowered = (before[place] ?? 0) - item[view];
      if (lowered > 0) comesBack?.lowered.push({ item, view, amountMinor: lowered });
    });
    return left;
  };
  const ofClass = account.items.filter((item) => item.agreement.debtClass === debtClass);
  const left = take(ofClass, 'pooledMinor');
  const ownLeft = take(
    account.items.filter((item) => item.agreement === agreement),
    'ownMinor',
  );
  account.classCreditMinor.set(debtClass, (account.classCreditMinor.get(debtClass) ?? 0) + left);
  if (left > 0) comesBack?.waiting.push({ agreement, view: 'pooledMinor', amountMinor: left });
  if (ownLeft > 0) keepForAgreement(agreement, ownLeft, comesBack);
  world.books.add('debitsMinor', left);
  countForPlans(account, debtClass, amountMinor, payment.thirdParty ?? false);
  account.credited.add(debtClass);
  account.creditedAgreements.add(agreement);
}

/**
 * A debit has used credit of its class or agreement. Money that will come back is used last: what waits of it is never more
 * than the credit that is left, and the difference is on this debit from now on.
 */
export function followKept(account: Account, item: Item, view: View): void {
  const { agreement } = item;
  const rows = account.returns.flatMap((back) =>
    back.waiting
      .filter((row) => row.view === view)
      .filter((row) =>
        view === 'ownMinor'
          ? row.agreement === agreement
          : row.agreement.debtClass === agreement.debtClass,
      )
      .map((row) => ({ back, row })),
  );
  const credit =
    view === 'ownMinor'
      ? agreement.creditMinor
      : (account.classCreditMinor.get(agreement.debtClass) ?? 0);
  let used = rows.reduce((sum, { row }) => sum + row.amountMinor, 0) - credit;
  for (const { back, row } of rows) {
    const amountMinor = Math.min(Math.max(0, used), row.amountMinor);
    if (amountMinor === 0) continue;
    row.amountMinor -= amountMinor;
    used -= amountMinor;
    back.lowered.push({ item, view, amountMinor });
  }
}

/** What came back as open debt meets credit that waits. */
export function spendWaitingCredit(world: World, account: Account): void {
  for (const item of account.items) {
    const { agreement } = item;
    const waiting = account.classCreditMinor.get(agreement.debtClass) ?? 0;
    const pooled = Math.min(waiting, item.pooledMinor);
    item.pooledMinor -= pooled;
    account.classCreditMinor.set(agreement.debtClass, waiting - pooled);
    world.books.add('creditsMinor', pooled);
    followKept(account, item, 'pooledMinor');
    const own = Math.min(agreement.creditMinor, item.ownMinor);
    item.ownMinor -= own;
    agreement.creditMinor -= own;
    followKept(account, item, 'ownMinor');
  }
}
