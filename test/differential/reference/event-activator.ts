import type { Day } from '../../../src-engine/base/day.ts';
import type { LogKindName, LogOutcomeName } from '../../../src-engine/model/event-log.ts';
import type { HoldBlock } from '../../../src-engine/model/rows.ts';
import { thresholdDebt } from './aged-debt.ts';
import { agencyEffect } from './agency.ts';
import { mayRise } from './dunning-process.ts';
import { applyEffect, FAILED, type Step } from './effects.ts';
import { endPlannedSeverances } from './end-severance.ts';
import { judge, remember } from './guardrails.ts';
import { judgeProcess } from './monitors.ts';
import type { CollectionEvent, Process } from './processes.ts';
import { disputes, dueDay, isContact, isForPerson, isHeld } from './protection.ts';
import { leaveQueue, startDay } from './shared-capacity.ts';
import { startSeverance } from './start-severance.ts';
import { askPerson } from './work-batches.ts';
import type { Account, World } from './world.ts';

/** What the rules of steps need of a process of collection or write-off. */
type Stepwise = Pick<Process, 'number' | 'debtClass' | 'pending'> & {
  /** Number that its To Dos carry: 0 outside collection. */
  readonly toDoProcess: number;
};

function tell(
  world: World,
  process: Stepwise,
  kind: LogKindName,
  detail: number,
  outcome: LogOutcomeName,
): void {
  world.books.write({ process: process.number, kind, detail, outcome, amountMinor: 0 });
}

/**
 * A failed event stays pending and is tried every night; the first time a person is told. After the days of the setting
 * it is given up. Returns whether the process may go on.
 */
export function fail(
  world: World,
  account: Account,
  process: Stepwise,
  event: CollectionEvent,
  outcome: LogOutcomeName,
  today: Day,
): boolean {
  const { sequence } = event.rule;
  world.books.add('eventsFailed', 1);
  tell(world, process, 'eventFailed', sequence, outcome);
  if (event.failedSince === null) {
    event.failedSince = today;
    world.books.add('errors', 1);
    tell(world, process, 'error', world.debtClasses.indexOf(process.debtClass), outcome);
    askPerson(world, account, 'failedEvent', process.toDoProcess);
  }
  if (today - event.failedSince < world.rules.settings.failedEventRetryDays) return false;
  world.books.add('eventsSkipped', 1);
  tell(world, process, 'eventSkipped', sequence, outcome);
  process.pending.splice(process.pending.indexOf(event), 1);
  return true;
}

function stepOf(
  world: World,
  account: Account,
  { debtClass, linked, number }: Process,
  { rule: { unitCostMinor, words } }: CollectionEvent,
  attempts: number,
  today: Day,
): Step {
  const step = { world, account, debtClass, linked, unitCostMinor, words, attempts, today };
  return { ...step, process: number };
}

function stepwise(process: Process): Stepwise {
  return { ...process, toDoProcess: process.number };
}

/** Runs one event. Returns whether the process may go on. */
export function runEvent(
  world: World,
  account: Account,
  process: Process,
  event: CollectionEvent,
  attempts: number,
  today: Day,
): boolean {
  let outcome: LogOutcomeName = 'done';
  for (const effect of event.rule.effects) {
    switch (effect.kind) {
      case 'start-severance':
        outcome = startSeverance(world, account, process, effect, event.rule.unitCostMinor, today);
        break;
      case 'refer-agency':
      case 'cancel-referral': {
        const ofClass = account.agreements.filter(
          (agreement) => agreement.debtClass === process.debtClass,
        );
        const startedBy = { family: 'collection', number: process.number } as const;
        const { unitCostMinor } = event.rule;
        outcome = agencyEffect(world, account, ofClass, effect, startedBy, unitCostMinor, today);
        break;
      }
      case 'field-activity':
      case 'expire-agreement':
      case 'sever-others':
      case 'break-arrangement':
      case 'write-off':
        throw new Error(`${effect.kind} is no step of a collection process`);
      default:
        outcome = applyEffect(stepOf(world, account, process, event, attempts, today), effect);
    }
    if (FAILED.includes(outcome))
      return fail(world, account, stepwise(process), event, outcome, today);
  }
  const subject = { ...process, agreement: null, since: process.startDay };
  remember(account, subject, event, attempts, outcome, today);
  process.pending.splice(process.pending.indexOf(event), 1);
  leaveQueue(account, event);
  world.books.add('eventsCompleted', 1);
  tell(world, stepwise(process), 'eventCompleted', event.rule.sequence, outcome);
  planHooks(world, account, today);
  return true;
}

