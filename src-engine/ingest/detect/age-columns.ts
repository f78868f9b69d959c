/** Amounts by age: what a column name says about its range of days. */
const RANGES: readonly (readonly [string, RegExp])[] = [
  ['amount1To30', /(?:^|\D)0?[01]\D{1,4}30(?:\D|$)/],
  ['amount31To60', /(?:^|\D)3[01]\D{1,4}60(?:\D|$)/],
  ['amount61To90', /(?:^|\D)6[01]\D{1,4}90(?:\D|$)/],
  ['amount91Plus', /(?:^|\D)9[01]\s*(?:\+|plus)|(?:>|over|mas de|más de)\s*90(?:\D|$)|90\s*\+/],
];

/**
 * The columns of amounts by age, by target. Nothing is proposed when a range comes twice or the ages go on beyond
 * 91+ in several columns: the person then decides.
 */
export function ageColumns(columns: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const column of columns) {
    const name = column.toLowerCase();
    const target = RANGES.find(([, pattern]) => pattern.test(name))?.[0];
    if (target === undefined) continue;
    if (found.has(target)) return new Map();
    found.set(target, column);
  }
  return found.size >= 2 ? found : new Map();
}
