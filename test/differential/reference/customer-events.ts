import { at } from '../../../src-engine/base/assert.ts';
import type { Day } from '../../../src-engine/base/day.ts';
import { PURPOSE } from '../../../src-engine/base/purposes.ts';
import type { LogKindName, LogOutcomeName } from '../../../src-engine/model/event-log.ts';
import type { HoldBlock } from '../../../src-engine/model/rows.ts';
import { agedDebt, allOf } from './aged-debt.ts';
import { postCredit } from './agreements.ts';
import { lowerDebt } from './balances.ts';
import { closePaid } from './closing.ts';
import { endPaidSeverances } from './end-severance.ts';
import { planHooks } from './event-activator.ts';
import { openFees, tellFeesPaid } from './fees.ts';
import { beginHold } from './holds.ts';
import { startPlan } from './plans.ts';
import { asked, disputes } from './protection.ts';
import { runsService } from './severance-rules.ts';
import type { Account, Hold, Item, World } from './world.ts';

function write(
  world: World,
  kind: LogKindName,
  detail: number,
  outcome: LogOutcomeName,
  amountMinor: number,
): void {
  world.books.write({ process: 0, kind, detail, outcome, amountMinor });
}

function spend(world: World, account: Account, amountMinor: number): void {
  account.totals.costMinor += amountMinor;
  world.books.add('costMinor', amountMinor);
}

/** The unpaid item that has been due for longest; the first of several. */
function oldest(due: readonly Item[]): Item {
  const first = Math.min(...due.map((item) => item.dueDay ?? 0));
  return at(
    due.filter((item) => item.dueDay === first),
    0,
  );
}

function hold(reason: Hold['reason'], blocks: readonly HoldBlock[], today: Day) {
  return {
    debtClass: null,
    agreement: null,
    reason,
    fromDay: today,
    blocks: new Set(blocks),
    quiet: false,
  };
}

/** Phase 27: the oldest unpaid bill is left out of arrears until the dispute is decided. */
export function raiseDispute(
  world: World,
  account: Account,
  due: readonly Item[],
  today: Day,
): void {
  const { customer } = account;
  const { dispute } = world.behaviour;
  if (dispute === undefined) return;
  const item = oldest(due);
  const amountMinor = asked(disputes(account, today), item);
  const ordinal = customer.disputesRaised++;
  world.draws.uniform(PURPOSE.disputeOutcome, ordinal);
  const { from, to } = dispute.resolvedDays;
  const days = from + Math.floor(world.draws.second * (Math.max(from, to) - from + 1));
  world.books.add('disputes', 1);
  write(world, 'disputeRaised', item.agreement.place, 'done', amountMinor);
  spend(world, account, dispute.costMinor);
  const raised: Hold = {
    ...hold('DISPUTE', ['EVENTS', 'FEES'], today),
    scope: 'BILL',
    billRow: item.order,
    toDay: today + days - 1,
    amountMinor,
  };
  account.holds.push(raised);
  beginHold(world, account, raised, today);
  customer.disputes.push({ hold: raised, agreement: item.agreement, amountMinor, ordinal });
}

/** Phase 13: disputes whose hold is over are decided. */
export function disputeOutcomes(world: World, account: Account, today: Day): void {
  const { dispute } = world.behaviour;
  if (dispute === undefined) return;
  for (const one of [...account.customer.disputes]) {
    if (today <= one.hold.toDay) continue;
    account.customer.disputes.splice(account.customer.disputes.indexOf(one), 1);
    const drawn = world.draws.uniform(PURPOSE.disputeOutcome, one.ordinal);
    const isUpheld = drawn < dispute.upheld;
    const credit = isUpheld ? Math.floor(one.amountMinor * dispute.creditShare + 0.5) : 0;
    const outcome = isUpheld ? 'accepted' : 'refused';
    write(world, 'disputeDecided', one.agreement.place, outcome, credit);
    if (credit > 0) postCredit(world, account, one.agreement, credit, today);
  }
}

function openDebt(account: Account): number {
  return account.items.reduce((sum, item) => sum + item.pooledMinor, 0);
}

/** Phase 28: service stops tomorrow. */
export function leave(world: World, account: Account, today: Day): void {
  for (const agreement of account.agreements) {
    if (!runsService(agreement) || agreement.isArrangement) continue;
    agreement.status = 'PENDING_STOP';
    agreement.stopDay = today + 1;
  }
  account.customer.leftDay = today;
  world.books.add('churned', 1);
  world.books.add('churnedMinor', account.served.valueMinor);
  write(world, 'customerLeft', 0, 'done', openDebt(account));
}

/** Phase 28: all contact ends. */
export function goBankrupt(world: World, account: Account, today: Day): void {
  const { customer } = account;
  customer.isBankrupt = true;
  const days = world.behaviour.bankruptcy?.recoveryDays ?? 0;
  customer.dividend = { petitionDay: today, day: today + days };
  world.books.add('bankruptcies', 1);
  write(world, 'bankruptcy', 0, 'done', openDebt(account));
  const begun: Hold = {
    ...hold('BANKRUPTCY', ['REVIEW', 'EVENTS', 'CONTACTS', 'SEVERANCE', 'FEES'], today),
    scope: 'ACCOUNT',
    billRow: null,
    toDay: Number.POSITIVE_INFINITY,
    amountMinor: null,
  };
  // Processes end with the debt of before; from then on it stands apart.
  beginHold(world, account, begun, today);
  account.holds.push(begun);
}

/** Phase 14: the trustee pays a part of what each agreement owes of before the petition. */
export function payDividend(world: World, account: Account, today: Day): void {
  const { dividend } = account.customer;
  if (dividend === null || dividend.day !== today) return;
  const recovery = world.behaviour.bankruptcy?.recovery ?? 0;
  const fees = openFees(account);
  let paid = 0;
  for (const agreement of account.agreements) {
    const owed = account.items
      .filter((item) => item.agreement === agreement)
      .filter((item) => item.arrearsDay !== null && item.arrearsDay <= dividend.petitionDay)
      .reduce((sum, item) => sum + item.ownMinor, 0);
    const amount = Math.floor(owed * recovery + 0.5);
    if (amount === 0) continue;
    world.books.add('debitsMinor', amount - lowerDebt(account, agreement, amount, true));
    paid += amount;
  }
  if (paid === 0) return;
  tellFeesPaid(world, account, fees);
  account.totals.cashMinor += paid;
  account.totals.recoveredMinor += paid;
  world.books.add('cashMinor', paid);
  write(world, 'payment', 0, 'dividend', paid);
  endPaidSeverances(world, account, today);
  closePaid(world, account);
}

/** Phase 24: the aged debt of the oldest bill's class in instalments. */
export function askForPlan(world: World, account: Account, due: readonly Item[], today: Day): void {
  const { planRequest } = world.behaviour;
  if (planRequest === undefined) return;
  const { debtClass } = oldest(due).agreement;
  const debt = allOf(agedDebt(world, account, debtClass, today));
  world.books.add('planRequests', 1);
  const place = world.debtClasses.indexOf(debtClass);
  write(world, 'planRequested', place, debt > 0 ? 'accepted' : 'refused', debt);
  if (debt === 0) return;
  spend(world, account, planRequest.costMinor);
  const process = account.processes.get(debtClass)?.number ?? 0;
  startPlan(world, account, process, debtClass, debt, {
    instalments: planRequest.instalments,
    firstAfterDays: planRequest.everyDays,
    everyDays: planRequest.everyDays,
    today,
  });
  planHooks(world, account, today);
}
