/** Lines of a gate as they are listed: what several rules have in common is said once, with how many have it. */
export function gateLines(lines: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, count]) => (count === 1 ? line : `${line} In ${count} places.`));
}
