import { AGE_BUCKETS, ROLL_STATES, SNAPSHOT_EVERY_DAYS } from '../../model/run.ts';
import { spreadDisputes } from '../facts/disputes.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';

const NOTHING_OWED = ROLL_STATES.indexOf('none');
/** The states of the buckets follow in their order. */
const FIRST_BUCKET = ROLL_STATES.indexOf('notDue');
const WRITTEN_OFF = ROLL_STATES.indexOf('writtenOff');

/**
 * Phase 10, calendar. Reads items; writes the past-due sums. Bills whose due day has come count as past due from the
 * end of that day; what fell due meanwhile is found here, so a visited day always starts from true sums.
 */
export function calendar(context: KernelContext, state: AccountState): void {
  takeSnapshots(context, state, state.day);
  sumPastDue(state, state.day);
}

/**
 * Past-due debt and the oldest due day, over items due on or before `day`, without what is in dispute; and the part of
 * it that the customer may pay of their own accord: debt at an agency is paid there.
 */
export function sumPastDue(state: AccountState, day: number): void {
  if (state.holds.setsApart) spreadDisputes(state, day);
  const { count, dueDay, pooledMinor, disputedMinor, agreement } = state.items;
  const { atAgency } = state.referrals;
  let pastDue = 0;
  let oldest = FAR_DAY;
  let payable = 0;
  let oldestPayable = FAR_DAY;
  for (let item = 0; item < count; item++) {
    const due = dueDay[item] ?? FAR_DAY;
    if (due > day) continue;
    const open = (pooledMinor[item] ?? 0) - (disputedMinor[item] ?? 0);
    if (open <= 0) continue;
    pastDue += open;
    if (due < oldest) oldest = due;
    if ((atAgency[agreement[item] ?? 0] ?? 0) > 0) continue;
    payable += open;
    if (due < oldestPayable) oldestPayable = due;
  }
  state.pastDueMinor = pastDue;
  state.oldestDueDay = oldest;
  state.payableMinor = payable;
  state.oldestPayableDay = oldestPayable;
}

/**
 * Ageing at the start of each snapshot day up to `day`; nothing has changed since the last visit. Short: every visit asks,
 * and a compiler puts what is short where it is called.
 */
export function takeSnapshots(context: KernelContext, state: AccountState, day: number): void {
  for (;;) {
    const snapshotDay = context.firstDay + state.nextSnapshot * SNAPSHOT_EVERY_DAYS;
    if (snapshotDay > day || snapshotDay > context.endDay) return;
    takeSnapshot(context, state, snapshotDay);
  }
}

function takeSnapshot(context: KernelContext, state: AccountState, snapshotDay: number): void {
  const { recorder } = context;
  const isFirst = state.nextSnapshot === 0;
  const isLast = snapshotDay + SNAPSHOT_EVERY_DAYS > context.endDay;
  let standing = NOTHING_OWED;
  for (let item = 0; item < state.items.count; item++) {
    const open = state.items.pooledMinor[item] ?? 0;
    if (open === 0) continue;
    const asked = state.items.askedMinor(item);
    const bucket = ageBucket(snapshotDay - (state.items.dueDay[item] ?? FAR_DAY));
    recorder.snapshot(state.nextSnapshot, bucket, asked);
    state.rolls.add(bucket, asked, isFirst, isLast);
    // What is in dispute stands with the debt that is not due.
    if (asked < open) recorder.snapshot(state.nextSnapshot, 0, open - asked);
    standing = Math.max(standing, FIRST_BUCKET + (asked > 0 ? bucket : 0));
  }
  recorder.rollTo(state.nextSnapshot, state.writeOffs.any ? WRITTEN_OFF : standing);
  state.nextSnapshot++;
}

/** Index into AGE_BUCKETS for days past due. */
export function ageBucket(daysPastDue: number): number {
  if (daysPastDue <= 0) return 0;
  const bucket = 1 + Math.floor((daysPastDue - 1) / 30);
  return bucket < AGE_BUCKETS.length ? bucket : AGE_BUCKETS.length - 1;
}
