/** One round of successive halving: how many settings run on which share of the accounts. */
export interface Rung {
  readonly settings: number;
  /** 0 to 1, of the accounts that the search may see. */
  readonly share: number;
}

export interface RungPlan {
  readonly rungs: readonly Rung[];
  /** What all rounds together would cost if none reused another's accounts, in runs of one setting on all accounts. */
  readonly fullRunEquivalents: number;
}

/** Of every round, at most one in this many is expected to go on, on this many times the accounts. */
const HALVING_RATE = 3;
const SMALLEST_SHARE = 0.04;

/**
 * Successive halving with rate `rate` from `settings` settings on a share `smallest` up to all accounts
 * (simulation.md 6.3): 64 settings run as 64, 22, 8, 3 on .04, .12, .36 and 1. A last step that would stay below all
 * accounts by less than one more rate is taken at once.
 */
export function rungPlan(
  settings: number,
  rate = HALVING_RATE,
  smallest = SMALLEST_SHARE,
): RungPlan {
  const rungs: Rung[] = [];
  let left = settings;
  let share = smallest;
  for (;;) {
    // Binary fractions: 0.04 x 3 x 3 is not 0.36 to the last bit, a share of the accounts needs no more than this.
    const rounded = Math.min(1, Math.round(share * 1e9) / 1e9);
    rungs.push({ settings: left, share: rounded });
    if (rounded >= 1) break;
    left = Math.max(1, Math.ceil(left / rate));
    share *= rate;
  }
  const fullRunEquivalents = rungs.reduce((sum, rung) => sum + rung.settings * rung.share, 0);
  return { rungs, fullRunEquivalents };
}
