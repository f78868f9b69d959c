import type { Day } from '../../../src-engine/base/day.ts';
import { PURPOSE } from '../../../src-engine/base/purposes.ts';
import type { LogOutcomeName } from '../../../src-engine/model/event-log.ts';
import { STEP, takesService } from '../../../src-engine/model/step.ts';
import { expire } from './agreements.ts';
import { charge } from './contact.ts';
import { applyEffect, FAILED } from './effects.ts';
import { endSeverance } from './end-severance.ts';
import { planHooks } from './event-activator.ts';
import { judge, remember, traitsOf } from './guardrails.ts';
import { breakArrangement } from './monitors.ts';
import type { Severance, SeveranceStep } from './processes.ts';
import { isContact, isForPerson, isHeld, movedDay } from './protection.ts';
import type { SeveranceRule } from './rules.ts';
import { allowedDay, severanceDay, workdayAfter, workdayBefore } from './severance-rules.ts';
import { startDay } from './shared-capacity.ts';
import { isFree, isLifeSupported, severAll } from './start-severance.ts';
import { carryOut, isNeedless } from './supply-work.ts';
import { askPerson } from './work-batches.ts';
import type { Account, Agreement, World } from './world.ts';

/** The subject of a step. */
interface Subject {
  readonly world: World;
  readonly account: Account;
  readonly agreement: Agreement;
  readonly severance: Severance;
  readonly today: Day;
}

type FieldEffect = Extract<SeveranceRule['effects'][number], { kind: 'field-activity' }>;

function write(
  subject: Subject,
  kind: 'severanceEvent' | 'fieldActivity',
  step: SeveranceStep,
  outcome: LogOutcomeName,
): void {
  subject.world.books.write({
    process: subject.severance.number,
    kind,
    detail: step.rule.sequence,
    outcome,
    amountMinor: 0,
  });
}

/** Life support is never disconnected: the process ends and a person decides. */
function protect({ world, account, agreement, today }: Subject): LogOutcomeName {
  askPerson(world, account, 'failedEvent', 0, 'HANDED_OVER');
  endSeverance(world, account, agreement, 'protectedCustomer', 0, today);
  return 'protectedCustomer';
}

function order(subject: Subject, step: SeveranceStep, effect: FieldEffect): LogOutcomeName {
  const { world, account, agreement, today } = subject;
  const takesAway = ['CUT', 'SOFT_BAR', 'HARD_BAR'].includes(effect.activity);
  if (takesAway && isLifeSupported(account, agreement)) return protect(subject);
  if (isNeedless(account, agreement, effect.activity)) return 'skipped';
  const { from, to } = world.behaviour.fieldWorkDays;
  const delays = Array.from({ length: effect.remote ? 0 : agreement.servicePoints }, (_, point) => {
    const key = today * 512 + (agreement.place % 64) * 8 + (point % 8);
    return from + Math.floor(world.draws.uniform(PURPOSE.fieldWork, key) * (to - from + 1));
  });
  const ready = workdayAfter(world.rules, today, Math.max(0, ...delays));
  step.state = 'ordered';
  step.workDay = allowedDay(world.rules, ready, effect);
  step.dispatchDay = Math.max(
    today,
    workdayBefore(world.rules, step.workDay, effect.dispatchWorkdaysBefore),
  );
  world.books.add('fieldActivities', agreement.servicePoints);
  write(subject, 'fieldActivity', step, 'ordered');
  return 'ordered';
}

function complete(subject: Subject, step: SeveranceStep, outcome: LogOutcomeName): void {
  const { world, severance, today } = subject;
  step.state = 'complete';
  world.books.add('severanceEvents', 1);
  write(subject, 'severanceEvent', step, outcome);
  const isDone = (sequence: number) =>
    severance.steps.find(({ rule }) => rule.sequence === sequence)?.state === 'complete';
  for (const next of severance.steps) {
    if (next.triggerDay !== null || !next.rule.dependsOn.every(isDone)) continue;
    next.triggerDay = severanceDay(world.rules, today, next.rule.dayOffset);
    next.datedDay = today;
  }
}

/**
 * How many call attempts the guardrails leave the step today; null when they do not let it happen: it moves, is skipped,
 * or ends the severance when it was to end service.
 */
