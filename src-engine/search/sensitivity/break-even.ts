/** Where a difference is zero, or why it is not known to be. */
export type BreakEven =
  | { readonly kind: 'found'; readonly at: number }
  /** The sign is the same over the whole range. */
  | { readonly kind: 'none'; readonly from: number; readonly to: number }
  /** The runs moved in steps too coarse to come closer. */
  | { readonly kind: 'between'; readonly from: number; readonly to: number };

export interface BreakEvenSearch {
  readonly from: number;
  readonly to: number;
  /** The root is known well enough when it is enclosed by this width or the difference is within `closeEnough`. */
  readonly width: number;
  readonly closeEnough: number;
  readonly mostEvaluations: number;
}

/**
 * Secant on the bracket (Illinois variant of regula falsi): the next point is where the chord crosses zero, and an end
 * that stays twice counts half, so the bracket closes from both sides. `differenceAt` is run on the same draws each
 * time; its errors are the caller's, it may give null to stop.
 */
export async function breakEven(
  differenceAt: (value: number) => Promise<number | null>,
  search: BreakEvenSearch,
): Promise<BreakEven | null> {
  let { from: low, to: high } = search;
  let atLow = await differenceAt(low);
  if (atLow === null) return null;
  if (atLow === 0) return { kind: 'found', at: low };
  let atHigh = await differenceAt(high);
  if (atHigh === null) return null;
  if (atHigh === 0) return { kind: 'found', at: high };
  if (atLow > 0 === atHigh > 0) return { kind: 'none', from: low, to: high };
  let stayed: 'low' | 'high' | null = null;
  for (let count = 2; count < search.mostEvaluations; count++) {
    if (high - low <= search.width) return { kind: 'found', at: (low + high) / 2 };
    const chord: number = low - (atLow * (high - low)) / (atHigh - atLow);
    // A chord that falls onto an end would never move: halve instead.
    const next: number = chord > low && chord < high ? chord : (low + high) / 2;
    const value = await differenceAt(next);
    if (value === null) return null;
    if (Math.abs(value) <= search.closeEnough) return { kind: 'found', at: next };
    if (value > 0 === atLow > 0) {
      low = next;
      atLow = value;
      if (stayed === 'high') atHigh /= 2;
      stayed = 'high';
    } else {
      high = next;
      atHigh = value;
      if (stayed === 'low') atLow /= 2;
      stayed = 'low';
    }
  }
  return { kind: 'between', from: low, to: high };
}
