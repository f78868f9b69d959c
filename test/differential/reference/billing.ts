import { civilDate, type Day } from '../../../src-engine/base/day.ts';
import { detExp } from '../../../src-engine/base/det-math.ts';
import { normalQuantile } from '../../../src-engine/base/normal-quantile.ts';
import { PURPOSE } from '../../../src-engine/base/purposes.ts';
import type { CustomerClassTerms } from '../../../src-engine/config/strategy-schema.ts';
import { becomePastDue } from './arrears-base.ts';
import { eventDay } from './event-day.ts';
import { openFees, tellFeesPaid } from './fees.ts';
import { followKept } from './over-payment.ts';
import { asked, disputes, isFeeHeld, isHeld, pausedDays } from './protection.ts';
import type { Account, Agreement, Item, World } from './world.ts';

/** Postings of the run come after every row of the portfolio. Items are never dropped here, so their number counts. */
const FIRST_POSTING = 4_294_967_296;

/** The terms with most exact members, customer class before division. */
export function termsOf(world: World, account: Account): CustomerClassTerms {
  const cells: readonly [customerClass: string, division: string][] = [
    [account.customerClass, account.division],
    [account.customerClass, '*'],
    ['*', account.division],
    ['*', '*'],
  ];
  for (const [customerClass, division] of cells) {
    const terms = world.rules.customerClasses.find(
      (entry) => entry.customerClass === customerClass && entry.division === division,
    );
    if (terms !== undefined) return terms;
  }
  throw new Error('every account has terms');
}

function compareItems(a: Item, b: Item): number {
  const last = Number.POSITIVE_INFINITY;
  return (
    (a.arrearsDay ?? last) - (b.arrearsDay ?? last) ||
    (a.dueDay ?? last) - (b.dueDay ?? last) ||
    a.agreement.place - b.agreement.place ||
    a.order - b.order
  );
}

/** Keeps the items oldest first, rows of the same age in the order of posting. Infinity minus itself is no order. */
export function sortItems(account: Account): void {
  account.items.sort((a, b) => compareItems(a, b) || 0);
}

/** Posts a debit: credit that waited is used at once, of the class in the pooled view, of the agreement in its own. */
export function postDebit(
  world: World,
  account: Account,
  agreement: Agreement,
  amountMinor: number,
  fields: Pick<Item, 'arrearsDay' | 'dueDay' | 'kind' | 'billKey' | 'isFee'>,
): void {
  const { debtClass } = agreement;
  const waiting = account.classCreditMinor.get(debtClass) ?? 0;
  const pooled = Math.min(waiting, amountMinor);
  const own = Math.min(agreement.creditMinor, amountMinor);
  account.classCreditMinor.set(debtClass, waiting - pooled);
  agreement.creditMinor -= own;
  world.books.add('debitsMinor', amountMinor);
  world.books.add('creditsMinor', pooled);
  if (fields.dueDay !== null && fields.dueDay <= account.baseDay)
    becomePastDue(world, account, amountMinor - pooled);
  const item: Item = {
    agreement,
    ...fields,
    pooledMinor: amountMinor - pooled,
    ownMinor: amountMinor - own,
    order: FIRST_POSTING + account.items.length,
    charged: false,
  };
  account.items.push(item);
  followKept(account, item, 'pooledMinor');
  followKept(account, item, 'ownMinor');
  sortItems(account);
}

/** A fee: a new charge of the next bill, or due and ageing at once. */
export function postFee(
  world: World,
  account: Account,
  agreement: Agreement,
  amountMinor: number,
  agesAtOnce: boolean,
  today: Day,
): void {
  if (isHeld(account, 'FEES', { debtClass: agreement.debtClass, agreement }, today)) {
    const detail = agreement.place;
    world.books.write({ process: 0, kind: 'feeCharged', detail, outcome: 'held', amountMinor: 0 });
    return;
  }
  const fees = openFees(account);
  postDebit(world, account, agreement, amountMinor, {
    arrearsDay: agesAtOnce ? today : null,
    dueDay: agesAtOnce ? today : null,
    kind: agesAtOnce ? 'debit' : 'newCharge',
    billKey: null,
    isFee: true,
  });
  tellFeesPaid(world, account, fees + amountMinor);
  world.books.add('feesMinor', amountMinor);
  world.books.write({
    process: 0,
    kind: 'feeCharged',
    detail: agreement.place,
    outcome: 'done',
    amountMinor,
  });
}

