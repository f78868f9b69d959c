import { type Day, isoDate } from '../../../src-engine/base/day.ts';
import type { LogKindName, LogOutcomeName } from '../../../src-engine/model/event-log.ts';
import { agedBy, agedDebt, agreementDebt, allOf, insulatedDebt } from './aged-debt.ts';
import { recall } from './agency.ts';
import { liftBars } from './bars.ts';
import { conditionFacts } from './condition-facts.ts';
import { linkedAgreements } from './create-process.ts';
import { methodOf, missingRule, postponedOn } from './debt-monitor.ts';
import { isDunning } from './dunning-process.ts';
import { eventDay, isWorkday, workdayFrom } from './event-day.ts';
import { cancelProcess } from './monitors.ts';
import type { CollectionEvent, Process } from './processes.ts';
import { asked, disputes, isHeld, pausedDays, WHOLE_ACCOUNT } from './protection.ts';
import type { DunningLevelRule, DunningRule, PlacedScheduleRule } from './rules.ts';
import { ratingOn } from './scores.ts';
import type { Account, World } from './world.ts';

/** Debt of the class that is so old tonight, after pay plans; a strict age test asks for one day more. */
function oldDebt(world: World, account: Account, debtClass: string, age: number, today: Day) {
  const { ageTest, oldestBucketAgeDays } = world.rules.settings;
  const days = age + (ageTest === 'STRICT' ? 1 : 0);
  if (days > oldestBucketAgeDays) return 0;
  return agedBy(insulatedDebt(world, account, debtClass, today), today - days);
}

/** Days of bills of the class that have begun to age and of which something is asked. */
function billsUnpaid(world: World, account: Account, debtClass: string, today: Day): number {
  const disputed = disputes(account, today);
  const view = world.rules.settings.poolCredits ? 'pooledMinor' : 'ownMinor';
  const open = account.items.filter((item) => {
    const start = world.rules.settings.ageBasis === 'DUE_DATE' ? item.dueDay : item.arrearsDay;
    return (
      item.agreement.debtClass === debtClass &&
      item.billKey !== null &&
      item.kind === 'debit' &&
      start !== null &&
      start + pausedDays(world, account, item, start, today) <= today &&
      asked(disputed, item, view) > 0
    );
  });
  return new Set(open.map(({ arrearsDay }) => arrearsDay)).size;
}

/** Today is a workday, and the next one is in another month. */
function endsMonth({ rules }: World, today: Day): boolean {
  const month = (day: Day) => isoDate(day).slice(0, 7);
  return isWorkday(rules, today) && month(workdayFrom(rules, today + 1)) !== month(today);
}

function isMet(
  world: World,
  account: Account,
  debtClass: string,
  { asks, tests }: DunningLevelRule,
  today: Day,
): boolean {
  const stands = account.levels.get(debtClass);
  const waited = stands === undefined || today >= stands.sinceDay + asks.minDaysSincePrevious;
  if (
    !waited ||
    (asks.timing !== 'ANY_DAY' && !endsMonth(world, today)) ||
    oldDebt(world, account, debtClass, asks.minAgeDays, today) <= asks.minAmountMinor ||
    billsUnpaid(world, account, debtClass, today) < asks.minUnpaidBills
  )
    return false;
  const facts = conditionFacts(world, account, debtClass, today);
  return tests.every((isTrue) => isTrue(facts));
}

/** The severest level that is met, not beyond one that may not be jumped over; 0 for none. */
function severest(
  world: World,
  account: Account,
  debtClass: string,
  { levels }: DunningRule,
  today: Day,
): number {
  const from = account.levels.get(debtClass)?.level ?? 0;
  const barrier = levels.findIndex(({ asks }, place) => place >= from && !asks.mayBeJumped);
  const within = levels.slice(0, barrier < 0 ? levels.length : barrier + 1);
  const best = within.findLastIndex(
    (level, place) => place >= from && isMet(world, account, debtClass, level, today),
  );
  return best + 1;
}

interface Choice {
  readonly schedule: DunningRule | null;
  readonly rule: PlacedScheduleRule | null;
  readonly crm: DunningRule | null;
  readonly isUnknown: boolean;
}

