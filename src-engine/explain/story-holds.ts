import { NO_DAY } from '../base/day.ts';
import { type EventLog, LOG_KIND } from '../model/event-log.ts';
import type { TimelineHold } from '../model/explanation.ts';
import { HOLD_REASON, type Portfolio } from '../model/portfolio.ts';

const REASON_WORDS = new Map<number, string>(
  Object.entries(HOLD_REASON).map(([name, number]) => [
    number,
    name.toLowerCase().replaceAll('_', ' '),
  ]),
);

type Open = { reason: string; fromDay: number; toDay: number | null };

/** Holds that the account had before the first day, and bills that the source marks as disputed. Days count from as-of. */
function heldAtStart({ holds, transactions, asOfDay }: Portfolio): Open[] {
  const found: Open[] = [];
  for (let row = 0; row < holds.count; row++) {
    const [from = 0, to = NO_DAY] = [holds.fromDay[row], holds.toDay[row]];
    if (from >= asOfDay || (to !== NO_DAY && to < asOfDay)) continue;
    const reason = REASON_WORDS.get(holds.reason[row] ?? 0) ?? '';
    found.push({ reason, fromDay: 0, toDay: to === NO_DAY ? null : to - asOfDay });
  }
  const isHeld = found.some(({ reason }) => reason === 'dispute');
  const isMarked = transactions.disputed.some(
    (mark, row) => mark === 1 && (transactions.postedDay[row] ?? 0) <= asOfDay,
  );
  if (isMarked && !isHeld) found.push({ reason: 'dispute', fromDay: 0, toDay: null });
  return found;
}

/**
 * What an account was held for and when, in order of days: what it had at the start and what began in the run. `single`
 * has this account alone; `log` is its own. A hold without a last day was there on the last day of the run.
 */
export function storyHolds(single: Portfolio, log: EventLog): readonly TimelineHold[] {
  const holds = heldAtStart(single);
  for (let row = 0; row < log.count; row++) {
    const day = log.day[row] ?? 0;
    const reason = REASON_WORDS.get(log.detail[row] ?? 0) ?? '';
    if (log.kind[row] === LOG_KIND.holdBegan) holds.push({ reason, fromDay: day, toDay: null });
    if (log.kind[row] !== LOG_KIND.holdEnded) continue;
    const mine = holds.filter((hold) => hold.reason === reason);
    if (mine.some(({ toDay }) => toDay === day - 1)) continue;
    const open = mine.find(({ toDay }) => toDay === null);
    if (open !== undefined) open.toDay = day - 1;
  }
  return holds.sort((a, b) => a.fromDay - b.fromDay || (a.reason < b.reason ? -1 : 1));
}
