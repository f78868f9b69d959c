import { accountSums } from '../analyze/account-columns.ts';
import { measureRecipes, type Recipe } from '../analyze/measure-recipes.ts';
import type { SegmentColumn } from '../analyze/segment-effects.ts';
import { at } from '../base/assert.ts';
import type { MeasureId } from '../model/comparison.ts';
import type { ArmResult, RunResult } from '../model/run.ts';

/** Who is in which segment. */
export interface SegmentMembers {
  /** By account. */
  readonly segments: readonly string[];
  /** Index of each account's customer; null when customers are not known: then each account is its own. */
  readonly customer: Int32Array | null;
}

/** The accounts of a segment: which of its customers each belongs to. */
interface Segment {
  readonly segment: string;
  readonly accounts: readonly number[];
  /** By account of `accounts`: place of its customer among those of the segment. */
  readonly places: readonly number[];
  readonly customers: number;
}

/** A segment while its accounts come in; `of` are the places of its customers. */
interface Growing {
  readonly accounts: number[];
  readonly places: number[];
  readonly of: Map<number, number>;
}

/** Most accounts first, then by name. Customers come in the order of their first account in the segment. */
function segmentsOf({ segments, customer }: SegmentMembers): readonly Segment[] {
  const found = new Map<string, Growing>();
  for (const [account, name] of segments.entries()) {
    const segment: Growing = found.get(name) ?? { accounts: [], places: [], of: new Map() };
    found.set(name, segment);
    const unit = customer === null ? account : (customer[account] ?? account);
    const place = segment.of.get(unit) ?? segment.of.size;
    segment.of.set(unit, place);
    segment.accounts.push(account);
    segment.places.push(place);
  }
  return [...found]
    .sort(([a, one], [b, other]) => other.accounts.length - one.accounts.length || (a < b ? -1 : 1))
    .map(([segment, { accounts, places, of }]) => ({
      segment,
      accounts,
      places,
      customers: of.size,
    }));
}

/** Sums by customer of `value` over the accounts of a segment. */
function byCustomer(
  { accounts, places, customers }: Segment,
  value: (account: number) => number,
): Float64Array {
  const sums = new Float64Array(customers);
  for (const [index, account] of accounts.entries()) {
    const place = at(places, index);
    sums[place] = (sums[place] ?? 0) + value(account);
  }
  return sums;
}

/**
 * A measure of challenger `arm` (from 1) and of the champion, means over replications, by segment and customer. What the
 * comparison sums over the portfolio is a mean an account here.
 */
export function segmentColumns(
  result: RunResult,
  arm: number,
  members: SegmentMembers,
  measure: MeasureId,
): readonly SegmentColumn[] {
  const recipe = measureRecipes(1)[measure];
  const arms = [at(result.arms, 0), at(result.arms, arm)].map((one) => sides(one, recipe));
  const [champion, challenger] = [at(arms, 0), at(arms, 1)];
  return segmentsOf(members).map((segment) => {
    const accounts = byCustomer(segment, () => 1);
    const columns = ({ top, bottom, scale }: Sides) => ({
      numerator: byCustomer(segment, (account) => top[account] ?? 0).map(
        (value) => (value * scale) / result.replications,
      ),
      denominator:
        bottom === null
          ? accounts
          : byCustomer(segment, (account) => bottom[account] ?? 0).map(
              (value) => value / result.replications,
            ),
    });
    return {
      segment: segment.segment,
      accounts,
      champion: columns(champion),
      challenger: columns(challenger),
    };
  });
}

/** Sums over replications by account; `bottom` is null where accounts are counted. */
interface Sides {
  readonly top: Float64Array;
  readonly bottom: Float64Array | null;
  readonly scale: number;
}

function sides(arm: ArmResult, recipe: Recipe): Sides {
  if (recipe.kind === 'sum')
    return { top: accountSums(arm, recipe.of), bottom: null, scale: recipe.scale };
  const bottom = accountSums(arm, recipe.bottom);
  return { top: accountSums(arm, recipe.top), bottom, scale: 1 };
}
