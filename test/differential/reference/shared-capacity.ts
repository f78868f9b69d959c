import type { Day } from '../../../src-engine/base/day.ts';
import { agedDebt, allOf, oldestAge } from './aged-debt.ts';
import { charge } from './contact.ts';
import { isWorkday, workdayFrom } from './event-day.ts';
import type { Demand, EventRule } from './rules.ts';
import type { Account, World } from './world.ts';

/** Whose step asks, and what shows that it is still to be done. */
export interface Asking {
  /** The event or severance step itself. */
  readonly step: { readonly rule: EventRule };
  readonly debtClass: string;
  /** Of a collection process, 0 in other families. */
  readonly process: number;
  readonly isPending: () => boolean;
}

/** A step that waits for agents or crews. */
export interface Waiting extends Asking {
  readonly sinceDay: Day;
}

/** Nobody is called whose debt is too small or who has opted out. */
function callsNobody(world: World, account: Account, { step, debtClass }: Asking, today: Day) {
  return step.rule.effects.some(
    (effect) =>
      effect.kind === 'call' &&
      (account.optOut.CALL ||
        allOf(agedDebt(world, account, debtClass, today)) < effect.minArrearsMinor),
  );
}

function rankOf(
  world: World,
  account: Account,
  { debtClass }: Asking,
  { group }: Demand,
  today: Day,
): number {
  switch (group?.queueOrder) {
    case 'LARGEST_DEBT':
      return allOf(agedDebt(world, account, debtClass, today));
    case 'OLDEST_DEBT':
      return oldestAge(world, account, debtClass, today, today);
    case 'HIGHEST_RISK':
      return account.badDebtZ;
    default:
      return 0;
  }
}

function tell(
  world: World,
  { process, step }: Asking,
  kind: 'stepDelayed' | 'stepServed' | 'stepExpired',
): void {
  const outcome = ({ stepDelayed: 'queued', stepServed: 'done', stepExpired: 'skipped' } as const)[
    kind
  ];
  world.books.write({ process, kind, detail: step.rule.sequence, outcome, amountMinor: 0 });
}

function isServed(
  world: World,
  account: Account,
  asking: Asking,
  demand: Demand,
  units: number,
  today: Day,
): 'served' | number {
  const { group } = demand;
  if (group === null) return 'served';
  if (!isWorkday(world.rules, today)) return 0;
  const { asked } = account;
  asked.count = asked.day === today ? asked.count + 1 : 0;
  asked.day = today;
  const known = account.waiting.find(({ step }) => step === asking.step);
  return world.queues.ask({
    accountId: account.id,
    day: today,
    place: asked.count,
    customer: world.customerOf(account.place),
    turn: world.turnOf(account.place),
    group,
    units,
    rank: rankOf(world, account, asking, demand, today),
    sinceDay: known?.sinceDay ?? today,
  });
}

/**
 * Phase 61 (simulation.md 1.7): the day on which a step that is due starts. Today when its group has room, or it takes
 * nobody's time; else the next workday.
 */
export function startDay(
  world: World,
  account: Account,
  asking: Asking,
  points: number,
  today: Day,
): Day {
  const demand = asking.step.rule.takes;
  const units = demand.units * points;
  if (units === 0 || callsNobody(world, account, asking, today)) return today;
  const known = account.waiting.find(({ step }) => step === asking.step);
  const answer = isServed(world, account, asking, demand, units, today);
  if (answer === 'served') {
    if (known !== undefined) {
      tell(world, asking, 'stepServed');
      account.waiting = account.waiting.filter((one) => one !== known);
    }
    if (demand.group?.unit !== 'JOBS') world.books.add('agentMinutes', units);
    if (demand.group !== null)
      world.books.add(demand.group.unit === 'JOBS' ? 'crewJobs' : 'sharedMinutes', units);
    charge(world, account, (demand.group?.unitCostMinor ?? 0) * units);
    return today;
  }
  if (known === undefined) {
    account.waiting.push({ ...asking, sinceDay: today });
    world.books.add('stepsDelayed', 1);
    tell(world, asking, 'stepDelayed');
  }
  return workdayFrom(world.rules, today + 1);
}

/** A person has run it. */
export function leaveQueue(account: Account, done: Asking['step']): void {
  account.waiting = account.waiting.filter(({ step }) => step !== done);
}

/** Phase 89: who is not pending any more waits no longer; what is left is the day's queue. */
export function expireWaits(world: World, account: Account): void {
  for (const waiting of account.waiting) {
    if (waiting.isPending()) continue;
    leaveQueue(account, waiting.step);
    world.books.add('stepsExpired', 1);
    tell(world, waiting, 'stepExpired');
  }
  world.books.add('stepsWaiting', account.waiting.length);
}
