/** Does something with a row of a grid when it is there, and says whether it was. Row -1 is the head. */
export function withRow<Row>(
  getRow: (index: number) => Row | null,
  index: number,
  use: ((row: Row, index: number) => void) | undefined,
): boolean {
  const row = index < 0 ? null : getRow(index);
  if (row !== null) use?.(row, index);
  return row !== null;
}
