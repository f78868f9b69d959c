import { civilDate, type Day } from '../../src-engine/base/day.ts';

const DAY_MS = 86_400_000;
const full = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const short = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' });
const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short' });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** British short months have a four-letter September and dots nowhere; three letters align in tables. */
function text(format: Intl.DateTimeFormat, day: Day): string {
  return format.format(day * DAY_MS).replace('Sept', 'Sep');
}

/** `2 Mar 2026` */
export function formatDate(day: Day): string {
  return text(full, day);
}

/** `2 Mar`, on axes. */
export function formatShortDate(day: Day): string {
  return text(short, day);
}

/** `Wed 15 Apr`, where the weekday matters. */
export function formatWeekday(day: Day): string {
  return `${text(weekday, day)} ${text(short, day)}`;
}

/** `10:44`, local time. */
export function formatClock(ms: number): string {
  return clock.format(ms);
}

/** `today 10:44`, `2 Apr`, `28 Mar 2025`: when a file was last used. */
export function formatMoment(ms: number, nowMs: number): string {
  const then = new Date(ms);
  const now = new Date(nowMs);
  const day = Date.UTC(then.getFullYear(), then.getMonth(), then.getDate()) / DAY_MS;
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY_MS;
  if (day === today) return `today ${formatClock(ms)}`;
  return civilDate(day).year === civilDate(today).year ? formatShortDate(day) : formatDate(day);
}
