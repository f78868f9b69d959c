import type { ValueFormat } from './value-format.ts';

/** Ticks of an axis of differences: one unit for all, a sign on each, none on zero. */
export function signedAxis(
  ticks: readonly number[],
  format: ValueFormat,
): (value: number) => string {
  const largest = ticks.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const tick = format.axis(largest);
  return (value) => (value > 0 ? `+${tick(value)}` : tick(value));
}