/** A pay plan that has just been made runs the cancel rules of its class, for collection and severance (domain.md 3.11). */
export function planHooks(world: World, account: Account, today: Day): void {
  const made = account.planJustMade;
  account.planJustMade = null;
  if (made === null) return;
  const covered = account.processes.get(made);
  if (covered !== undefined) judgeProcess(world, account, covered, 'payPlan', today);
  endPlannedSeverances(world, account, made, today);
}

/** Phase 58: a hold keeps the step, and those behind it. */
export function waits(
  account: Account,
  debtClass: string,
  block: HoldBlock,
  event: CollectionEvent,
  today: Day,
): boolean {
  const subject = { debtClass, agreement: null };
  const severs = event.rule.effects.some(({ kind }) => kind === 'start-severance');
  return (
    isHeld(account, block, subject, today) ||
    (isContact(event) && isHeld(account, 'CONTACTS', subject, today)) ||
    (severs && isHeld(account, 'SEVERANCE', subject, today))
  );
}

/** Some of the class is in dispute, and the rest of the process's debt is no more than what ends it. */
export function isLeftByDispute(
  world: World,
  account: Account,
  { debtClass, baseDay, startDay }: Process,
  today: Day,
): boolean {
  const limit = world.rules.debtClasses.get(debtClass)?.cancelAtMinor;
  const isDisputed = [...disputes(account, today)].some(
    ([item, amountMinor]) =>
      item.agreement.debtClass === debtClass &&
      amountMinor > 0 &&
      amountMinor < Number.POSITIVE_INFINITY,
  );
  if (limit === undefined || !isDisputed) return false;
  return thresholdDebt(world, account, debtClass, baseDay, today, startDay) <= limit;
}

/** The step does not run; a person may do it instead. */
export function skip(
  world: World,
  account: Account,
  process: Stepwise,
  event: CollectionEvent,
  outcome: 'held' | 'blocked',
  toPerson: boolean,
): void {
  process.pending.splice(process.pending.indexOf(event), 1);
  world.books.add('eventsSkipped', 1);
  tell(world, process, 'eventSkipped', event.rule.sequence, outcome);
  if (toPerson) askPerson(world, account, 'failedEvent', process.toDoProcess, 'HANDED_OVER');
}

/**
 * Phase 60, event activator (domain.md 3.9): events whose trigger day has come, by trigger day and sequence. A process
 * with nothing left to do is complete, and its class gets a review row for the next night.
 */
export function eventActivator(world: World, account: Account, today: Day): void {
  const divisions = world.rules.settings.activatorDivisions;
  if (divisions.length > 0 && !divisions.includes(account.division)) return;
  for (const debtClass of world.debtClasses) {
    const process = account.processes.get(debtClass);
    if (process === undefined) continue;
    for (const event of [...process.pending]) {
      // Due dates are read anew: what ran just now may have put the rest on hold.
      if (dueDay(world, account, process, event, 'EVENTS') > today) break;
      if (waits(account, debtClass, 'EVENTS', event, today)) break;
      if (isLeftByDispute(world, account, process, today)) break;
      if (isForPerson(account, { debtClass, agreement: null }, false, today)) {
        skip(world, account, stepwise(process), event, 'held', true);
        continue;
      }
      const subject = { ...process, agreement: null, since: process.startDay };
      const judgement = judge(world, account, subject, event, today);
      if (judgement.verdict === 'defer') {
        event.triggerDay = judgement.day;
        event.datedDay = today;
        break;
      }
      if (judgement.verdict !== 'run') {
        skip(world, account, stepwise(process), event, 'blocked', judgement.verdict === 'toPerson');
        continue;
      }
      const asking = {
        step: event,
        debtClass,
        process: process.number,
        isPending: () =>
          account.processes.get(debtClass) === process && process.pending.includes(event),
      };
      const day = startDay(world, account, asking, 1, today);
      if (day > today) {
        event.triggerDay = day;
        event.datedDay = today;
        break;
      }
      if (!runEvent(world, account, process, event, judgement.attempts, today)) break;
      // A pay plan that an event made can have ended the process.
      if (account.processes.get(debtClass) !== process) break;
    }
    if (account.processes.get(debtClass) !== process || process.pending.length > 0) continue;
    if (mayRise(world, account, process)) continue;
    completeProcess(world, account, process, today);
  }
}

export function completeProcess(
  world: World,
  account: Account,
  process: Process,
  today: Day,
): void {
  account.processes.delete(process.debtClass);
  account.endedProcesses.push({ number: process.number, how: 'completed' });
  account.reviewDays.add(today + 1);
  world.books.add('processesCompleted', 1);
  tell(world, stepwise(process), 'processCompleted', process.template, 'done');
}
