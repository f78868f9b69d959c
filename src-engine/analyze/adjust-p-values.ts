function ascending(pValues: readonly number[]): number[] {
  return pValues.map((_, index) => index).sort((a, b) => (pValues[a] ?? 0) - (pValues[b] ?? 0));
}

/**
 * Holm's adjusted p-values, in the order given: the chance of any false claim in the family stays below the level
 * (simulation.md 4.6). For the arms of one comparison.
 */
export function holm(pValues: readonly number[]): readonly number[] {
  const adjusted = new Array<number>(pValues.length).fill(1);
  let running = 0;
  for (const [rank, index] of ascending(pValues).entries()) {
    running = Math.max(running, (pValues.length - rank) * (pValues[index] ?? 1));
    adjusted[index] = Math.min(1, running);
  }
  return adjusted;
}

/**
 * Benjamini and Hochberg's adjusted p-values: the expected share of false claims among the claims. For looking through
 * many segments.
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  const adjusted = new Array<number>(pValues.length).fill(1);
  const order = ascending(pValues);
  let running = 1;
  for (let rank = order.length - 1; rank >= 0; rank--) {
    const index = order[rank] ?? 0;
    running = Math.min(running, ((pValues[index] ?? 1) * pValues.length) / (rank + 1));
    adjusted[index] = running;
  }
  return adjusted;
}
