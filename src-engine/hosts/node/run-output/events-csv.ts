import { at } from '../../../base/assert.ts';
import { csvField, csvRecord } from '../../../base/csv-text.ts';
import { isoDate } from '../../../base/day.ts';
import { collectionTemplates } from '../../../config/collection-templates.ts';
import { criteriaRows } from '../../../config/criteria-rows.ts';
import { dunningLevels } from '../../../config/dunning-levels.ts';
import type { Strategy } from '../../../config/strategy-schema.ts';
import { type EventLog, LOG_KIND, LOG_OUTCOME } from '../../../model/event-log.ts';
import type { RunPlan } from '../../../model/run.ts';
import type { RangeResult } from '../../../simulate/range-result.ts';
import { wordsByNumber } from './words.ts';

export const EVENTS_HEAD = csvRecord([
  'arm',
  'replication',
  'day',
  'date',
  'account',
  'process',
  'event',
  'outcome',
  'amount_minor',
]);

const KIND_WORDS = wordsByNumber(LOG_KIND);
const OUTCOME_WORDS = wordsByNumber(LOG_OUTCOME);

interface EventCodes {
  /** By template, then by event sequence: the event type's code. */
  readonly steps: readonly ReadonlyMap<number, string>[];
  /** Criteria rows by their place: `CONTROL/CONDITION/ROW`. */
  readonly rows: readonly string[];
  /** Dunning levels by their place: `SCHEDULE/LEVEL`. */
  readonly levels: readonly string[];
  /** Assignment rules, and schedules that the CRM chooses. */
  readonly rules: readonly string[];
  readonly schedules: readonly string[];
}

const LEVEL_KINDS: readonly number[] = [
  LOG_KIND.levelReached,
  LOG_KIND.levelJumped,
  LOG_KIND.levelRestored,
];

function eventCodes(strategy: Strategy): EventCodes {
  return {
    steps: collectionTemplates(strategy).map(
      (template) => new Map(template.events.map((event) => [event.sequence, event.eventType])),
    ),
    rows: criteriaRows(strategy).map(
      ({ control, conditionPriority, rowPriority }) =>
        `${control}/${conditionPriority}/${rowPriority}`,
    ),
    levels: dunningLevels(strategy).map(({ schedule, level }) => `${schedule}/${level.code}`),
    rules: (strategy.scheduleAssignment?.rules ?? []).map(({ id }) => id),
    schedules: (strategy.dunningSchedules ?? []).map(({ code }) => code),
  };
}

/** Reads one arm's log of a range forward, account by account. */
class ArmReader {
  readonly #name: string;
  readonly #codes: EventCodes;
  readonly #log: EventLog;
  readonly #dates: readonly string[];
  /** Template of each process of the account's replication being read. */
  readonly #templates = new Map<number, number>();
  #replication = -1;
  #row = 0;

  constructor(name: string, codes: EventCodes, log: EventLog, dates: readonly string[]) {
    this.#name = name;
    this.#codes = codes;
    this.#log = log;
    this.#dates = dates;
  }

  /** The records of one account; accounts are asked for ascending. */
  records(account: number, id: string): string {
    const log = this.#log;
    let text = '';
    this.#replication = -1;
    for (; this.#row < log.count && log.account[this.#row] === account; this.#row++) {
      text += this.#record(this.#row, id);
    }
    return text;
  }

  #record(row: number, id: string): string {
    const log = this.#log;
    const replication = log.replication[row] ?? 0;
    const day = log.day[row] ?? 0;
    const process = log.process[row] ?? 0;
    if (replication !== this.#replication) {
      this.#replication = replication;
      this.#templates.clear();
    }
    const event = csvField(this.#event(row, process));
    const outcome = at(OUTCOME_WORDS, log.outcome[row] ?? 0);
    const date = this.#dates[day] ?? '';
    const owner = process === 0 ? '' : csvField(`${id}/${process}`);
    const head = `${this.#name},${replication + 1},${day},${date},${csvField(id)},${owner}`;
    return `${head},${event},${outcome},${log.amountMinor[row] ?? 0}\n`;
  }

  #event(row: number, process: number): string {
    const kind = this.#log.kind[row] ?? 0;
    const detail = this.#log.detail[row] ?? 0;
    if (kind === LOG_KIND.processCreated) this.#templates.set(process, detail);
    if (kind === LOG_KIND.criteriaRow) return `${at(KIND_WORDS, kind)}:${this.#codes.rows[detail]}`;
    if (LEVEL_KINDS.includes(kind)) return `${at(KIND_WORDS, kind)}:${this.#codes.levels[detail]}`;
    if (kind === LOG_KIND.scheduleChosen) {
      const isByRule = this.#log.outcome[row] === LOG_OUTCOME.done;
      const code = (isByRule ? this.#codes.rules : this.#codes.schedules)[detail];
      return `${at(KIND_WORDS, kind)}:${code}`;
    }
    if (kind !== LOG_KIND.eventCompleted) return at(KIND_WORDS, kind);
    const template = this.#templates.get(process) ?? -1;
    return this.#codes.steps[template]?.get(detail) ?? `event-${detail}`;
  }
}

/**
 * The records of events.csv, range by range: by account, arm, replication, day and order of happening. `replication`
 * counts from 1, `day` from 0 (the as-of date); `process` is the account's n-th process; `event` is the event type's
 * code of the strategy, or what happened (process-created, criteria-row:CONTROL/CONDITION/ROW, level-reached:SCHEDULE/LEVEL, payment …); amounts are minor units.
 */
export class EventRecords {
  readonly #arms: readonly { readonly name: string; readonly codes: EventCodes }[];
  readonly #ids: readonly string[];
  readonly #dates: readonly string[];

  constructor(plan: RunPlan, ids: readonly string[], asOfDay: number) {
    this.#arms = plan.arms.map((arm) => ({
      name: csvField(arm.name),
      codes: eventCodes(arm.strategy),
    }));
    this.#ids = ids;
    this.#dates = Array.from({ length: plan.days }, (_, day) => isoDate(asOfDay + day));
  }

  /** The text of each account of the range, ascending. */
  *accounts(range: RangeResult): Generator<string> {
    const readers = range.arms.map((arm, index) => {
      const { name, codes } = at(this.#arms, index);
      return new ArmReader(name, codes, arm.log, this.#dates);
    });
    for (let account = range.from; account < range.to; account++) {
      const id = at(this.#ids, account);
      let text = '';
      for (const reader of readers) text += reader.records(account, id);
      yield text;
    }
  }
}