/** The CRM's schedule where it counts, else that of the first rule that matches. */
function choose(world: World, account: Account, debtClass: string, today: Day): Choice {
  const { rules } = world;
  const facts = conditionFacts(world, account, debtClass, today);
  const risk = world.riskCategories[account.attributes.riskCategory] ?? '';
  const fits = (wanted: string, own: string) => wanted === '*' || wanted === own;
  const matching = rules.scheduleRules.find(
    ({ rule, tests }) =>
      fits(rule.debtClass, debtClass) &&
      fits(rule.collectionClass, account.collectionClass) &&
      fits(rule.customerClass, account.customerClass) &&
      fits(rule.riskCategory, risk) &&
      fits(rule.division, account.division) &&
      (rule.ratingBelow === null || ratingOn(world, account, today) < rule.ratingBelow) &&
      tests.every((isTrue) => isTrue(facts)),
  );
  const rule = rules.scheduleSource === 'CRM' ? null : (matching ?? null);
  const named = rules.scheduleSource === 'RULES' ? '' : account.assignedTemplate;
  const byCode = (code: string) => rules.dunning.find((one) => one.code === code) ?? null;
  const crm = named === '' ? null : byCode(named);
  const isUnknown = named !== '' && crm === null;
  if (rule !== null && rule.rule.schedule === null)
    return { schedule: null, rule, crm: null, isUnknown };
  const schedule = crm ?? (rule === null ? null : byCode(rule.rule.schedule ?? ''));
  return { schedule, rule, crm, isUnknown };
}

function tell(
  world: World,
  process: number,
  kind: LogKindName,
  detail: number,
  outcome: LogOutcomeName,
  amountMinor: number,
): void {
  world.books.write({ process, kind, detail, outcome, amountMinor });
}

function stepsOf(world: World, { events }: DunningLevelRule, today: Day): CollectionEvent[] {
  return events.map((rule) => ({
    rule,
    datedDay: today,
    triggerDay: eventDay(world.rules, today, rule.dayOffset),
    failedSince: null,
  }));
}

function inOrder(events: CollectionEvent[]): void {
  events.sort((a, b) => a.triggerDay - b.triggerDay || a.rule.sequence - b.rule.sequence);
}

/** A step stands behind all that come no later. */
function insert(list: CollectionEvent[], step: CollectionEvent): void {
  const isNoLater = ({ triggerDay, rule }: CollectionEvent) =>
    triggerDay < step.triggerDay ||
    (triggerDay === step.triggerDay && rule.sequence <= step.rule.sequence);
  list.splice(list.findLastIndex(isNoLater) + 1, 0, step);
}

function open(
  world: World,
  account: Account,
  debtClass: string,
  schedule: DunningRule,
  level: DunningLevelRule,
  isByCrm: boolean,
  today: Day,
): Process {
  const { rules, books } = world;
  const strict = rules.settings.ageTest === 'STRICT' ? 1 : 0;
  const baseDay = today - level.asks.minAgeDays - strict;
  const events = stepsOf(world, level, today);
  inOrder(events);
  account.processesStarted += 1;
  const process: Process = {
    number: account.processesStarted,
    debtClass,
    template: rules.templates.length + rules.dunning.indexOf(schedule),
    baseDay,
    startDay: today,
    linked: linkedAgreements(world, account, debtClass, baseDay, today),
    left: new Set(),
    joined: new Map(),
    conditionPriority: -1,
    rowPriority: -1,
    champion: schedule.code,
    isAssigned: isByCrm,
    pending: [...events],
    events,
  };
  account.processes.set(debtClass, process);
  books.add('processesCreated', 1);
  const debt = agedBy(agedDebt(world, account, debtClass, today), baseDay);
  const outcome = isByCrm ? 'assigned' : 'done';
  tell(world, process.number, 'processCreated', process.template, outcome, debt);
  return process;
}

function goOn(
  world: World,
  account: Account,
  process: Process,
  level: DunningLevelRule,
  today: Day,
): void {
  const strict = world.rules.settings.ageTest === 'STRICT' ? 1 : 0;
  const since = today - level.asks.minAgeDays - strict;
  for (const agreement of account.agreements) {
    if (agreement.debtClass !== process.debtClass) continue;
    if (agreement.severance?.reconnecting === false) continue;
    if (process.linked.includes(agreement) || process.left.has(agreement)) continue;
    const debt = agedBy(agreementDebt(world, account, agreement, today), since);
    if (debt <= 0) continue;
    process.linked.push(agreement);
    process.linked.sort((a, b) => a.place - b.place);
    process.joined.set(agreement, today);
    tell(world, process.number, 'agreementLinked', agreement.place, 'done', debt);
  }
  for (const step of stepsOf(world, level, today)) {
    insert(process.events, step);
    insert(process.pending, step);
  }
}

