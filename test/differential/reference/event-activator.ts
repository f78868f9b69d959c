import type { Effect } from '../../../src-engine/algorithms/collection-event/effect.ts';
import { unreachable } from '../../../src-engine/base/assert.ts';
import type { Day } from '../../../src-engine/base/day.ts';
import { PURPOSE } from '../../../src-engine/base/purposes.ts';
import { CHANNEL } from '../../../src-engine/model/behaviour.ts';
import type { LogOutcomeName } from '../../../src-engine/model/run.ts';
import { charge, contactCustomer, drawKey } from './contact.ts';
import { judge, remember } from './guardrails.ts';
import { offerPromise } from './promises.ts';
import { dueDay, isContact, isForPerson, isHeld } from './protection.ts';
import { addRatingRow } from './returned-payments.ts';
import { startSeverance } from './start-severance.ts';
import type { Account, CollectionEvent, Process, World } from './world.ts';

/** A call reaches the right party with 1 - (1 - p)^attempts, one draw a day; else it is a voicemail, perhaps heard. */
function call(
  world: World,
  account: Account,
  debtClass: string,
  effect: Extract<Effect, { kind: 'call' }>,
  unitCostMinor: number,
  attempts: number,
  today: Day,
): LogOutcomeName {
  charge(world, account, unitCostMinor * attempts);
  world.books.add('calls', 1);
  const nobody = (1 - effect.rightPartyBasisPoints / 10_000) ** attempts;
  const drawn = world.draws.uniform(PURPOSE.rightParty, drawKey(today, CHANNEL.CALL));
  if (drawn < 1 - nobody) {
    charge(world, account, effect.talkCostMinor);
    contactCustomer(world, account, 'CALL', today);
    offerPromise(world, account, debtClass, today);
    return 'reached';
  }
  return contactCustomer(world, account, 'VOICEMAIL', today) ? 'voicemail' : 'notReached';
}

/** Effects that belong to one family of processes only. */
type FamilyEffect = Extract<
  Effect,
  {
    kind:
      | 'start-severance'
      | 'field-activity'
      | 'expire-agreement'
      | 'sever-others'
      | 'break-arrangement';
  }
>;

/** Phases 65 and 85: what an effect does to the world that any process may have. */
export function applyPlainEffect(
  world: World,
  account: Account,
  debtClass: string,
  effect: Exclude<Effect, FamilyEffect>,
  unitCostMinor: number,
  attempts: number,
  today: Day,
): LogOutcomeName {
  switch (effect.kind) {
    case 'contact':
      if (effect.needs === 'mobile' && !account.hasMobile) return 'noMobile';
      if (effect.needs === 'email' && !account.hasEmail) return 'noEmail';
      charge(world, account, unitCostMinor);
      world.books.add(effect.counter, 1);
      return contactCustomer(world, account, effect.channel, today) ? 'reached' : 'notReached';
    case 'call':
      return call(world, account, debtClass, effect, unitCostMinor, attempts, today);
    case 'credit-rating':
      charge(world, account, unitCostMinor);
      world.books.add('creditEvents', 1);
      addRatingRow(account, effect, today);
      return 'done';
    case 'to-do':
      charge(world, account, unitCostMinor);
      world.books.add('toDos', 1);
      return 'done';
    default:
      return unreachable(effect);
  }
}

/** A collection event's effect. */
function applyEffect(
  world: World,
  account: Account,
  process: Process,
  event: CollectionEvent,
  effect: Effect,
  attempts: number,
  today: Day,
): LogOutcomeName {
  const { unitCostMinor } = event.rule;
  switch (effect.kind) {
    case 'start-severance':
      return startSeverance(world, account, process, effect, unitCostMinor, today);
    case 'field-activity':
    case 'expire-agreement':
    case 'sever-others':
    case 'break-arrangement':
      throw new Error(`${effect.kind} is no step of a collection process`);
    default:
      return applyPlainEffect(
        world,
        account,
        process.debtClass,
        effect,
        unitCostMinor,
        attempts,
        today,
      );
  }
}

/** Phase 58: a hold keeps the step, and those behind it. */
function waits(account: Account, process: Process, event: CollectionEvent, today: Day): boolean {
  const subject = { debtClass: process.debtClass, agreement: null };
  const severs = event.rule.effects.some(({ kind }) => kind === 'start-severance');
  return (
    isHeld(account, 'EVENTS', subject, today) ||
    (isContact(event) && isHeld(account, 'CONTACTS', subject, today)) ||
    (severs && isHeld(account, 'SEVERANCE', subject, today))
  );
}

/** The step does not run; a person may do it instead. */
function skip(
  world: World,
  process: Process,
  event: CollectionEvent,
  outcome: 'held' | 'blocked',
  toPerson: boolean,
): void {
  const row = {
    process: process.number,
    detail: event.rule.sequence,
    outcome,
    amountMinor: 0,
  } as const;
  world.books.add('eventsSkipped', 1);
  world.books.write({ ...row, kind: 'eventSkipped' });
  if (!toPerson) return;
  world.books.add('toDos', 1);
  world.books.write({ ...row, kind: 'toDoCreated' });
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
      if (dueDay(world, account, process, event) > today || waits(account, process, event, today))
        break;
      process.pending.splice(process.pending.indexOf(event), 1);
      if (isForPerson(account, { debtClass, agreement: null }, today)) {
        skip(world, process, event, 'held', true);
        continue;
      }
      const subject = { ...process, agreement: null, since: process.startDay };
      const judgement = judge(world, account, subject, event, today);
      if (judgement.verdict === 'defer') {
        event.triggerDay = judgement.day;
        event.datedDay = today;
        process.pending.unshift(event);
        break;
      }
      if (judgement.verdict !== 'run') {
        skip(world, process, event, 'blocked', judgement.verdict === 'toPerson');
        continue;
      }
      let outcome: LogOutcomeName = 'done';
      for (const effect of event.rule.effects)
        outcome = applyEffect(world, account, process, event, effect, judgement.attempts, today);
      remember(account, subject, event, judgement.attempts, outcome, today);
      world.books.add('eventsCompleted', 1);
      world.books.write({
        process: process.number,
        kind: 'eventCompleted',
        detail: event.rule.sequence,
        outcome,
        amountMinor: 0,
      });
    }
    if (process.pending.length > 0) continue;
    account.processes.delete(debtClass);
    account.reviewDays.add(today + 1);
    world.books.add('processesCompleted', 1);
    world.books.write({
      process: process.number,
      kind: 'processCompleted',
      detail: process.template,
      outcome: 'done',
      amountMinor: 0,
    });
  }
}
