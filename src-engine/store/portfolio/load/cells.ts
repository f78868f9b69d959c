import { assert } from '../../../base/assert.ts';
import type { SqlValue } from '../../sql-value.ts';

/** The number in a cell, or what stands for a missing one. */
export function or(value: SqlValue | undefined, missing: number): number {
  return typeof value === 'number' ? value : missing;
}

/** First rows of each group from the group number of each row, which ascends: starts[g] to starts[g + 1] - 1. */
export function startsOf(groups: ArrayLike<number>, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row] ?? -1;
    assert(group >= 0 && group < count, 'rows point into their table');
    starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  }
  for (let index = 0; index < count; index++) {
    starts[index + 1] = (starts[index + 1] ?? 0) + (starts[index] ?? 0);
  }
  return starts;
}

/** A number is a row's position plus one: the writer numbers densely in canonical order (write-portfolio.ts). */
export function assertDense(key: SqlValue | undefined, index: number): void {
  assert(key === index + 1, 'portfolio rows are numbered densely');
}
