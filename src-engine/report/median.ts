/** The middle value, or the rounded mean of the two middle ones; null of nothing. */
export function median(values: Iterable<number>): number | null {
  const sorted = Float64Array.from(values).sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  if (sorted.length % 2 === 1) return upper;
  return Math.round(((sorted[middle - 1] ?? 0) + upper) / 2);
}
