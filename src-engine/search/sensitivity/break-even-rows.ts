import { at } from '../../base/assert.ts';
import type { Failure } from '../../base/failure.ts';
import { compactMoneyText } from '../../base/money-text.ts';
import { ok, type Result } from '../../base/result.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type { BreakEvenRow, LedgerRow } from '../../model/sensitivity.ts';
import type { Interval } from '../../model/sweep.ts';
import type { Assumption } from './assumptions.ts';
import { type BreakEven, breakEven } from './break-even.ts';
import type { DifferenceUnder } from './difference-under.ts';

const MOST_RUNS = 20;
/** Of the widest range: a break-even is not worth knowing closer. */
const WIDTH_SHARE = 0.002;

export interface BreakEvenTerms {
  readonly model: BehaviourModel;
  /** The difference under the model as it is. */
  readonly base: Interval;
  readonly under: DifferenceUnder;
  /** What the ledger has of an assumption: the differences at its low and its high end. */
  readonly ledgerRow: (
    pointer: string,
  ) => Pick<LedgerRow, 'low' | 'high' | 'atLow' | 'atHigh'> | null;
  readonly currency: string;
}

/** Differences by value of the assumption. */
type Tried = Map<number, Interval>;

/** The two neighbouring values, nearest to the assumed one, between which the difference changes its sign. */
export function nearestBracket(
  tried: ReadonlyMap<number, Interval>,
  assumed: number,
): readonly [number, number] | null {
  const places = [...tried.keys()].sort((a, b) => a - b);
  let nearest: readonly [number, number] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let place = 1; place < places.length; place++) {
    const [from, to] = [at(places, place - 1), at(places, place)];
    if (isAbove(tried.get(from)) === isAbove(tried.get(to))) continue;
    const distance = Math.max(from - assumed, assumed - to, 0);
    if (distance >= least) continue;
    least = distance;
    nearest = [from, to];
  }
  return nearest;
}

function isAbove(difference: Interval | undefined): boolean {
  return (difference?.value ?? 0) > 0;
}

/** What is known before anything is run: the model as it is, and the ledger's ends where they lie within the range. */
function knownOf(
  { pointer, value, widest }: Assumption,
  { base, ledgerRow }: BreakEvenTerms,
): Tried {
  const known: Tried = new Map([[value, base]]);
  const row = ledgerRow(pointer);
  if (row === null) return known;
  for (const [end, difference] of [
    [row.low, row.atLow],
    [row.high, row.atHigh],
  ] as const)
    if (end > widest.low && end < widest.high) known.set(end, difference);
  return known;
}

function shown(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

type Answer = 'challenger' | 'champion' | null;

/** Who is ahead for all that the interval says; null when it includes zero. */
function aheadIn({ low, high }: Interval): Answer {
  return low > 0 ? 'challenger' : high < 0 ? 'champion' : null;
}

/** What was run at a value of the assumption. */
export type DifferenceAt = (value: number) => Interval | undefined;

/**
 * What a break-even says. A lead is told only where the interval shows one: where it includes zero the sentence is about
 * the estimate, and says so.
 */
export function breakEvenSentence(
  { label, value }: Pick<Assumption, 'label' | 'value'>,
  found: BreakEven,
  { base, currency }: Pick<BreakEvenTerms, 'base' | 'currency'>,
  differenceAt: DifferenceAt,
): string {
  const money = (amount: number) => compactMoneyText(amount, currency);
  const interval = (of: Interval) => `95% interval ${money(of.low)} to ${money(of.high)}`;
  const leader = aheadIn(base);
  if (found.kind !== 'none') {
    const point = found.kind === 'found' ? found.at : (found.from + found.to) / 2;
    if (leader === null)
      return `${label}: the estimate changes sign at ${shown(point)}; as assumed, ${shown(value)}, it is ${money(base.value)} and nobody is shown to be ahead (${interval(base)}).`;
    const side = point < value ? 'below' : 'above';
    return `${label}: The ${leader}’s lead of ${money(Math.abs(base.value))} is gone ${side} ${shown(point)}; assumed is ${shown(value)}.`;
  }
  const ends = `at ${shown(found.from)} and at ${shown(found.to)}`;
  if (leader === null)
    return `${label}: the estimate of ${money(base.value)} keeps its sign ${ends}, but as assumed nobody is shown to be ahead (${interval(base)}).`;
  const unclear = [found.from, found.to].filter((end) => {
    const there = differenceAt(end);
    return there === undefined || aheadIn(there) !== leader;
  });
  return unclear.length === 0
    ? `${label}: The ${leader} stays ahead at both ends of the range, ${ends}.`
    : `${label}: The ${leader}’s estimate stays ahead ${ends}, but ${unclear.map((end) => `at ${shown(end)}`).join(' and ')} the 95% interval includes zero.`;
}

/**
 * Where the difference is zero when one assumption alone moves, all on the same draws (simulation.md 4.9): nearest to what
 * is assumed, as a difference need not rise or fall throughout. Each is put into `rows` when it is known: a cancel leaves
 * those before it.
 */
export async function breakEvenRows(
  assumptions: readonly Assumption[],
  terms: BreakEvenTerms,
  rows: BreakEvenRow[],
): Promise<Result<null, Failure>> {
  for (const assumption of assumptions) {
    const { low: from, high: to } = assumption.widest;
    let failed: Failure | null = null;
    const tried = knownOf(assumption, terms);
    const differenceAt = async (value: number): Promise<number | null> => {
      const known = tried.get(value);
      if (known !== undefined) return known.value;
      const difference = await terms.under(assumption.apply(terms.model, value));
      if (difference.ok) {
        tried.set(value, difference.value);
        return difference.value.value;
      }
      failed = difference.error;
      return null;
    };
    for (const end of [from, to]) if ((await differenceAt(end)) === null) break;
    if (failed !== null) return { ok: false, error: failed };
    const [low, high] = nearestBracket(tried, assumption.value) ?? [from, to];
    const found = await breakEven(differenceAt, {
      from: low,
      to: high,
      width: (to - from) * WIDTH_SHARE,
      closeEnough: Math.abs(terms.base.value) * WIDTH_SHARE,
      mostEvaluations: MOST_RUNS,
    });
    if (failed !== null) return { ok: false, error: failed };
    if (found === null) continue;
    const value =
      found.kind === 'found'
        ? found.at
        : found.kind === 'between'
          ? (found.from + found.to) / 2
          : null;
    const sentence = breakEvenSentence(assumption, found, terms, (place) => tried.get(place));
    rows.push({ pointer: assumption.pointer, value, from, to, sentence });
  }
  return ok(null);
}
