import { assert } from '../../base/assert.ts';

/** What becomes of debt that rolls by fixed monthly rates (simulation.md 9, V5). */
export interface AbsorbingChain {
  /** Expected months in each transient state, by starting state: (I - Q)^-1. */
  readonly visits: readonly (readonly number[])[];
  /** Probability of ending in each absorbing state, by starting state. */
  readonly absorbed: readonly (readonly number[])[];
  /** Mean and variance of the months until absorption, by starting state. */
  readonly months: readonly number[];
  readonly variance: readonly number[];
}

/** Inverse by Gauss and Jordan with the largest pivot; the matrix must be regular. */
function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const rows = matrix.map((line, row) => [
    ...line,
    ...Array.from({ length: size }, (_, column) => (row === column ? 1 : 0)),
  ]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = row;
    const line = rows[pivot] ?? [];
    const head = line[column] ?? 0;
    assert(head !== 0, 'some state is never left: the chain does not end');
    rows[pivot] = rows[column] ?? [];
    const scaled = line.map((value) => value / head);
    rows[column] = scaled;
    for (const [row, other] of rows.entries()) {
      const factor = other[column] ?? 0;
      if (row === column || factor === 0) continue;
      rows[row] = other.map((value, index) => value - factor * (scaled[index] ?? 0));
    }
  }
  return rows.map((line) => line.slice(size));
}

/** `between` are rates among transient states (Q), `out` those to absorbing ones (R); rows of both together sum to 1. */
export function absorbingChain(
  between: readonly (readonly number[])[],
  out: readonly (readonly number[])[],
): AbsorbingChain {
  const visits = inverse(
    between.map((line, row) => line.map((rate, column) => (row === column ? 1 : 0) - rate)),
  );
  const ends = out[0]?.length ?? 0;
  const absorbed = visits.map((line) =>
    Array.from({ length: ends }, (_, end) =>
      line.reduce((sum, value, state) => sum + value * (out[state]?.[end] ?? 0), 0),
    ),
  );
  const months = visits.map((line) => line.reduce((sum, value) => sum + value, 0));
  const variance = visits.map((line, row) => {
    const square = line.reduce((sum, value, state) => sum + value * (months[state] ?? 0), 0);
    const mean = months[row] ?? 0;
    return 2 * square - mean - mean * mean;
  });
  return { visits, absorbed, months, variance };
}
