import type { Day } from '../../../src-engine/base/day.ts';
import {
  ACCOUNT_MEASURES,
  type AccountMeasure,
  type AGE_BUCKETS,
  type DailyMetric,
  ROLL_STATES,
  type RollState,
  SNAPSHOT_EVERY_DAYS,
} from '../../../src-engine/model/run.ts';
import { pastDueItems } from './customer.ts';
import { SOON_DAYS } from './cuts.ts';
import { daysToCure } from './first-arrears.ts';
import { asked, disputes, setApart } from './protection.ts';
import { tellServed } from './served.ts';
import type { Account, World } from './world.ts';

/** Some class has more past due than counts as cured; an insolvency cures nothing. */
function isInArrears(world: World, account: Account, today: Day): boolean {
  return exceeds(world, account, today, today);
}

/** The same of what was due up to a day, with the disputes of another. */
function exceeds(world: World, account: Account, dueTo: Day, today: Day): boolean {
  const apart = setApart(account, today);
  const disputed = disputes(account, today);
  const owed = (debtClass: string | null) =>
    account.items
      .filter((item) => item.dueDay !== null && item.dueDay <= dueTo)
      .filter((item) => debtClass === null || item.agreement.debtClass === debtClass)
      .reduce(
        (sum, item) => sum + (apart.includes(item) ? item.pooledMinor : asked(disputed, item)),
        0,
      );
  if (world.allowsSmallRest) return owed(null) > account.customer.restMinor;
  return world.debtClasses.some((debtClass) => owed(debtClass) > world.curedAtMinor(debtClass));
}

/** 5.00, or 2 % where that is less. */
function smallRest(pastDueMinor: number): number {
  return Math.min(500, Math.floor(0.02 * pastDueMinor + 1e-9));
}

/** The evening before the run, with the disputes of its first day. */
export function openArrears(world: World, account: Account): void {
  const disputed = disputes(account, world.firstDay);
  const late = account.items.filter(({ dueDay }) => dueDay !== null && dueDay < world.firstDay);
  const inArrears = exceeds(world, account, world.firstDay - 1, world.firstDay);
  if (!inArrears) return;
  const pastDueMinor = late.reduce((sum, item) => sum + asked(disputed, item), 0);
  account.opening = { inArrears, pastDueMinor, oldestAgeDays: null };
  account.customer.restMinor = smallRest(pastDueMinor);
  account.everInArrears = true;
}

function standing(account: Account, inArrears: boolean): DailyMetric {
  if (account.agreements.some((agreement) => agreement.severance?.reconnecting === false))
    return 'accountsInSeverance';
  if (account.processes.size > 0) return 'accountsInProcess';
  if (account.plans.some((plan) => plan.status === 'ACTIVE')) return 'accountsOnPlan';
  if (inArrears) return 'accountsPastDue';
  return account.everInArrears ? 'accountsCured' : 'accountsNotDue';
}

/** Phase 90: the stocks at the end of the day. */
export function close(world: World, account: Account, today: Day): void {
  for (const agreement of account.agreements)
    if (agreement.supply !== 'cut') agreement.unbilledDays += 1;
  for (const plan of account.plans) if (plan.status !== 'ACTIVE') plan.endDay ??= today;
  tellServed(world, account);
  const inArrears = isInArrears(world, account, today);
  if (account.customer.wasInArrears && !inArrears) account.customer.billsSinceCure = 0;
  const began = inArrears && !account.customer.wasInArrears;
  account.customer.wasInArrears = inArrears;
  if (inArrears) {
    account.everInArrears = true;
    account.totals.arrearsDays += 1;
  }
  const late = pastDueItems(account, today);
  const disputed = disputes(account, today);
  let pastDueMinor = 0;
  for (const item of late) pastDueMinor += asked(disputed, item);
  world.books.add('pastDueMinor', pastDueMinor);
  const ages = late.map(({ dueDay }) => today - (dueDay ?? today));
  const oldestAgeDays = ages.length === 0 ? null : Math.max(...ages);
  account.closings.push({ inArrears, pastDueMinor, oldestAgeDays });
  const isOfBefore = today === world.firstDay && account.customer.restMinor > 0;
  if (began && !isOfBefore) account.customer.restMinor = smallRest(pastDueMinor);
  const openMinor = account.items.reduce((sum, item) => sum + item.pooledMinor, 0);
  world.books.add('openMinor', openMinor);
  tellAtRisk(world, openMinor, oldestAgeDays ?? 0);
  world.books.add(standing(account, inArrears), 1);
}

