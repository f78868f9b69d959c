import { formatNumber } from './count.ts';

/** `44 d` in tables. */
export function formatDays(days: number, digits = 0): string {
  return `${formatNumber(days, digits)} d`;
}

/** `25 s`, `3 min`: never more exact than it can be. */
export function formatDuration(seconds: number): string {
  if (seconds < 1) return 'less than 1 s';
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return `${Math.round(seconds / 60)} min`;
}

/** `about 25 s`, `less than 1 s`: time that is guessed. */
export function aboutDuration(seconds: number): string {
  return seconds < 1 ? formatDuration(seconds) : `about ${formatDuration(seconds)}`;
}
