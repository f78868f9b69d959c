import type { AccountStory } from '../../../src-engine/model/explanation.ts';
import { spreadLabels } from '../../charts/label-placement.ts';
import { type LinearScale, linearScale, pixel } from '../../charts/linear-scale.ts';

/** Room for lane names left of the days, and for the last node right of them, pixels. */
export const LANE_LABELS = 116;
export const RIGHT_ROOM = 18;
/** Circles of events, pixels across; neighbours may touch. */
const NODE_GAP = 21;
/** How far a circle may stand from its day, pixels: two of one day stand at both sides of it, so that each still touches its day. */
const DRIFT = NODE_GAP / 2 + 0.5;
/** Left end of the days, and what the mark of what was done before them takes there, pixels. */
const DAYS_FROM = LANE_LABELS + 12;
const BEFORE_ROOM = 44;
/** Where that mark stands. */
export const BEFORE_X = DAYS_FROM + 4;

/** Last day that the timeline shows: the horizon, or less when nothing happens in its later part. */
export function lastShownDay(stories: readonly AccountStory[]): number {
  const days = stories[0]?.days ?? 0;
  const last = stories.reduce((most, story) => Math.max(most, lastActiveDay(story)), 0);
  return Math.min(days, Math.max(60, Math.ceil((last + 6) / 10) * 10));
}

function lastActiveDay(story: AccountStory): number {
  const changes = story.pastDueMinor.reduce(
    (last, value, day) => (day > 0 && value !== story.pastDueMinor[day - 1] ? day : last),
    0,
  );
  const days = [
    ...story.events.filter((event) => event.state === 'done').map((event) => event.day),
    ...story.decisions.map((decision) => decision.day),
    ...story.payments.map((payment) => payment.day),
    ...story.severanceStartDays,
  ];
  return days.reduce((most, day) => Math.max(most, day), changes);
}

/** Whether a process was under way before the run: day 0 leaves room for it. */
export function hasBefore(stories: readonly AccountStory[]): boolean {
  return stories.some(({ processesBefore }) => processesBefore.length > 0);
}

/** Day to pixels across the shared day axis, which leaves room at its left for what was before it. */
export function dayScale(lastDay: number, width: number, isAfter = false): LinearScale {
  const from = DAYS_FROM + (isAfter ? BEFORE_ROOM : 0);
  return linearScale([0, Math.max(1, lastDay)], [from, width - RIGHT_ROOM]);
}

/** One circle of a lane: a node, or several of days so near that their circles would not find room. */
export interface NodeStack {
  readonly x: number;
  /** Places in the list of nodes, by day. */
  readonly members: readonly number[];
}

/**
 * The circles of a lane: at their day, moved aside where they would cover each other, and one for several where that would
 * push one of them further than `DRIFT` from its day. `days` in any order.
 */
export function nodeStacks(
  days: readonly number[],
  x: LinearScale,
  lastDay: number,
): readonly NodeStack[] {
  const left = x(0);
  const right = x(lastDay);
  const dayOf = (member: number) => days[member] ?? 0;
  let groups: (readonly number[])[] = days
    .map((_, member) => [member])
    .sort(([a = 0], [b = 0]) => dayOf(a) - dayOf(b) || a - b);
  for (;;) {
    const wanted = groups.map(
      (members) => members.reduce((sum, member) => sum + x(dayOf(member)), 0) / members.length,
    );
    const placed = spreadLabels(wanted, NODE_GAP, left, right);
    const pair = crowdedPair(wanted, placed);
    if (pair === null) {
      return groups.map((members, index) => ({ x: pixel(placed[index] ?? 0), members }));
    }
    groups = groups.flatMap((members, index) => {
      if (index === pair) return [[...members, ...(groups[index + 1] ?? [])]];
      return index === pair + 1 ? [] : [members];
    });
  }
}

/** The first of the two neighbours that come nearest each other, in the row of touching circles that drifts most; null: none drifts. */
function crowdedPair(wanted: readonly number[], placed: readonly number[]): number | null {
  const drift = wanted.map((at, index) => Math.abs((placed[index] ?? 0) - at));
  const worst = drift.indexOf(Math.max(0, ...drift));
  if (worst < 0 || (drift[worst] ?? 0) <= DRIFT || wanted.length < 2) return null;
  const touches = (index: number) =>
    (placed[index + 1] ?? Number.POSITIVE_INFINITY) - (placed[index] ?? 0) < NODE_GAP + 0.5;
  let first = worst;
  while (first > 0 && touches(first - 1)) first -= 1;
  let end = worst;
  while (touches(end)) end += 1;
  if (end === first) return null;
  let pair = first;
  for (let index = first; index < end; index++) {
    const gap = (wanted[index + 1] ?? 0) - (wanted[index] ?? 0);
    if (gap < (wanted[pair + 1] ?? 0) - (wanted[pair] ?? 0)) pair = index;
  }
  return pair;
}

/** The step path of end-of-day values, as SVG: each value holds until the day it changes. */
export function stepPath(
  values: readonly number[],
  lastDay: number,
  x: LinearScale,
  y: LinearScale,
): string {
  let path = '';
  let before: number | undefined;
  const end = Math.min(lastDay, values.length - 1);
  for (let day = 0; day <= end; day += 1) {
    const value = values[day] ?? 0;
    if (before === undefined) path = `M${pixel(x(day))} ${pixel(y(value))}`;
    else if (value !== before) path += `H${pixel(x(day))}V${pixel(y(value))}`;
    before = value;
  }
  return path === '' ? '' : `${path}H${pixel(x(end))}`;
}

/** One stretch of days with the same value. */
export interface LevelRun {
  readonly fromDay: number;
  readonly toDay: number;
  readonly value: number;
}

/** Stretches of equal value up to `lastDay`. */
export function levelRuns(values: readonly number[], lastDay: number): readonly LevelRun[] {
  const runs: LevelRun[] = [];
  const end = Math.min(lastDay, values.length - 1);
  for (let day = 0; day <= end; day += 1) {
    const value = values[day] ?? 0;
    const current = runs.at(-1);
    if (current !== undefined && current.value === value) {
      runs[runs.length - 1] = { ...current, toDay: day };
    } else {
      runs.push({ fromDay: day, toDay: day, value });
    }
  }
  return runs;
}

/** The stretches wide enough to write their value on, zero left out; the first and the last always, if not zero. */
export function labelledRuns(
  runs: readonly LevelRun[],
  x: LinearScale,
  textWidth: number,
): readonly LevelRun[] {
  const chosen: LevelRun[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    const start = x(run.fromDay);
    const wide = x(run.toDay) - start >= textWidth || run === runs[0];
    if (run.value === 0 || !wide || start < free) continue;
    chosen.push(run);
    free = start + textWidth;
  }
  return chosen;
}
