import { at } from '../base/assert.ts';
import { type EventLog, LOG_KIND } from '../model/event-log.ts';
import type { AccountVintage, VintageRow } from '../model/roll-rates.ts';
import { type RunResult, SNAPSHOT_EVERY_DAYS } from '../model/run.ts';
import { rateOf } from './rate-of.ts';

interface ProcessLife {
  readonly account: number;
  readonly createdDay: number;
  /** Day on which the debt had fallen far enough; null when it never did. */
  cancelledDay: number | null;
}

function processLives(log: EventLog): readonly ProcessLife[] {
  const lives: ProcessLife[] = [];
  const open = new Map<string, ProcessLife>();
  for (let row = 0; row < log.count; row++) {
    if (log.replication[row] !== 0 || log.process[row] === 0) continue;
    const key = `${log.account[row]} ${log.process[row]}`;
    const day = log.day[row] ?? 0;
    if (log.kind[row] === LOG_KIND.processCreated) {
      const account = log.account[row] ?? 0;
      const life: ProcessLife = { account, createdDay: day, cancelledDay: null };
      lives.push(life);
      open.set(key, life);
    } else if (log.kind[row] === LOG_KIND.processCancelled) {
      const life = open.get(key);
      if (life !== undefined) life.cancelledDay = day;
    }
  }
  return lives;
}

/** Whether a process is of the vintage that begins on day `from`. */
function isOfVintage({ createdDay }: ProcessLife, from: number): boolean {
  return createdDay >= from && createdDay < from + SNAPSHOT_EVERY_DAYS;
}

/** Whether the horizon of `days` lets a process be seen `after` days after its creation. */
function isSeen({ createdDay }: ProcessLife, after: number, days: number): boolean {
  return createdDay + after < days;
}

function hasEnded({ createdDay, cancelledDay }: ProcessLife, after: number): boolean {
  return cancelledDay !== null && cancelledDay - createdDay <= after;
}

/** Whether payments had ended a process of the account in a cell of the vintages. */
export function vintageAccounts(
  result: RunResult,
  { arm, createdFrom, afterDays }: AccountVintage,
): (account: number) => boolean {
  const accounts = new Set(
    processLives(at(result.arms, arm).log)
      .filter((life) => isOfVintage(life, createdFrom) && isSeen(life, afterDays, result.days))
      .filter((life) => hasEnded(life, afterDays))
      .map(({ account }) => account),
  );
  return (account) => accounts.has(account);
}

/**
 * Share of the processes created in the same 30 days that the customer's payments had ended 30, 60, 90 … days later,
 * replication 1; only processes that the horizon lets be seen that long count.
 */
export function vintages(result: RunResult): readonly VintageRow[] {
  const step = SNAPSHOT_EVERY_DAYS;
  return result.arms.flatMap((arm) => {
    const lives = processLives(arm.log);
    const rows: VintageRow[] = [];
    for (let from = 0; from < result.days; from += step) {
      const vintage = lives.filter((life) => isOfVintage(life, from));
      for (let after = step; from + after < result.days; after += step) {
        const seen = vintage.filter((life) => isSeen(life, after, result.days));
        const ended = seen.filter((life) => hasEnded(life, after));
        if (seen.length === 0) continue;
        const rate = rateOf(ended.length, seen.length);
        rows.push({ arm: arm.name, createdFrom: from, afterDays: after, ...rate });
      }
    }
    return rows;
  });
}
