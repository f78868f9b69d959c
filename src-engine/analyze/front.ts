/** A setting between two aims. */
export interface FrontPoint {
  /** Higher is better. */
  readonly gain: number;
  /** Lower is better. */
  readonly harm: number;
}

/** Not worse in both and better in one (simulation.md 4.9). */
function dominates(a: FrontPoint, b: FrontPoint): boolean {
  return a.gain >= b.gain && a.harm <= b.harm && (a.gain > b.gain || a.harm < b.harm);
}

/**
 * For each point the index of a point that dominates it and is itself on the front: the one with the most gain, then
 * the first; null for points on the front.
 */
export function dominatedBy(points: readonly FrontPoint[]): readonly (number | null)[] {
  return points.map((point) => {
    let by: number | null = null;
    let gain = Number.NEGATIVE_INFINITY;
    for (const [index, other] of points.entries()) {
      if (!dominates(other, point) || other.gain <= gain) continue;
      by = index;
      gain = other.gain;
    }
    return by;
  });
}
