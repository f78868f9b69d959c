import type { Day } from '../../../src-engine/base/day.ts';
import type { CommandProblem, ManualAction } from '../../../src-engine/model/manual-command.ts';
import { agedBy, agreementDebt } from './aged-debt.ts';
import { startProcess } from './create-process.ts';
import { controlFor } from './debt-monitor.ts';
import type { Act, Answer, Desk } from './desk.ts';
import { mayRise } from './dunning-process.ts';
import { completeProcess, isLeftByDispute, planHooks, runEvent, waits } from './event-activator.ts';
import { isForbidden, judge } from './guardrails.ts';
import { referralCommand, severanceCommand, writeOffCommand } from './manual-families.ts';
import { cancelProcess } from './monitors.ts';
import type { CollectionEvent, Process } from './processes.ts';
import { workToDo } from './to-do-work.ts';
import type { Account, Agreement, World } from './world.ts';

function agreementProblem(
  { account }: Desk,
  agreement: Agreement | undefined,
  debtClass: string,
): Answer {
  if (agreement === undefined || !account.agreements.includes(agreement))
    return 'unknown-agreement';
  if (agreement.debtClass !== debtClass) return 'other-debt-class';
  return ['CLOSED', 'CANCELED'].includes(agreement.status) ? 'agreement-ended' : null;
}

function createByHand(desk: Desk, act: Act<'create-process'>): Answer {
  const { world, account, today } = desk;
  const { debtClass, template } = act;
  if (controlFor(world, account, debtClass) === null) return 'no-control';
  if (account.processes.has(debtClass)) return 'process-exists';
  if (!world.rules.templates.some(({ code }) => code === template)) return 'unknown-template';
  if (act.daysInArrears < 0) return 'base-date-in-future';
  if (act.agreements.length === 0) return 'no-agreement';
  const linked: Agreement[] = [];
  for (const place of act.agreements) {
    const agreement = account.agreements[place];
    const problem = agreementProblem(desk, agreement, debtClass);
    if (problem !== null || agreement === undefined) return problem;
    linked.push(agreement);
  }
  startProcess(world, account, debtClass, template, 'byHand', today, {
    baseDay: today - act.daysInArrears,
    linked: [...new Set(linked)].sort((a, b) => a.place - b.place),
    conditionPriority: -1,
    rowPriority: -1,
    champion: template,
    isAssigned: false,
  });
  return null;
}

/** The process of the class, or what refuses the command. */
function processOf({ account }: Desk, debtClass: string): Process | CommandProblem {
  return account.processes.get(debtClass) ?? 'no-active-process';
}

function eventOf(process: Process, sequence: number): CollectionEvent | CommandProblem {
  const event = process.events.find(({ rule }) => rule.sequence === sequence);
  if (event === undefined) return 'no-such-event';
  return process.pending.includes(event) ? event : 'not-pending';
}

function byDay(events: CollectionEvent[]): void {
  events.sort((a, b) => a.triggerDay - b.triggerDay || a.rule.sequence - b.rule.sequence);
}

function take(events: CollectionEvent[], event: CollectionEvent): void {
  events.splice(events.indexOf(event), 1);
}

/** A new event goes behind all that come no later: what a guardrail has moved keeps its turn. */
function put(process: Process, event: CollectionEvent): void {
  for (const list of [process.events, process.pending]) {
    const before = list.findLastIndex(
      ({ triggerDay, rule }) =>
        triggerDay < event.triggerDay ||
        (triggerDay === event.triggerDay && rule.sequence < event.rule.sequence),
    );
    list.splice(before + 1, 0, event);
  }
}

/** Nothing is left to do, or nobody to do it to: the user has cancelled the process. */
function endWhenEmpty({ world, account }: Desk, process: Process, isEmpty = true): void {
  if ((isEmpty && process.pending.length === 0) || process.linked.length === 0)
    cancelProcess(world, account, process, 'cancelledByUser', 0);
}