/** Little enough old debt is left: everything that the schedule did is undone as far as it says. */
function restore(world: World, account: Account, debtClass: string, today: Day): void {
  const stands = account.levels.get(debtClass);
  if (stands === undefined) return;
  const { schedule, level, process: number } = stands;
  const debt = oldDebt(world, account, debtClass, schedule.restore.minAgeDays, today);
  if (debt > schedule.restore.atOrUnderMinor) return;
  const place = schedule.levels[level - 1]?.place ?? 0;
  tell(world, number, 'levelRestored', place, 'done', debt);
  account.levels.delete(debtClass);
  const running = account.processes.get(debtClass);
  if (running !== undefined && isDunning(world, running))
    cancelProcess(world, account, running, 'done', debt);
  else
    recall(
      world,
      account,
      ({ startedBy }) => startedBy?.family === 'collection' && startedBy.number === number,
    );
  if (schedule.restore.liftBars)
    liftBars(world, account, debtClass, number, schedule.restore.chargeFee, today);
}

function rise(world: World, account: Account, debtClass: string, today: Day): void {
  const owed = allOf(agedDebt(world, account, debtClass, today));
  if (owed === 0 || isHeld(account, 'REVIEW', { debtClass, agreement: null }, today)) return;
  const rule = world.rules.debtClasses.get(debtClass);
  if (rule === undefined) missingRule(world, account, debtClass, owed);
  if (rule?.eligible !== true) return;
  const running = account.processes.get(debtClass);
  if (running !== undefined && !isDunning(world, running)) return;
  const stands = account.levels.get(debtClass);
  const choice = stands === undefined ? choose(world, account, debtClass, today) : null;
  const schedule = stands?.schedule ?? choice?.schedule ?? null;
  if (schedule === null) {
    if (choice !== null && choice.rule !== null) return;
    const why = choice?.isUnknown === true ? 'unknownTemplate' : 'missingRule';
    missingRule(world, account, debtClass, owed, why);
    return;
  }
  const reached = severest(world, account, debtClass, schedule, today);
  const level = schedule.levels[reached - 1];
  if (level === undefined) return;
  const isByCrm = choice !== null && choice.crm !== null;
  if (running !== undefined) goOn(world, account, running, level, today);
  const process = running ?? open(world, account, debtClass, schedule, level, isByCrm, today);
  if (choice !== null) {
    if (choice.isUnknown) missingRule(world, account, debtClass, owed, 'unknownTemplate');
    const parts = isByCrm && choice.rule !== null && choice.rule.rule.schedule !== schedule.code;
    const outcome = parts ? 'conflicts' : isByCrm ? 'assigned' : 'done';
    const detail = isByCrm ? world.rules.dunning.indexOf(schedule) : (choice.rule?.place ?? 0);
    tell(world, process.number, 'scheduleChosen', detail, outcome, 0);
  }
  for (const jumped of schedule.levels.slice(stands?.level ?? 0, reached - 1))
    tell(world, process.number, 'levelJumped', jumped.place, 'skipped', 0);
  const debt = oldDebt(world, account, debtClass, level.asks.minAgeDays, today);
  tell(world, process.number, 'levelReached', level.place, 'done', debt);
  account.levels.set(debtClass, {
    schedule,
    level: reached,
    sinceDay: today,
    process: process.number,
  });
}

/** Phase 54, dunning monitor: class by class, first what brings it back to level 0, then what raises it. */
export function dunningMonitor(world: World, account: Account, today: Day): void {
  const mayRaise =
    methodOf(world, account) === 'SCHEDULE' &&
    !postponedOn(account, today) &&
    !isHeld(account, 'REVIEW', WHOLE_ACCOUNT, today);
  for (const debtClass of world.debtClasses) {
    restore(world, account, debtClass, today);
    if (mayRaise) rise(world, account, debtClass, today);
  }
}
