/** Column names of a header row: trimmed, blank ones numbered, repeated ones told apart, so that each is unique. */
export function headerNames(cells: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return cells.map((cell, index) => {
    const name = cell.trim() === '' ? `column ${index + 1}` : cell.trim();
    let unique = name;
    for (let copy = 2; used.has(unique); copy++) unique = `${name} (${copy})`;
    used.add(unique);
    return unique;
  });
}
