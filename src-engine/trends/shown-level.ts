import { ALERT_LEVELS, type AlertLevel } from '../model/trends/alert-level.ts';

/** Days in a row that must be lower before the shown level falls (simulation.md 7). */
export const CALM_DAYS = 3;

/** The level that is shown: the worst of the last three days, so that it rises at once and falls late. */
export function shownLevel(levels: readonly AlertLevel[]): AlertLevel {
  const recent = levels.slice(-CALM_DAYS).map((level) => ALERT_LEVELS.indexOf(level));
  return ALERT_LEVELS[Math.min(...recent)] ?? 'OK';
}
