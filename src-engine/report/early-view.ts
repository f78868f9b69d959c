import { type SegmentColumn, segmentEffects } from '../analyze/segment-effects.ts';
import type { MeasureId } from '../model/comparison.ts';
import type { EarlyDifference, EarlyView } from '../model/early-view.ts';
import { MEASURE_DEFINITIONS } from '../model/measure-definitions.ts';
import type { AccountSample, RunResult } from '../model/run.ts';
import { sampledPlaces } from '../simulate/account-sample.ts';
import { cumulativeNet } from './cumulative-net.ts';
import { segmentColumns } from './segment-columns.ts';

/** Names of the two parts; nobody sees them. */
const SAMPLED = 'sampled';
const OTHERS = 'others';

/** Money and counts add up over accounts; rates, days and figures per 1,000 accounts are of any number of them. */
const ADDS_UP: ReadonlySet<string> = new Set(['minor', 'count']);

function isCounted({ champion, challenger }: SegmentColumn): boolean {
  return [champion, challenger].every(({ denominator }) =>
    denominator.some((value) => value !== 0),
  );
}

/**
 * What can be said of all accounts by a run of a random sample of them, or by the first replications of all: sums scaled by the number of accounts, intervals over
 * the sampled customers as those of a segment (simulation.md 4.3). Null when fewer than two customers were sampled. `measures`
 * are told beside net cash; each is another pass over the accounts.
 */
export function earlyView(
  result: RunResult,
  sample: AccountSample,
  accounts: { readonly ids: readonly string[]; readonly customer: Int32Array | null },
  measures: readonly MeasureId[] = [],
): EarlyView | null {
  const isSampled = sampledPlaces(accounts.ids, sample);
  const segments = accounts.ids.map((_, account) => (isSampled(account) ? SAMPLED : OTHERS));
  const sampled = segments.filter((segment) => segment === SAMPLED).length;
  if (sampled === 0) return null;
  const all = segments.length;
  const members = { segments, customer: accounts.customer };
  /** Per challenger; null when one of them has nothing to say. */
  const differencesIn = (measure: MeasureId): readonly EarlyDifference[] | null => {
    // A segment's effect is per account.
    const scale = ADDS_UP.has(MEASURE_DEFINITIONS[measure].unit) ? all : 1;
    const found = result.arms.slice(1).flatMap((_, index) => {
      const columns = segmentColumns(result, index + 1, members, measure);
      // By itself: bands of several segments are wider, because they hold together.
      const own = columns.filter((one) => one.segment === SAMPLED && isCounted(one));
      return segmentEffects(own).effects.slice(0, 1);
    });
    if (found.length < result.arms.length - 1) return null;
    return found.map(({ value, low, high }) => ({
      value: value * scale,
      low: low * scale,
      high: high * scale,
    }));
  };
  const differences = differencesIn('netCash');
  if (differences === null) return null;
  return {
    accounts: sampled,
    of: all,
    replications: result.replications,
    asOfDay: result.asOfDay,
    currency: result.currency,
    cumulativeNet: cumulativeNet(result).cumulativeNet.map((line) =>
      line.map((net) => (net * all) / sampled),
    ),
    differences,
    measures: measures.flatMap((measure) => {
      const told = differencesIn(measure);
      return told === null ? [] : [{ measure, differences: told }];
    }),
  };
}
