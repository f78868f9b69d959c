const WEEK = 7;

/**
 * Whole weeks counted back from the last value, oldest first: the mean of each week, or the value of its last day. Days before
 * the first whole week are left out.
 */
export function weeklyValues(values: readonly number[], take: 'mean' | 'last'): readonly number[] {
  const weeks: number[] = [];
  for (let end = values.length; end >= WEEK; end -= WEEK) {
    const week = values.slice(end - WEEK, end);
    const sum = week.reduce((total, value) => total + value, 0);
    weeks.push(take === 'mean' ? sum / WEEK : (week.at(-1) ?? 0));
  }
  return weeks.reverse();
}
