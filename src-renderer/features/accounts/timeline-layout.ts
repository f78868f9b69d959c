import type { AccountStory } from '../../../src-engine/model/explanation.ts';
import { spreadLabels } from '../../charts/label-placement.ts';
import { type LinearScale, linearScale, pixel } from '../../charts/linear-scale.ts';

/** Room for lane names left of the days, and for the last node right of them, pixels. */
export const LANE_LABELS = 116;
export const RIGHT_ROOM = 18;
/** Circles of events, pixels across; neighbours may touch. */
const NODE_GAP = 21;

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

/** Day to pixels across the shared day axis. */
export function dayScale(lastDay: number, width: number): LinearScale {
  return linearScale([0, Math.max(1, lastDay)], [LANE_LABELS + 12, width - RIGHT_ROOM]);
}

/** X of each node: at its day, moved aside only where circles would cover each other. */
export function nodeXs(
  days: readonly number[],
  x: LinearScale,
  lastDay: number,
): readonly number[] {
  const left = x(0);
  const right = x(lastDay);
  const gap = Math.min(NODE_GAP, (right - left) / Math.max(1, days.length - 1));
  return spreadLabels(days.map(x), gap, left, right).map(pixel);
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
