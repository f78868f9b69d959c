import { influences } from '../analyze/influences.ts';
import { intervalWithin } from '../analyze/interval-within.ts';
import { luckHalfWidth } from '../analyze/luck-interval.ts';
import type { CountedRate } from '../analyze/receivable-measures.ts';
import type { RateId, RunRate } from '../model/rate-definitions.ts';
import { RATE_RANGES } from '../model/rate-ranges.ts';
import type { CuredLuck } from './cured-luck.ts';

/** Rates of one arm that are known, by name. */
export type KnownRates = Readonly<Partial<Record<RateId, CountedRate>>>;

/** An arm's rates: means over replications, and those of each of them. */
export interface ArmRates {
  readonly whole: KnownRates;
  readonly each: readonly KnownRates[];
  /** Half the intervals of rates that are not known by replication, their own and that of the difference to the champion's. */
  readonly luck: Readonly<Partial<Record<RateId, CuredLuck>>>;
}

/** Read off a distribution, and no ratio of their parts. */
const READ_OFF: ReadonlySet<RateId> = new Set<RateId>([
  'medianDaysToPay',
  'medianDaysToPayValue',
  'countBackDays',
  'contactsP99',
  'contactsInWeekP99',
]);

/**
 * By replication, how far it moves the rate: influences of a ratio of sums (simulation.md 4.4), else the number that is read
 * off. Null where some replication has none.
 */
function movesOf(id: RateId, each: readonly KnownRates[]): Float64Array | null {
  const rates = each.flatMap((one) => one[id] ?? []);
  if (rates.length < each.length || rates.length < 2) return null;
  if (READ_OFF.has(id))
    return rates.every(({ rate }) => rate !== null)
      ? Float64Array.from(rates, ({ rate }) => rate ?? 0)
      : null;
  const columns = {
    numerator: Float64Array.from(rates, ({ numerator }) => numerator),
    denominator: Float64Array.from(rates, ({ denominator }) => denominator),
  };
  return influences(columns);
}

type Intervals = Pick<RunRate, 'low' | 'high' | 'difference'>;

/**
 * The 95 % interval of luck of a rate, within what it can be, and, for a challenger, of its difference to the champion's, which is paired: the same
 * accounts and draws. The portfolio is held fixed; nulls with one replication and for rates that are not known in each.
 */
export function rateIntervals(id: RateId, own: ArmRates, champion: ArmRates | null): Intervals {
  const rate = own.whole[id]?.rate ?? null;
  const known = own.luck[id];
  const moves = movesOf(id, own.each);
  const half = known?.level ?? (moves === null ? null : luckHalfWidth(moves));
  const ends =
    rate === null || half === null
      ? { low: null, high: null }
      : intervalWithin(RATE_RANGES[id], rate, half);
  const before = champion?.whole[id]?.rate ?? null;
  if (champion === null || rate === null || before === null) return { ...ends, difference: null };
  const value = rate - before;
  const movesBefore = movesOf(id, champion.each);
  const paired =
    known?.difference ??
    (moves === null || movesBefore === null
      ? null
      : luckHalfWidth(moves.map((move, index) => move - (movesBefore[index] ?? 0))));
  const difference =
    paired === null
      ? { value, low: null, high: null }
      : { value, low: value - paired, high: value + paired };
  return { ...ends, difference };
}
