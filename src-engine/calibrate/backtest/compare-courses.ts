import type { BacktestRoll, ReliabilityBin } from '../../model/backtest.ts';
import { ROLL_STANDINGS } from '../rolls/roll-table.ts';
import type { ActualCourse } from './actual-course.ts';
import { rankCorrelation, shareInterval } from './scores.ts';

/** Running sums. */
function cumulated(values: ArrayLike<number>): number[] {
  let sum = 0;
  return Array.from(values, (value) => {
    sum += value;
    return sum;
  });
}

/** Quantile of sorted values by the nearest rank inwards, so that a band of few draws is not too narrow. */
function ends(values: readonly number[], share: number): readonly [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor((share / 2) * sorted.length);
  return [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 0];
}

/** Cumulative curves: the actual one, and mean and 90 % band over the draws. */
export function cumulativeCurves(actual: Float64Array, draws: readonly Float64Array[]) {
  const curves = draws.map(cumulated);
  const days = actual.length;
  const at = (day: number) => curves.map((curve) => curve[day] ?? 0);
  const band = Array.from({ length: days }, (_, day) => ends(at(day), 0.1));
  const mean = Array.from(
    { length: days },
    (_, day) => at(day).reduce((sum, value) => sum + value, 0) / Math.max(1, curves.length),
  );
  return {
    actual: cumulated(actual),
    mean,
    low: band.map(([low]) => low),
    high: band.map(([, high]) => high),
  };
}

/**
 * Chance of paying by account: the share of draws over all accounts alike (same score, same ten days of age). What an
 * account's own few draws say is mostly luck, and would make predictions look too extreme. Half a payment more on either
 * side keeps chances off 0 and 1.
 */
export function chancesOf(
  accounts: readonly { readonly group: string; readonly share: number }[],
  draws: number,
): number[] {
  const groups = new Map<string, { paid: number; all: number }>();
  for (const { group, share } of accounts) {
    const sums = groups.get(group) ?? { paid: 0, all: 0 };
    groups.set(group, sums);
    sums.paid += share * draws;
    sums.all += draws;
  }
  return accounts.map(({ group }) => {
    const { paid, all } = groups.get(group) ?? { paid: 0, all: 0 };
    return (paid + 0.5) / (all + 1);
  });
}

const BINS = 10;

/** Groups of equal size by predicted chance, in its order; equal predictions may fall into two groups. */
export function reliabilityBins(p: readonly number[], y: readonly boolean[]): ReliabilityBin[] {
  const order = p.map((value, index) => ({ value, paid: y[index] === true }));
  order.sort((a, b) => a.value - b.value);
  const bins: ReliabilityBin[] = [];
  for (let bin = 0; bin < BINS; bin++) {
    const from = Math.floor((bin * order.length) / BINS);
    const part = order.slice(from, Math.floor(((bin + 1) * order.length) / BINS));
    if (part.length === 0) continue;
    const paid = part.filter((one) => one.paid).length;
    const [low, high] = shareInterval(paid, part.length);
    const predicted = part.reduce((sum, { value }) => sum + value, 0) / part.length;
    const observed = paid / part.length;
    bins.push({ predicted, observed, accounts: part.length, paid, low, high });
  }
  return bins;
}

/** Roll rates from one 30-day snapshot to the next, of the debt at the split. */
export function rollCellsOf(
  courses: readonly ActualCourse[],
  simulated: readonly Float64Array[],
): BacktestRoll[] {
  const actual = ROLL_STANDINGS.map(() => new Float64Array(ROLL_STANDINGS.length));
  for (const { standings } of courses)
    for (let index = 1; index < standings.length; index++) {
      const row = actual[standings[index - 1] ?? 0];
      const to = standings[index] ?? 0;
      if (row !== undefined) row[to] = (row[to] ?? 0) + 1;
    }
  const total = (row: Float64Array | undefined) =>
    row === undefined ? 0 : row.reduce((sum, value) => sum + value, 0);
  return ROLL_STANDINGS.flatMap((from, index) => {
    const [seen, drawn] = [actual[index], simulated[index]];
    const accounts = total(seen);
    const all = total(drawn);
    if (accounts === 0) return [];
    return ROLL_STANDINGS.map((to, place) => ({
      from,
      to,
      accounts,
      actual: (seen?.[place] ?? 0) / accounts,
      simulated: all === 0 ? null : (drawn?.[place] ?? 0) / all,
    }));
  });
}

/** Fewer accounts in a standing do not count for the largest difference (simulation.md 2.7). */
const FEWEST_IN_CELL = 100;

/** Largest difference of a roll rate; null when no standing has enough accounts. */
export function largestRollDifference(rolls: readonly BacktestRoll[]): number | null {
  const usable = rolls.filter(
    ({ accounts, simulated }) => accounts >= FEWEST_IN_CELL && simulated !== null,
  );
  if (usable.length === 0) return null;
  return usable.reduce(
    (most, { actual, simulated }) => Math.max(most, Math.abs(actual - (simulated ?? actual))),
    0,
  );
}

/** Spearman over deciles by expected cash; null with fewer than ten accounts that owe. */
export function decileCorrelation(
  expected: readonly number[],
  actual: readonly number[],
): number | null {
  if (expected.length < BINS) return null;
  const order = expected.map((value, index) => ({ value, actual: actual[index] ?? 0 }));
  order.sort((a, b) => a.value - b.value);
  const sums = Array.from({ length: BINS }, (_, decile) => {
    const from = Math.floor((decile * order.length) / BINS);
    const part = order.slice(from, Math.floor(((decile + 1) * order.length) / BINS));
    const mean = (of: (one: (typeof order)[number]) => number) =>
      part.reduce((sum, one) => sum + of(one), 0) / part.length;
    return { expected: mean(({ value }) => value), actual: mean((one) => one.actual) };
  });
  return rankCorrelation(
    sums.map((one) => one.expected),
    sums.map((one) => one.actual),
  );
}
