/** Accounts a segment, most accounts first, ties by name. */
export function segmentCounts(
  names: readonly string[],
  counts: ArrayLike<number>,
): readonly { readonly segment: string; readonly accounts: number }[] {
  return names
    .map((segment, index) => ({ segment, accounts: counts[index] ?? 0 }))
    .filter((row) => row.accounts > 0)
    .sort((a, b) => b.accounts - a.accounts || (a.segment < b.segment ? -1 : 1));
}
