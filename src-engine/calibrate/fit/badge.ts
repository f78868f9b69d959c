import type { CalibrationBadge } from '../../model/calibration.ts';

/** Fewer events say nothing; from here on the data speak alone (simulation.md 2.8). */
const FEW_EVENTS = 30;
const MANY_EVENTS = 200;

/** Whether a figure with so many events behind it is the prior's, both, or the data's. */
export function badgeOf(events: number): CalibrationBadge {
  if (events < FEW_EVENTS) return 'default';
  return events > MANY_EVENTS ? 'data' : 'shrunk';
}
