type Key = readonly (string | number)[];

function compareKeys(a: Key, b: Key): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? value;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

/** A new list in ascending order of the keys, part by part. */
export function sortedBy<T>(rows: readonly T[], key: (row: T) => Key): T[] {
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ row }) => row);
}

/** The distinct values, ascending by code unit. */
export function dictionary(values: readonly string[]): string[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Where the rows of each owner start, from the owner of each row. */
export function starts(count: number, owners: readonly number[]): Int32Array {
  const result = new Int32Array(count + 1);
  for (const owner of owners) result[owner + 1] = (result[owner + 1] ?? 0) + 1;
  for (let index = 0; index < count; index++)
    result[index + 1] = (result[index + 1] ?? 0) + (result[index] ?? 0);
  return result;
}
