/** First step, from 1, whose value is at or above the limit; null when none is. */
export function firstCrossing(values: readonly number[], limit: number): number | null {
  const index = values.findIndex((value) => value >= limit);
  return index < 0 ? null : index + 1;
}
