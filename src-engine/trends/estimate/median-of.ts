/** The middle of values; the mean of the two middle ones of an even number. NaN of none. Sorts a copy. */
export function medianOf(values: Iterable<number>): number {
  const sorted = Float64Array.from(values).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
