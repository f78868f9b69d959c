import { at } from '../base/assert.ts';
import { collectionTemplates } from '../config/collection-templates.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { ACCOUNT_STATES, type StepCountsOfDays } from '../model/account-state.ts';
import { type EventLog, LOG_KIND } from '../model/event-log.ts';
import type { AccountStates } from '../simulate/account-states.ts';
import { templateOfRows } from './log-processes.ts';

/** How far the furthest open process of an account is, by day; days of an account ascend. */
export interface StepChanges {
  /** Changes of account i are start[i] to start[i + 1] - 1. */
  readonly start: Int32Array;
  readonly day: Int32Array;
  /** Place of the last step carried out, 1 the first; 0 before it, and without a process. */
  readonly step: Uint16Array;
}

/** Places of the steps of each template by sequence, in the order in which they run: by day, then by sequence. */
function stepPlaces(strategy: Strategy): readonly ReadonlyMap<number, number>[] {
  return collectionTemplates(strategy).map(({ events }) => {
    const order = [...events].sort((a, b) => a.dayOffset - b.dayOffset || a.sequence - b.sequence);
    return new Map(order.map(({ sequence }, index) => [sequence, index + 1]));
  });
}

/** Reads off the log of replication 1 how far the processes of every account were. */
export function stepChanges(log: EventLog, strategy: Strategy, accountCount: number): StepChanges {
  const places = stepPlaces(strategy);
  const templateOf = templateOfRows(log);
  const start = new Int32Array(accountCount + 1);
  const days: number[] = [];
  const steps: number[] = [];
  /** Of one account, by the number of its process; the log lists account after account, each in the order of its days. */
  const open = new Map<number, number>();
  let account = -1;
  for (let row = 0; row < log.count; row++) {
    if (log.replication[row] !== 0) continue;
    const of = log.account[row] ?? 0;
    if (of !== account) {
      open.clear();
      account = of;
    }
    const template = templateOf[row] ?? -1;
    if (template < 0) continue;
    const process = log.process[row] ?? 0;
    const kind = log.kind[row];
    if (kind === LOG_KIND.processCreated) open.set(process, 0);
    else if (kind === LOG_KIND.eventCompleted)
      open.set(process, places[template]?.get(log.detail[row] ?? 0) ?? open.get(process) ?? 0);
    else if (kind === LOG_KIND.processCancelled || kind === LOG_KIND.processCompleted)
      open.delete(process);
    else continue;
    days.push(log.day[row] ?? 0);
    steps.push(Math.max(0, ...open.values()));
    start[account + 1] = (start[account + 1] ?? 0) + 1;
  }
  for (let index = 0; index < accountCount; index++)
    start[index + 1] = (start[index + 1] ?? 0) + (start[index] ?? 0);
  return { start, day: Int32Array.from(days), step: Uint16Array.from(steps) };
}

/** How far an account is at the end of a day. */
export function stepAt({ start, day, step }: StepChanges, account: number, atDay: number): number {
  let found = 0;
  const end = start[account + 1] ?? 0;
  for (let row = start[account] ?? 0; row < end && (day[row] ?? 0) <= atDay; row++)
    found = step[row] ?? 0;
  return found;
}

const IN_PROCESS = ACCOUNT_STATES.indexOf('inProcess');

/** Counts the accounts in process by step, every day; `states` and `changes` are of the same arm. */
export function stepCounts(states: AccountStates, changes: StepChanges): StepCountsOfDays {
  const { days } = states;
  const most = changes.step.reduce((high, step) => Math.max(high, step), 0);
  // Stretches of days as differences: one more from the first day on, one less after the last.
  const rises = Array.from({ length: most + 1 }, () => new Int32Array(days + 1));
  const add = (step: number, from: number, to: number): void => {
    const rise = at(rises, step);
    rise[from] = (rise[from] ?? 0) + 1;
    rise[to] = (rise[to] ?? 0) - 1;
  };
  for (let account = 0; account + 1 < states.start.length; account++) {
    const end = states.start[account + 1] ?? 0;
    const lastChange = changes.start[account + 1] ?? 0;
    let change = changes.start[account] ?? 0;
    let step = 0;
    for (let row = states.start[account] ?? 0; row < end; row++) {
      if (states.state[row] !== IN_PROCESS) continue;
      let from = states.day[row] ?? 0;
      const to = row + 1 < end ? (states.day[row + 1] ?? days) : days;
      for (; change < lastChange && (changes.day[change] ?? 0) < to; change++) {
        const day = Math.max(from, changes.day[change] ?? 0);
        if (day > from) add(step, from, day);
        step = changes.step[change] ?? 0;
        from = day;
      }
      add(step, from, to);
    }
  }
  for (const rise of rises) {
    for (let day = 1; day < days; day++) rise[day] = (rise[day] ?? 0) + (rise[day - 1] ?? 0);
  }
  return Array.from({ length: days }, (_, day) => rises.map((rise) => rise[day] ?? 0));
}
