import type { Day } from '../../../src-engine/base/day.ts';
import type { LogOutcomeName } from '../../../src-engine/model/event-log.ts';
import { agedBy, agreementDebt, thresholdDebt } from './aged-debt.ts';
import { recall } from './agency.ts';
import { postDebit } from './billing.ts';
import type { Process } from './processes.ts';
import { addRatingRow } from './returned-payments.ts';
import { runsService } from './severance-rules.ts';
import type { Account, Agreement, Plan, World } from './world.ts';

function sumOf(instalments: Plan['instalments']): number {
  return instalments.reduce((sum, instalment) => sum + instalment.amountMinor, 0);
}

/** Kept when everything is paid, broken when less came in than was due before the grace days; else null. */
function verdict(world: World, plan: Plan, today: Day): 'KEPT' | 'BROKEN' | null {
  const rule = world.rules.debtClasses.get(plan.debtClass)?.payPlan;
  const { graceDays, toleranceMinor } = rule ?? { graceDays: 0, toleranceMinor: 0 };
  const due = plan.instalments.filter((instalment) => instalment.day < today - graceDays);
  if (plan.paidMinor >= sumOf(plan.instalments)) return 'KEPT';
  if (plan.paidMinor + toleranceMinor < sumOf(due)) return 'BROKEN';
  // Nothing is outstanding any more, and what is short is within the tolerance.
  return due.length === plan.instalments.length ? 'KEPT' : null;
}

/** Phase 40, pay plan monitor (domain.md 3.13). */
export function payPlanMonitor(world: World, account: Account, today: Day): void {
  for (const plan of account.plans) {
    if (plan.status !== 'ACTIVE') continue;
    const status = verdict(world, plan, today);
    if (status === null) continue;
    endPlan(world, account, plan, status, today);
  }
}

function endPlan(
  world: World,
  account: Account,
  plan: Plan,
  status: 'KEPT' | 'BROKEN',
  today: Day,
): void {
  plan.status = status;
  const kept = status === 'KEPT';
  world.books.write({
    process: 0,
    kind: kept ? 'planKept' : 'planBroken',
    detail: 0,
    outcome: kept ? 'done' : 'missed',
    amountMinor: plan.paidMinor,
  });
  world.books.add(kept ? 'plansKept' : 'plansBroken', 1);
  const value = plan.instalments.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  world.books.add(kept ? 'plansKeptMinor' : 'plansBrokenMinor', value);
  if (!kept) breach(world, account, today);
}

function breach(world: World, account: Account, today: Day): void {
  account.lastBrokenPlanDay = today;
  addRatingRow(account, world.rules.brokenPlan, today);
  account.reviewDays.add(today);
}

/** BREAK_ARRANGEMENT: the active plans of the class are broken, and the instalments of an arrangement owed at once. */
export function breakArrangement(
  world: World,
  account: Account,
  agreement: Agreement,
  today: Day,
): LogOutcomeName {
  const plans = account.plans.filter(
    (plan) => plan.status === 'ACTIVE' && plan.debtClass === agreement.debtClass,
  );
  for (const plan of plans) endPlan(world, account, plan, 'BROKEN', today);
  const amountMinor = agreement.isArrangement ? agreement.payoffMinor : 0;
  if (amountMinor <= 0) return plans.length === 0 ? 'skipped' : 'done';
  agreement.payoffMinor = 0;
  if (runsService(agreement)) {
    agreement.status = 'PENDING_STOP';
    agreement.stopDay = today + 1;
  }
  const due = { arrearsDay: today, dueDay: today, kind: 'debit', billKey: null } as const;
  postDebit(world, account, agreement, amountMinor, due);
  breach(world, account, today);
  world.books.add('plansBroken', 1);
  world.books.add('plansBrokenMinor', amountMinor);
  world.books.write({
    process: 0,
    kind: 'arrangementBroken',
    detail: agreement.place,
    outcome: 'done',
    amountMinor,
  });
  return 'done';
}

/** Phase 76: a plan ends with the last active agreement of its class. */
export function cancelPlansWithoutAgreement(world: World, account: Account): void {
  for (const plan of account.plans) {
    if (plan.status !== 'ACTIVE') continue;
    const ofClass = account.agreements.filter(({ debtClass }) => debtClass === plan.debtClass);
    const isServed = ofClass.some(({ status }) =>
      ['PENDING_START', 'ACTIVE', 'PENDING_STOP'].includes(status),
    );
    if (isServed || ofClass.length === 0) continue;
    plan.status = 'CANCELED';
    world.books.add('plansCanceled', 1);
    world.books.write({
      process: 0,
      kind: 'planCanceled',
      detail: plan.place,
      outcome: 'noAgreementLeft',
      amountMinor: plan.paidMinor,
    });
  }
}

