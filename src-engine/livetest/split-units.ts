import type { StratumPart } from '../model/live-test.ts';
import { type Portfolio, UNKNOWN_RATING } from '../model/portfolio.ts';
import type { StratifiedUnit } from './stratified-split.ts';

/** A customer who may take part, with what was known of it before the test. */
export interface SplitUnit extends StratifiedUnit {
  readonly openMinor: number;
  readonly oldestDays: number;
  /** Of the first account; null when it is not known. */
  readonly rating: number | null;
}

/** By account: what is owed, what of it is past due, and for how many days. */
export interface SplitBalances {
  readonly openMinor: Float64Array;
  readonly pastDueMinor: Float64Array;
  readonly oldestDays: Int32Array;
}

interface Mutable {
  readonly id: string;
  readonly className: string;
  openMinor: number;
  pastDueMinor: number;
  oldestDays: number;
  readonly rating: number | null;
}

/**
 * The customers of a portfolio in the order of their first accounts, as units of a live test: the same customer, the same
 * arm. Eligibility is tested before anybody is given an arm: `onlyPastDue` leaves out who owes nothing past due. `parts`
 * are what the strata are made of; debt and rating are cut into quarters of the units.
 */
export function splitUnits(
  portfolio: Portfolio,
  balances: SplitBalances,
  parts: readonly StratumPart[],
  onlyPastDue: boolean,
): readonly SplitUnit[] {
  const { accounts } = portfolio;
  const units = new Map<number, Mutable>();
  for (let account = 0; account < accounts.count; account++) {
    const customer = accounts.customer[account] ?? 0;
    const rating = accounts.creditRating[account] ?? UNKNOWN_RATING;
    const unit = units.get(customer) ?? {
      id: portfolio.customers[customer] ?? accounts.ids[account] ?? '',
      className: portfolio.customerClasses[accounts.customerClass[account] ?? 0] ?? '',
      openMinor: 0,
      pastDueMinor: 0,
      oldestDays: 0,
      rating: rating === UNKNOWN_RATING ? null : rating,
    };
    unit.openMinor += balances.openMinor[account] ?? 0;
    unit.pastDueMinor += balances.pastDueMinor[account] ?? 0;
    unit.oldestDays = Math.max(unit.oldestDays, balances.oldestDays[account] ?? 0);
    units.set(customer, unit);
  }
  const eligible = [...units.values()].filter((unit) => !onlyPastDue || unit.pastDueMinor > 0);
  const debtBand = quarters(eligible.map(({ openMinor }) => openMinor));
  const ratingBand = quarters(eligible.flatMap(({ rating }) => rating ?? []));
  const text: Readonly<Record<StratumPart, (unit: Mutable) => string>> = {
    class: ({ className }) => className,
    debt: ({ openMinor }) => `debt ${debtBand(openMinor)}`,
    rating: ({ rating }) => (rating === null ? 'no rating' : `rating ${ratingBand(rating)}`),
  };
  return eligible.map((unit) => ({
    id: unit.id,
    stratum: parts.map((part) => text[part](unit)).join(', '),
    openMinor: unit.openMinor,
    oldestDays: unit.oldestDays,
    rating: unit.rating,
  }));
}

/** Which quarter of the values one lies in, 1 to 4; equal values lie in the same. */
function quarters(values: readonly number[]): (value: number) => number {
  const sorted = [...values].sort((a, b) => a - b);
  const cuts = [0.25, 0.5, 0.75].map((share) => sorted[Math.floor(sorted.length * share)] ?? 0);
  return (value) => 1 + cuts.filter((cut) => value >= cut).length;
}