function allowedAttempts(subject: Subject, step: SeveranceStep): number | null {
  const { world, account, agreement, severance, today } = subject;
  const { debtClass } = agreement;
  const wanted = step.rule.effects.reduce(
    (sum, effect) => sum + (effect.kind === 'call' ? effect.attempts : 0),
    0,
  );
  if (severance.reconnecting) return wanted;
  const judged = { debtClass, agreement, number: severance.number, since: 0 };
  const { verdict, day, attempts } = judge(world, account, judged, step, today);
  if (verdict === 'run') return attempts;
  if (verdict === 'defer') {
    if (step.state === 'ordered') step.workDay = day;
    else [step.triggerDay, step.datedDay] = [day, today];
    return null;
  }
  const endsService = (traitsOf(step) & (STEP.severance | STEP.cut)) !== 0;
  if (endsService || verdict === 'toPerson')
    askPerson(world, account, 'failedEvent', 0, 'HANDED_OVER');
  if (endsService) endSeverance(world, account, agreement, 'blocked', 0, today);
  else complete(subject, step, 'blocked');
  return null;
}

/** Whether agents or crews have room for the step today; else it has a new day. */
function findsCapacity(subject: Subject, step: SeveranceStep): boolean {
  const { world, account, agreement, severance, today } = subject;
  const work = step.rule.effects.find(
    (effect): effect is FieldEffect => effect.kind === 'field-activity',
  );
  const points = work?.remote ? 0 : agreement.servicePoints;
  const asking = {
    step,
    debtClass: agreement.debtClass,
    process: 0,
    isPending: () => agreement.severance === severance && step.state !== 'complete',
  };
  const day = startDay(world, account, asking, work === undefined ? 1 : points, today);
  if (day === today) return true;
  if (work === undefined) [step.triggerDay, step.datedDay] = [day, today];
  else step.workDay = allowedDay(world.rules, day, work);
  return false;
}

function rememberIt(
  { account, agreement, severance, today }: Subject,
  step: SeveranceStep,
  attempts: number,
  outcome: LogOutcomeName,
): void {
  const { debtClass } = agreement;
  const judged = { debtClass, agreement, number: severance.number, since: 0 };
  remember(account, judged, step, attempts, outcome, today);
}

function finishWork(subject: Subject, step: SeveranceStep): void {
  const { world, account, agreement, today } = subject;
  const attempts = allowedAttempts(subject, step);
  if (attempts === null || !findsCapacity(subject, step)) return;
  charge(world, account, step.rule.unitCostMinor * Math.max(1, agreement.servicePoints));
  write(subject, 'fieldActivity', step, 'done');
  let outcome: LogOutcomeName = 'done';
  for (const effect of step.rule.effects)
    if (effect.kind === 'field-activity')
      outcome = carryOut(world, account, agreement, effect.activity, today);
  rememberIt(subject, step, attempts, outcome);
  complete(subject, step, outcome);
}

function run(subject: Subject, step: SeveranceStep): void {
  const { world, account, agreement, severance, today } = subject;
  const { unitCostMinor, words } = step.rule;
  let outcome: LogOutcomeName = 'done';
  const { debtClass } = agreement;
  if (
    !severance.reconnecting &&
    isForPerson(account, { debtClass, agreement }, takesService(traitsOf(step)), today)
  ) {
    askPerson(world, account, 'failedEvent', 0, 'HANDED_OVER');
    complete(subject, step, 'held');
    return;
  }
  const isWork = step.rule.effects.some(({ kind }) => kind === 'field-activity');
  const attempts = isWork ? 0 : allowedAttempts(subject, step);
  if (attempts === null || !(isWork || findsCapacity(subject, step))) return;
  for (const effect of step.rule.effects) {
    switch (effect.kind) {
      case 'field-activity':
        outcome = order(subject, step, effect);
        break;
      case 'expire-agreement':
        charge(world, account, unitCostMinor);
        outcome = isLifeSupported(account, agreement)
          ? protect(subject)
          : expire(world, account, agreement, today);
        break;
      case 'sever-others':
        outcome = severAll(
          world,
          account,
          account.agreements.filter(
            (other) =>
              other !== agreement &&
              other.debtClass === agreement.debtClass &&
              isFree(account, other, today),
          ),
          { ...severance, startedBy: 0 },
          unitCostMinor,
          today,
        );
        break;
      case 'break-arrangement':
        charge(world, account, unitCostMinor);
        outcome = breakArrangement(world, account, agreement, today);
        break;
      case 'start-severance':
        throw new Error('a severance starts no severance');
      case 'refer-agency':
      case 'cancel-referral':
      case 'write-off':
        throw new Error(`${effect.kind} is no step of a severance`);
      default:
        outcome = applyEffect(
          {
            world,
            account,
            debtClass,
            linked: [agreement],
            process: 0,
            unitCostMinor,
            words,
            attempts,
            today,
          },
          effect,
        );
    }
    if (FAILED.includes(outcome)) {
      if (!isGivenUp(subject, step, outcome)) return;
      break;
    }
  }
  if (!isWork && !FAILED.includes(outcome)) rememberIt(subject, step, attempts, outcome);
  if (agreement.severance === severance && step.state === 'pending')
    complete(subject, step, outcome);
  planHooks(world, account, today);
}

