import { NO_DAY } from '../../../src-engine/base/day.ts';

/** A day of a column, or null where there is none. */
export function dayOrNull(day: number | undefined): number | null {
  return day === undefined || day === NO_DAY ? null : day;
}

/** Rows of the entry `index`, from the starts of all of them. */
export function range(starts: Int32Array, index: number): number[] {
  const from = starts[index] ?? 0;
  return Array.from({ length: (starts[index + 1] ?? 0) - from }, (_, offset) => from + offset);
}
