/** Fewer times in arrears do not carry a ranking of strategies (simulation.md 2.8). */
export const FEWEST_ENTRIES = 300;
/** Strategies whose difference is a smaller part of recovery are then not ranked. */
export const LEAST_RANKED_SHARE = 0.02;
