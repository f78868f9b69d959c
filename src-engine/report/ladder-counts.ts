import { at } from '../base/assert.ts';
import { type CollectionTemplate, collectionTemplates } from '../config/collection-templates.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { type EventLog, LOG_KIND } from '../model/event-log.ts';
import type { RunResult } from '../model/run.ts';
import type { LadderCounts } from '../protocol/methods.ts';
import { templateOfRows } from './log-processes.ts';

interface TemplateTally {
  created: number;
  readonly reached: Map<number, number>;
  readonly paid: Map<number, number>;
  /** Processes that ended n days after creation, and those that the horizon cut off after n days. */
  readonly ended: Float64Array;
  readonly cutOff: Float64Array;
}

function add(column: Float64Array, index: number): void {
  column[index] = (column[index] ?? 0) + 1;
}

function count(tally: Map<number, number>, sequence: number): void {
  tally.set(sequence, (tally.get(sequence) ?? 0) + 1);
}

/** The step that a process reached last, while nothing has been paid since. */
interface Unpaid {
  readonly of: TemplateTally;
  readonly sequence: number;
}

/** Walks replication 1 and adds up each template's processes. */
function tallies(log: EventLog, templates: number, days: number): readonly TemplateTally[] {
  const tally = Array.from({ length: templates }, () => ({
    created: 0,
    reached: new Map<number, number>(),
    paid: new Map<number, number>(),
    ended: new Float64Array(days),
    cutOff: new Float64Array(days),
  }));
  const templateOf = templateOfRows(log);
  /** Open processes by account and number: the day of creation. */
  const open = new Map<string, { readonly day: number; readonly of: TemplateTally }>();
  /** By the number of the process, of one account: the log lists account after account. */
  const unpaid = new Map<number, Unpaid>();
  let account = -1;
  for (let row = 0; row < log.count; row++) {
    if (log.account[row] !== account) unpaid.clear();
    account = log.account[row] ?? -1;
    const kind = log.kind[row];
    if (kind === LOG_KIND.payment && log.replication[row] === 0) {
      for (const { of, sequence } of unpaid.values()) count(of.paid, sequence);
      unpaid.clear();
      continue;
    }
    const of = tally[templateOf[row] ?? -1];
    if (of === undefined) continue;
    const process = log.process[row] ?? 0;
    const key = `${account} ${process}`;
    const day = log.day[row] ?? 0;
    if (kind === LOG_KIND.processCreated) {
      of.created += 1;
      open.set(key, { day, of });
    } else if (kind === LOG_KIND.eventCompleted) {
      const sequence = log.detail[row] ?? 0;
      count(of.reached, sequence);
      unpaid.set(process, { of, sequence });
    } else if (kind === LOG_KIND.processCancelled || kind === LOG_KIND.processCompleted) {
      add(of.ended, day - (open.get(key)?.day ?? day));
      open.delete(key);
      unpaid.delete(process);
    }
  }
  for (const { day, of } of open.values()) add(of.cutOff, days - 1 - day);
  return tally;
}

/**
 * Share still open n days after creation, by Kaplan and Meier: a process that the horizon cuts off counts as open for
 * as long as it was seen. The list ends where no process was seen that long.
 */
function stillOpen(tally: TemplateTally): readonly number[] {
  const shares: number[] = [];
  let atRisk = tally.created;
  let share = 1;
  for (let days = 0; days < tally.ended.length && atRisk > 0; days++) {
    const ended = tally.ended[days] ?? 0;
    share *= 1 - ended / atRisk;
    shares.push(share);
    atRisk -= ended + (tally.cutOff[days] ?? 0);
  }
  return shares;
}

function bySequence(
  events: CollectionTemplate['events'],
  tally: ReadonlyMap<number, number>,
): Readonly<Record<number, number>> {
  return Object.fromEntries(events.map(({ sequence }) => [sequence, tally.get(sequence) ?? 0]));
}

/** How far the processes of each template came, replication 1: the strategy's templates, then its dunning schedules. */
export function ladderCounts(
  result: RunResult,
  strategy: Strategy,
  arm: number,
): readonly LadderCounts[] {
  const { log } = at(result.arms, arm);
  const templates = collectionTemplates(strategy);
  const counted = tallies(log, templates.length, result.days);
  return templates.map((template, index) => {
    const tally = at(counted, index);
    return {
      template: template.code,
      created: tally.created,
      reached: bySequence(template.events, tally.reached),
      paid: bySequence(template.events, tally.paid),
      stillOpen: stillOpen(tally),
    };
  });
}