/** Ends a process before its time. */
export function cancelProcess(
  world: World,
  account: Account,
  process: Process,
  outcome: LogOutcomeName,
  amountMinor: number,
): void {
  account.processes.delete(process.debtClass);
  account.endedProcesses.push({ number: process.number, how: 'cancelled' });
  world.books.add('processesCancelled', 1);
  world.books.write({
    process: process.number,
    kind: 'processCancelled',
    detail: process.template,
    outcome,
    amountMinor,
  });
  recall(
    world,
    account,
    ({ startedBy }) => startedBy?.family === 'collection' && startedBy.number === process.number,
  );
}

/** COLL CC CPSA: credited agreements whose own debt is paid leave; without any left the process ends. */
function removePaid(world: World, account: Account, process: Process, today: Day): void {
  const limit = world.rules.templates[process.template]?.agreementCancelMinor ?? null;
  if (limit === null) return;
  for (const agreement of [...process.linked]) {
    if (!account.creditedAgreements.has(agreement)) continue;
    const seenOn = process.joined.get(agreement) ?? process.startDay;
    const debt = agedBy(
      agreementDebt(world, account, agreement, today, seenOn),
      seenOn - (process.startDay - process.baseDay),
    );
    if (debt > limit) continue;
    process.linked.splice(process.linked.indexOf(agreement), 1);
    process.left.add(agreement);
    world.books.add('agreementsRemoved', 1);
    world.books.write({
      process: process.number,
      kind: 'agreementRemoved',
      detail: agreement.place,
      outcome: 'done',
      amountMinor: debt,
    });
  }
  if (process.linked.length === 0) cancelProcess(world, account, process, 'noAgreementLeft', 0);
}

/** The cancel rules of one process: at night, and at once when a pay plan is made (domain.md 3.11). */
export function judgeProcess(
  world: World,
  account: Account,
  process: Process,
  outcome: LogOutcomeName,
  today: Day,
): void {
  const { debtClass, baseDay, startDay } = process;
  const rule = world.rules.debtClasses.get(debtClass);
  // What a dunning schedule began, its own threshold ends.
  if (rule === undefined || process.template >= world.rules.templates.length) return;
  const amountMinor = thresholdDebt(world, account, debtClass, baseDay, today, startDay);
  if (amountMinor <= rule.cancelAtMinor)
    cancelProcess(world, account, process, outcome, amountMinor);
  else removePaid(world, account, process, today);
}

/** Agreements whose own debt has the age by now join the process, unless they left it or are being severed. */
function joinNewDebt(world: World, account: Account, process: Process, today: Day): void {
  for (const agreement of account.agreements) {
    const { debtClass, severance } = agreement;
    if (debtClass !== process.debtClass || severance?.reconnecting === false) continue;
    if (process.linked.includes(agreement) || process.left.has(agreement)) continue;
    const baseDay = today - (process.startDay - process.baseDay);
    const amountMinor = agedBy(agreementDebt(world, account, agreement, today), baseDay);
    if (amountMinor <= 0) continue;
    process.linked.push(agreement);
    process.linked.sort((a, b) => a.place - b.place);
    process.joined.set(agreement, today);
    world.books.write({
      process: process.number,
      kind: 'agreementLinked',
      detail: agreement.place,
      outcome: 'done',
      amountMinor,
    });
  }
}

/**
 * Phase 45, process monitor (domain.md 3.11): where credit came in since the last run, and everywhere on a night of a
 * full scan, a class that owes no more than the threshold ends its process; else its paid agreements may leave.
 */
export function processMonitor(world: World, account: Account, today: Day): void {
  const { processMonitorScan } = world.rules.settings;
  const isSunday = new Date(today * 86_400_000).getUTCDay() === 0;
  const isScanned =
    processMonitorScan === 'NIGHTLY' || (processMonitorScan === 'WEEKLY' && isSunday);
  for (const debtClass of world.debtClasses) {
    const isJudged = account.credited.delete(debtClass) || isScanned;
    const process = account.processes.get(debtClass);
    if (isJudged && process !== undefined) judgeProcess(world, account, process, 'done', today);
    const running = account.processes.get(debtClass);
    if (world.rules.settings.linkNewDebt && running !== undefined)
      joinNewDebt(world, account, running, today);
  }
  account.creditedAgreements.clear();
}