/** A step that cannot be done is tried every night and given up after the days of the setting (decision 16). */
function isGivenUp(
  { world, account, agreement, today }: Subject,
  step: SeveranceStep,
  outcome: LogOutcomeName,
): boolean {
  world.books.add('eventsFailed', 1);
  step.triedDay = today;
  if (step.failedSince === null) {
    step.failedSince = today;
    world.books.add('errors', 1);
    const detail = world.debtClasses.indexOf(agreement.debtClass);
    world.books.write({ process: 0, kind: 'error', detail, outcome, amountMinor: 0 });
    askPerson(world, account, 'failedEvent');
  }
  if (today - step.failedSince < world.rules.settings.failedEventRetryDays) return false;
  world.books.add('eventsSkipped', 1);
  return true;
}

/** Holds move what has a date; field work that is ordered waits for the first free day. A reconnection is held by nothing. */
function plannedDay(
  { world, account, agreement, severance }: Subject,
  step: SeveranceStep,
): Day | null {
  const { debtClass } = agreement;
  const day = step.state === 'ordered' ? step.workDay : step.triggerDay;
  if (day === null || severance.reconnecting || account.holds.length === 0) return day;
  const subject = { debtClass, agreement };
  if (step.state === 'ordered') {
    const [effect] = step.rule.effects.filter(({ kind }) => kind === 'field-activity');
    const isKept = (one: Day) =>
      isHeld(account, 'SEVERANCE', subject, one) ||
      (isContact(step) && isHeld(account, 'CONTACTS', subject, one));
    let free = day;
    while (free <= world.firstDay + world.days && isKept(free))
      free = allowedDay(world.rules, free + 1, effect as FieldEffect);
    return free;
  }
  const contactDay = isContact(step) ? day : null;
  const dates = { datedDay: step.datedDay ?? day, triggerDay: day, contactDay };
  return movedDay(world, account, subject, 'SEVERANCE', dates);
}

/** A step that failed is tried on the next night. */
function stepDay(subject: Subject, step: SeveranceStep): Day | null {
  const day = plannedDay(subject, step);
  return day === null || step.triedDay === null ? day : Math.max(day, step.triedDay + 1);
}

/** Phase 58: a hold keeps the step, and nothing else. */
function waits({ account, agreement, severance, today }: Subject, step: SeveranceStep): boolean {
  const subject = { debtClass: agreement.debtClass, agreement };
  if (severance.reconnecting) return false;
  return (
    isHeld(account, 'SEVERANCE', subject, today) ||
    (isContact(step) && isHeld(account, 'CONTACTS', subject, today))
  );
}

/** Works what is due of one process, by day and sequence; what becomes due through it too. */
function work(world: World, account: Account, agreement: Agreement, today: Day): boolean {
  const { severance } = agreement;
  if (severance === null) return false;
  const subject = { world, account, agreement, severance, today };
  let worked = false;
  for (;;) {
    const [due] = severance.steps
      .filter(({ state }) => state !== 'complete')
      .map((step) => ({ step, day: stepDay(subject, step) }))
      .filter((candidate): candidate is { step: SeveranceStep; day: Day } => candidate.day !== null)
      .filter(({ step, day }) => day <= today && !waits(subject, step))
      .sort((a, b) => a.day - b.day || a.step.rule.sequence - b.step.rule.sequence);
    if (due === undefined) break;
    worked = true;
    if (due.step.state === 'ordered') finishWork(subject, due.step);
    else run(subject, due.step);
    if (agreement.severance !== severance) return true;
  }
  if (severance.steps.some(({ state }) => state !== 'complete')) return worked;
  agreement.severance = null;
  agreement.severanceEndDay = today;
  world.books.write({
    process: severance.number,
    kind: 'severanceCompleted',
    detail: agreement.place,
    outcome: 'done',
    amountMinor: 0,
  });
  return worked;
}

/** Phase 72: severance events and field work (domain.md 3.12). */
export function severanceActivator(world: World, account: Account, today: Day): void {
  const divisions = world.rules.settings.activatorDivisions;
  if (divisions.length > 0 && !divisions.includes(account.division)) return;
  while (account.agreements.map((one) => work(world, account, one, today)).includes(true));
}
