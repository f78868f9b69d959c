import { segmentEffects } from '../analyze/segment-effects.ts';
import type { EarlyView } from '../model/early-view.ts';
import type { AccountSample, RunResult } from '../model/run.ts';
import { sampledPlaces } from '../simulate/account-sample.ts';
import { cumulativeNet } from './cumulative-net.ts';
import { segmentColumns } from './segment-columns.ts';

/** Names of the two parts; nobody sees them. */
const SAMPLED = 'sampled';
const OTHERS = 'others';

/**
 * What can be said of all accounts by a run of a random sample of them: sums scaled by the number of accounts, intervals over
 * the sampled customers as those of a segment (simulation.md 4.3). Null when fewer than two customers were sampled.
 */
export function earlyView(
  result: RunResult,
  sample: AccountSample,
  accounts: { readonly ids: readonly string[]; readonly customer: Int32Array | null },
): EarlyView | null {
  const isSampled = sampledPlaces(accounts.ids, sample);
  const segments = accounts.ids.map((_, account) => (isSampled(account) ? SAMPLED : OTHERS));
  const sampled = segments.filter((segment) => segment === SAMPLED).length;
  if (sampled === 0) return null;
  const scale = segments.length / sampled;
  const members = { segments, customer: accounts.customer };
  const effects = result.arms.slice(1).map((_, index) => {
    const columns = segmentColumns(result, index + 1, members, 'netCash');
    // By itself: bands of several segments are wider, because they hold together.
    return segmentEffects(columns.filter(({ segment }) => segment === SAMPLED)).effects[0];
  });
  if (effects.includes(undefined)) return null;
  // A segment's effect is per account.
  const all = segments.length;
  return {
    accounts: sampled,
    of: all,
    replications: result.replications,
    asOfDay: result.asOfDay,
    currency: result.currency,
    cumulativeNet: cumulativeNet(result).cumulativeNet.map((line) =>
      line.map((net) => net * scale),
    ),
    differences: effects.flatMap((effect) =>
      effect === undefined
        ? []
        : [{ value: effect.value * all, low: effect.low * all, high: effect.high * all }],
    ),
  };
}