/** Once for each bill that is overdue beyond the grace days. */
function lateCharges(world: World, account: Account, today: Day): void {
  const { lateCharge } = termsOf(world, account);
  if (lateCharge === null) return;
  for (const item of [...account.items]) {
    if (item.kind !== 'debit' || item.charged || item.dueDay === null) continue;
    if (item.dueDay + lateCharge.graceDays >= today) continue;
    // Asked for each again: the fee of the one before may have moved credits.
    const owed = asked(disputes(account, today), item);
    if (owed === 0 || isFeeHeld(account, item, today)) continue;
    const paused = pausedDays(world, account, item, item.dueDay, today);
    if (item.dueDay + lateCharge.graceDays + paused >= today) continue;
    item.charged = true;
    if (owed <= lateCharge.minimumMinor) continue;
    const rate = Math.floor((owed * lateCharge.rateBasisPoints) / 10_000 + 0.5);
    const fee = lateCharge.flatMinor + rate;
    if (fee > 0) postFee(world, account, item.agreement, fee, lateCharge.agesAtOnce, today);
  }
}

/** A cycle's usage in money: usual charge, lognormal noise, season (simulation.md 1.7). */
function usage(world: World, account: Account, agreement: Agreement, today: Day): number {
  const { amountSigma: sigma, monthPercent } = world.behaviour.billing;
  const drawn = world.draws.uniform(PURPOSE.billAmount, account.cycle * 64 + agreement.place);
  const noise = detExp(sigma * normalQuantile(drawn) - (sigma * sigma) / 2);
  const season = (monthPercent[civilDate(today).month - 1] ?? 100) / 100;
  const share = Math.max(0, agreement.unbilledDays) / world.behaviour.billing.cycleDays;
  return Math.floor((agreement.chargeMinor ?? 0) * noise * season * share + 0.5);
}

/** Phase 15, billing: late charges, then the bill of the cycle (domain.md 3.1 step 1). */
export function billing(world: World, account: Account, today: Day): void {
  lateCharges(world, account, today);
  if (account.nextBillDay !== today) return;
  const terms = termsOf(world, account);
  const dueDay = eventDay(
    { ...world.rules, settings: { ...world.rules.settings, dateMode: 'CALENDAR' } },
    today,
    terms.daysTillBillDue,
  );
  for (const item of account.items) {
    if (item.kind !== 'newCharge') continue;
    item.kind = 'debit';
    item.arrearsDay = today;
    item.dueDay = dueDay;
    item.billKey = 4096 + account.cycle;
  }
  sortItems(account);
  let total = 0;
  for (const agreement of account.agreements) {
    const runs = ['ACTIVE', 'PENDING_STOP'].includes(agreement.status);
    if (agreement.chargeMinor === null || !runs || agreement.supply === 'cut') continue;
    if (agreement.closedToUse) continue;
    let amountMinor = agreement.chargeMinor;
    if (agreement.isArrangement) {
      amountMinor = Math.min(amountMinor, agreement.payoffMinor);
      agreement.payoffMinor -= amountMinor;
    } else {
      const used = usage(world, account, agreement, today);
      if (agreement.onBudget) agreement.payoffMinor += used - amountMinor;
      else amountMinor = used;
    }
    agreement.unbilledDays = 0;
    if (amountMinor === 0) continue;
    postDebit(world, account, agreement, amountMinor, {
      arrearsDay: today,
      dueDay,
      kind: 'debit',
      billKey: 4096 + account.cycle,
    });
    total += amountMinor;
  }
  world.books.add('billedMinor', total);
  world.books.write({
    process: 0,
    kind: 'billed',
    detail: account.cycle,
    outcome: 'done',
    amountMinor: total,
  });
  account.reviewDays.add(dueDay + terms.reviewGraceDays);
  account.cycle += 1;
  account.nextBillDay = today + world.behaviour.billing.cycleDays;
}