function changeEvents(
  desk: Desk,
  process: Process,
  act: Act<'add-event' | 'change-event' | 'delete-event' | 'cancel-events' | 'run-event'>,
): Answer {
  const { world, account, today } = desk;
  const isUsed = (sequence: number) =>
    process.events.some(({ rule }) => rule.sequence === sequence);
  if (act.action === 'add-event') {
    const type = world.rules.addable.get(act.eventType);
    if (type === undefined) return 'unknown-event-type';
    if (!type.isForCollection) return 'foreign-event-type';
    if (isUsed(act.sequence)) return 'sequence-used';
    const { triggerDay } = act;
    const rule = type.rule(act.sequence, triggerDay - process.startDay);
    put(process, { rule, datedDay: today, triggerDay, failedSince: null });
    return null;
  }
  if (act.action === 'cancel-events') return cancelEvents(desk, process, act.sequences);
  const event = eventOf(process, act.sequence);
  if (typeof event === 'string') return event;
  switch (act.action) {
    case 'change-event': {
      const { newSequence, triggerDay } = act;
      if (newSequence !== act.sequence && isUsed(newSequence)) return 'sequence-used';
      take(process.events, event);
      take(process.pending, event);
      const rule = { ...event.rule, sequence: newSequence };
      const moved = { ...event, rule, triggerDay, datedDay: today };
      for (const list of [process.events, process.pending]) {
        list.push(moved);
        byDay(list);
      }
      return null;
    }
    case 'delete-event':
      take(process.events, event);
      take(process.pending, event);
      endWhenEmpty(desk, process);
      return null;
    case 'run-event':
      if (waits(account, process.debtClass, 'EVENTS', event, today)) return 'on-hold';
      if (isLeftByDispute(world, account, process, today)) return 'on-hold';
      return runNow(desk, process, event);
  }
}

/** Guardrails refuse it; what they only warn of, or cut, they do as at night. */
function runNow({ world, account, today }: Desk, process: Process, event: CollectionEvent): Answer {
  const subject = { ...process, agreement: null, since: process.startDay };
  if (isForbidden(world, account, subject, event, today)) return 'guardrail';
  const { attempts } = judge(world, account, subject, event, today);
  runEvent(world, account, process, event, attempts, today);
  if (mayRise(world, account, process)) return null;
  if (account.processes.get(process.debtClass) === process && process.pending.length === 0)
    completeProcess(world, account, process, today);
  return null;
}

function cancelEvents(desk: Desk, process: Process, sequences: readonly number[]): Answer {
  const events: CollectionEvent[] = [];
  if (sequences.length === 0) return 'no-such-event';
  for (const sequence of sequences) {
    const event = eventOf(process, sequence);
    if (typeof event === 'string') return event;
    events.push(event);
  }
  for (const event of events) {
    take(process.pending, event);
    desk.world.books.write({
      process: process.number,
      kind: 'eventCancelled',
      detail: event.rule.sequence,
      outcome: 'cancelledByUser',
      amountMinor: 0,
    });
  }
  endWhenEmpty(desk, process);
  return null;
}

function changeAgreements(
  desk: Desk,
  process: Process,
  { action, agreement: place, debtClass }: Act<'add-agreement' | 'remove-agreement'>,
): Answer {
  const { world, account, today } = desk;
  const agreement = account.agreements[place];
  if (action === 'add-agreement') {
    const problem = agreementProblem(desk, agreement, debtClass);
    if (problem !== null || agreement === undefined) return problem;
    if (process.linked.includes(agreement)) return 'already-linked';
    process.linked.push(agreement);
    process.left.delete(agreement);
    process.linked.sort((a, b) => a.place - b.place);
    return null;
  }
  if (agreement === undefined) return 'unknown-agreement';
  if (!process.linked.includes(agreement)) return 'not-linked';
  process.linked.splice(process.linked.indexOf(agreement), 1);
  process.left.add(agreement);
  world.books.add('agreementsRemoved', 1);
  world.books.write({
    process: process.number,
    kind: 'agreementRemoved',
    detail: place,
    outcome: 'cancelledByUser',
    amountMinor: agedBy(agreementDebt(world, account, agreement, today), today),
  });
  endWhenEmpty(desk, process, false);
  return null;
}

