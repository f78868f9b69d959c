import { at } from '../../base/assert.ts';

/** A setting on the lattice of a sweep: the place of its value in each variable's list of values. */
export interface LatticePoint {
  readonly place: readonly number[];
  /** The objective, higher is better. */
  readonly score: number;
}

/** What stands out on a sweep's surface; each is an index into the points. */
export interface Surface {
  readonly best: number;
  /** Neighbourhood means, in the order of the points. */
  readonly smoothed: readonly number[];
  readonly bestSmoothed: number;
  /** Worst score among a point and its neighbours one step away, in the order of the points. */
  readonly worstNear: readonly number[];
  /** The point whose neighbourhood is best at its worst. */
  readonly bestWorst: number;
}

/** The first index of the largest value. */
function argmax(values: readonly number[]): number {
  let best = 0;
  for (const [index, value] of values.entries()) if (value > at(values, best)) best = index;
  return best;
}

/** 1/4, 1/2, 1/4 for each variable; 0 beyond one step. */
function weightBetween(a: readonly number[], b: readonly number[]): number {
  let weight = 1;
  for (const [variable, place] of a.entries()) {
    const steps = Math.abs(place - (b[variable] ?? 0));
    if (steps > 1) return 0;
    weight *= steps === 0 ? 0.5 : 0.25;
  }
  return weight;
}

/**
 * Peak, smoothed peak and safest point (simulation.md 6, golden V26). At an edge, and where a neighbour was not tried,
 * the weights of those that were tried are scaled up to 1. Needs at least one point.
 */
export function surfaceOf(points: readonly LatticePoint[]): Surface {
  const smoothed: number[] = [];
  const worstNear: number[] = [];
  for (const point of points) {
    let sum = 0;
    let total = 0;
    let worst = Number.POSITIVE_INFINITY;
    for (const other of points) {
      const weight = weightBetween(point.place, other.place);
      if (weight === 0) continue;
      sum += weight * other.score;
      total += weight;
      worst = Math.min(worst, other.score);
    }
    smoothed.push(sum / total);
    worstNear.push(worst);
  }
  return {
    best: argmax(points.map((point) => point.score)),
    smoothed,
    bestSmoothed: argmax(smoothed),
    worstNear,
    bestWorst: argmax(worstNear),
  };
}
