import { at } from '../../base/assert.ts';

/** A setting as the recommendation sees it. */
export interface Candidate {
  /** The objective, higher is better. */
  readonly score: number;
  /** Standard error of its paired difference to the best; 0 for the best itself. */
  readonly standardErrorToBest: number;
  /** Harm points per 1,000 accounts. */
  readonly harm: number;
  /** Variables whose value is not the champion's. */
  readonly changes: number;
  /** Steps to the nearest end of any variable's list of values. */
  readonly stepsFromEdge: number;
}

export interface Recommendation {
  /** Settings that are as good as the best for all that is known, ascending: "any of these is as good". */
  readonly plateau: readonly number[];
  readonly recommended: number;
}

/**
 * Of all settings within max(`indifference`, one standard error) of the best, the one with the lowest harm, then the
 * fewest changes from the champion, then the most interior, then the first (simulation.md 6). `best` is an index.
 */
export function recommend(
  candidates: readonly Candidate[],
  best: number,
  indifference: number,
): Recommendation {
  const top = at(candidates, best).score;
  const plateau = candidates.flatMap((candidate, index) => {
    const within = Math.max(indifference, candidate.standardErrorToBest);
    return top - candidate.score <= within ? [index] : [];
  });
  const order = [...plateau].sort((a, b) => {
    const one = at(candidates, a);
    const other = at(candidates, b);
    return (
      one.harm - other.harm ||
      one.changes - other.changes ||
      other.stepsFromEdge - one.stepsFromEdge ||
      a - b
    );
  });
  return { plateau, recommended: at(order, 0) };
}
