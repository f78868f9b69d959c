import type { Day } from '../../../src-engine/base/day.ts';
import { NONE, type Portfolio } from '../../../src-engine/model/portfolio.ts';
import { agedBy, agedDebt } from './aged-debt.ts';
import { range } from './columns.ts';
import { linkedAgreements } from './create-process.ts';
import { methodOf } from './debt-monitor.ts';
import { eventDay } from './event-day.ts';
import { rememberPast } from './guardrails.ts';
import type { CollectionEvent, Process } from './processes.ts';
import { dueDay } from './protection.ts';
import type { EventRule } from './rules.ts';
import { askPerson } from './work-batches.ts';
import type { Account, World } from './world.ts';

/** A row of the portfolio, in words. */
interface UnderWay {
  readonly debtClass: string;
  readonly code: string;
  readonly startDay: Day;
  readonly baseDay: Day;
  /** Null: the source does not say. */
  readonly last: number | null;
}

/**
 * Phase 9: collection processes that the portfolio says run already, before the first day. By the template of their code, or
 * the schedule; not at all where the strategy starts everybody anew.
 */
export function processesUnderWay(world: World, portfolio: Portfolio, account: Account): void {
  if (world.rules.settings.portfolioProcesses === 'RESTART') return;
  const { accounts, processes, debtClasses, runningTemplates } = portfolio;
  for (const row of range(accounts.processStart, account.place)) {
    const last = processes.lastSequence[row] ?? NONE;
    goOn(world, account, {
      debtClass: debtClasses[processes.debtClass[row] ?? 0] ?? '',
      code: runningTemplates[processes.template[row] ?? 0] ?? '',
      startDay: processes.startDay[row] ?? 0,
      baseDay: processes.baseDay[row] ?? 0,
      last: last === NONE ? null : last,
    });
  }
  const past = world.debtClasses.flatMap((debtClass) => pastSteps(world, account, debtClass));
  past.sort((a, b) => a.day - b.day);
  for (const { day, debtClass, rule } of past) rememberPast(account, debtClass, { rule }, day);
}

interface PastStep {
  readonly day: Day;
  readonly debtClass: string;
  readonly rule: EventRule;
}

/** What the process of a class had done before the run, in the order of its dates; of a schedule, the steps of its level. */
function pastSteps(world: World, account: Account, debtClass: string): PastStep[] {
  const process = account.processes.get(debtClass);
  if (process === undefined) return [];
  const yesterday = world.firstDay - 1;
  const stands = account.levels.get(debtClass);
  if (stands !== undefined)
    return (stands.schedule.levels[stands.level - 1]?.events ?? []).map((rule) => ({
      day: Math.min(eventDay(world.rules, process.startDay, rule.dayOffset), yesterday),
      debtClass,
      rule,
    }));
  return process.events
    .filter((event) => !process.pending.includes(event))
    .map((event) => ({
      day: Math.min(dueDay(world, account, process, event, 'EVENTS'), yesterday),
      debtClass,
      rule: event.rule,
    }));
}

function goOn(world: World, account: Account, row: UnderWay): void {
  const { rules, books } = world;
  const template = rules.templates.findIndex(({ code }) => code === row.code);
  const schedule = rules.dunning.find(({ code }) => code === row.code);
  if (template >= 0) {
    const process = open(world, account, row, template);
    account.credited.add(row.debtClass);
    for (const rule of rules.templates[template]?.events ?? [])
      process.events.push({
        rule,
        datedDay: row.startDay,
        triggerDay: eventDay(rules, row.startDay, rule.dayOffset),
        failedSince: null,
      });
    process.events.sort((a, b) => a.triggerDay - b.triggerDay || a.rule.sequence - b.rule.sequence);
    const isDone = (event: CollectionEvent) =>
      row.last === null
        ? dueDay(world, account, process, event, 'EVENTS') < world.firstDay
        : event.rule.sequence <= row.last;
    process.pending.push(...process.events.filter((event) => !isDone(event)));
  } else if (schedule !== undefined) {
    if (row.last === null || row.last === 0 || methodOf(world, account) !== 'SCHEDULE') return;
    const place = rules.templates.length + rules.dunning.indexOf(schedule);
    const { number } = open(world, account, row, place);
    const level = Math.min(row.last, schedule.levels.length);
    account.levels.set(row.debtClass, { schedule, level, sinceDay: row.startDay, process: number });
  } else {
    const detail = world.debtClasses.indexOf(row.debtClass);
    books.add('errors', 1);
    books.write({ process: 0, kind: 'error', detail, outcome: 'unknownTemplate', amountMinor: 0 });
    askPerson(world, account, 'missingRule');
  }
}

/** A process without events yet; no row of the rules stands before it. */
function open(world: World, account: Account, row: UnderWay, template: number): Process {
  const { books, firstDay } = world;
  const { debtClass, baseDay, startDay, code } = row;
  account.processesStarted += 1;
  const process: Process = {
    number: account.processesStarted,
    debtClass,
    template,
    baseDay,
    startDay,
    linked: linkedAgreements(world, account, debtClass, baseDay, firstDay),
    left: new Set(),
    joined: new Map(),
    conditionPriority: -1,
    rowPriority: -1,
    champion: code,
    isAssigned: false,
    pending: [],
    events: [],
  };
  account.processes.set(debtClass, process);
  books.add('processesCreated', 1);
  books.write({
    process: process.number,
    kind: 'processCreated',
    detail: template,
    outcome: 'continued',
    amountMinor: agedBy(agedDebt(world, account, debtClass, firstDay), baseDay),
  });
  return process;
}