/** PARx (simulation.md 5): all that is owed by who is at least x days past due. */
function tellAtRisk({ books }: World, openMinor: number, ageDays: number): void {
  if (openMinor > 0) books.add('owingAccounts', 1);
  for (const [days, accounts, minor] of [
    [30, 'atRisk30Accounts', 'atRisk30Minor'],
    [60, 'atRisk60Accounts', 'atRisk60Minor'],
    [90, 'atRisk90Accounts', 'atRisk90Minor'],
  ] as const) {
    if (ageDays < days) continue;
    books.add(accounts, 1);
    books.add(minor, openMinor);
  }
}

function bucketOf(daysPastDue: number): (typeof AGE_BUCKETS)[number] {
  if (daysPastDue <= 0) return 'notDue';
  if (daysPastDue <= 30) return '1-30';
  if (daysPastDue <= 60) return '31-60';
  return daysPastDue <= 90 ? '61-90' : '91+';
}

/** Part of phase 10: the ageing at the start of every 30th day, and of the day after the last when it is one. */
export function snapshot(world: World, account: Account, today: Day): void {
  const day = today - world.firstDay;
  if (day % SNAPSHOT_EVERY_DAYS !== 0) return;
  let oldest: RollState = 'none';
  // At the start of the day the disputes of yesterday still stand.
  const disputed = disputes(account, Math.max(world.firstDay, today - 1));
  for (const item of account.items) {
    const bucket = item.dueDay === null ? 'notDue' : bucketOf(today - item.dueDay);
    const owed = asked(disputed, item);
    world.books.addAgeing(day / SNAPSHOT_EVERY_DAYS, bucket, owed);
    world.books.addAgeing(day / SNAPSHOT_EVERY_DAYS, 'notDue', item.pooledMinor - owed);
    if (bucket === '31-60' && day + SNAPSHOT_EVERY_DAYS <= world.days)
      account.totals.rollBaseMinor += owed;
    if (bucket === '61-90' && day > 0) account.totals.rolledMinor += owed;
    const standing = item.pooledMinor === 0 ? 'none' : owed === 0 ? 'notDue' : bucket;
    if (ROLL_STATES.indexOf(standing) > ROLL_STATES.indexOf(oldest)) oldest = standing;
  }
  world.books.addRoll(day / SNAPSHOT_EVERY_DAYS, account.wroteOff ? 'writtenOff' : oldest);
}

/** The account's outcomes at the end of the horizon, in the order of ACCOUNT_MEASURES. */
export function outcomes(world: World, account: Account): readonly number[] {
  const endDay = world.firstDay + world.days;
  const { totals } = account;
  const disputed = disputes(account, endDay - 1);
  const byName: Record<AccountMeasure, number> = {
    cashMinor: totals.cashMinor,
    costMinor: totals.costMinor,
    contacts: totals.contacts,
    cured: isInArrears(world, account, endDay - 1) ? 0 : 1,
    arrearsDays: totals.arrearsDays,
    severances: totals.severances,
    processes: account.processesStarted,
    openOver90Minor: account.items
      .filter((item) => item.dueDay !== null && endDay - item.dueDay > 90)
      .reduce((sum, item) => sum + asked(disputed, item), 0),
    rollBaseMinor: totals.rollBaseMinor,
    rolledMinor: totals.rolledMinor,
    recoveredMinor: totals.recoveredMinor,
    arrearsBaseMinor: totals.arrearsBaseMinor,
    openingArrearsMinor: totals.openingArrearsMinor,
    openingRecoveredMinor: Math.min(totals.recoveredMinor, totals.openingArrearsMinor),
    harmTenths:
      world.books.harmTenths() + account.cutDays.length * (account.vulnerable ? 1000 : 400),
    netMinor: totals.cashMinor - totals.costMinor,
    npvMinor: world.books.presentMinor(),
    commissionMinor: totals.commissionMinor,
    feesRecoveredMinor: totals.feesRecoveredMinor,
    netLossMinor: totals.netLossMinor,
    cuts: account.cutDays.length,
    cutsOfVulnerable: account.vulnerable ? account.cutDays.length : 0,
    cutsFollowed: account.cutDays.filter((day) => day + SOON_DAYS < endDay).length,
    cutsRestored: account.restoredCutDays.filter((day) => day + SOON_DAYS < endDay).length,
    retainedMinor: account.served.valueMinor,
    arrearsEntries: account.everInArrears ? 1 : 0,
    daysToCure: daysToCure(world, account),
    effectiveProcesses: account.endedProcesses.filter(
      ({ number, how }) =>
        how === 'cancelled' ||
        !account.severancesOfProcesses.some(
          (severance) => severance.startedBy === number && !severance.isCancelled,
        ),
    ).length,
  };
  return ACCOUNT_MEASURES.map((measure) => byName[measure]);
}