function agreePlan(desk: Desk, { debtClass, instalments }: Act<'create-pay-plan'>): Answer {
  const { world, account, today } = desk;
  if (instalments.length === 0) return 'no-instalments';
  if (instalments.some(({ amountMinor }) => amountMinor <= 0)) return 'instalment-not-positive';
  const days = instalments.map(({ day }) => day);
  if (days.some((day, index) => index > 0 && day <= (days[index - 1] ?? 0)))
    return 'instalments-not-in-order';
  if ((days[0] ?? 0) <= today) return 'day-not-in-future';
  const place = account.plans.length;
  const plan = { place, debtClass, instalments, thirdParty: false, paidMinor: 0, endDay: null };
  account.plans.push({ ...plan, startDay: today, status: 'ACTIVE' });
  account.planJustMade = debtClass;
  world.books.add('plansStarted', 1);
  world.books.write({
    process: account.processes.get(debtClass)?.number ?? 0,
    kind: 'planStarted',
    detail: place,
    outcome: 'done',
    amountMinor: instalments.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
  });
  planHooks(world, account, today);
  return null;
}

function cancelPlans({ world, account, today }: Desk, debtClass: string): Answer {
  const ending = account.plans.filter(
    (plan) => plan.status === 'ACTIVE' && plan.debtClass === debtClass,
  );
  if (ending.length === 0) return 'no-active-plan';
  for (const plan of ending) {
    plan.status = 'CANCELED';
    world.books.add('plansCanceled', 1);
    world.books.write({
      process: 0,
      kind: 'planCanceled',
      detail: plan.place,
      outcome: 'cancelledByUser',
      amountMinor: plan.paidMinor,
    });
  }
  account.reviewDays.add(today);
  return null;
}

/** Commands about the account as a whole. */
function accountCommand(
  { world, account, today }: Desk,
  act: Act<'postpone-review' | 'force-review' | 'change-collection-class'>,
): Answer {
  switch (act.action) {
    case 'postpone-review':
      if (act.untilDay <= today) return 'day-not-in-future';
      account.postponeUntilDay = act.untilDay;
      account.reviewDays.add(act.untilDay);
      return null;
    case 'force-review':
      account.postponeUntilDay = null;
      account.reviewDays.add(today);
      return null;
    case 'change-collection-class':
      if (!world.rules.names.collectionClasses.includes(act.collectionClass))
        return 'unknown-collection-class';
      if (act.collectionClass === account.collectionClass) return 'same-collection-class';
      account.collectionClass = act.collectionClass;
      account.reviewDays.add(today);
      return null;
  }
}

function answer(desk: Desk, user: string, act: ManualAction): Answer {
  const { world, account } = desk;
  switch (act.action) {
    case 'postpone-review':
    case 'force-review':
    case 'change-collection-class':
      return accountCommand(desk, act);
    case 'assign-to-do':
    case 'forward-to-do':
    case 'complete-to-do':
      return workToDo(world, account, user, act);
    case 'create-severance':
    case 'cancel-severance':
      return severanceCommand(desk, act);
    case 'create-write-off':
    case 'cancel-write-off':
      return writeOffCommand(desk, act);
    case 'create-referral':
    case 'cancel-referral':
      return referralCommand(desk, act);
    default:
  }
  if (!world.debtClasses.includes(act.debtClass)) return 'unknown-debt-class';
  if (act.action === 'create-process') return createByHand(desk, act);
  if (act.action === 'create-pay-plan') return agreePlan(desk, act);
  if (act.action === 'cancel-pay-plans') return cancelPlans(desk, act.debtClass);
  const process = processOf(desk, act.debtClass);
  if (typeof process === 'string') return process;
  switch (act.action) {
    case 'cancel-process':
      cancelProcess(world, account, process, 'cancelledByUser', 0);
      return null;
    case 'add-agreement':
    case 'remove-agreement':
      return changeAgreements(desk, process, act);
    default:
      return changeEvents(desk, process, act);
  }
}

/** Phase 35: people act before the night batch, in the order of the plan (domain.md 3.17, M1 to M12). */
export function manualWork(world: World, account: Account, today: Day): void {
  world.commands.forEach((command, place) => {
    if (command.accountId !== account.id || world.firstDay + command.day !== today) return;
    if (command.arm !== null && command.arm !== world.arm) return;
    const row = world.books.reserve();
    const refused = answer({ world, account, today }, command.user, command.act) !== null;
    row({
      process: 0,
      kind: 'command',
      detail: place,
      outcome: refused ? 'refused' : 'accepted',
      amountMinor: 0,
    });
  });
}
