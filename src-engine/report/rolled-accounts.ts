import type { AccountRoll } from '../model/roll-rates.ts';
import { AGE_BUCKETS, ROLL_STATES, SNAPSHOT_EVERY_DAYS } from '../model/run.ts';
import type { AccountStandings } from '../simulate/account-standings.ts';

/**
 * Whether an account is in a cell of the roll rates: it stood in `from` at a snapshot and stands in `to` at the next, or,
 * by amount, owes in `to` at the next; with a day at that snapshot only.
 */
export function rolledAccounts(
  { accounts, snapshots, states, owedBuckets }: AccountStandings,
  { day, from, to, by = 'count' }: AccountRoll,
): (account: number) => boolean {
  const [before, after] = [ROLL_STATES.indexOf(from), ROLL_STATES.indexOf(to)];
  const bit = to === 'none' || to === 'writtenOff' ? 0 : 1 << AGE_BUCKETS.indexOf(to);
  return (account) => {
    for (let snapshot = 0; snapshot + 1 < snapshots; snapshot++) {
      if (day !== null && snapshot * SNAPSHOT_EVERY_DAYS !== day) continue;
      const place = snapshot * accounts + account;
      if (by === 'amount') {
        if (((owedBuckets[place + accounts] ?? 0) & bit) !== 0) return true;
      } else if (states[place] === before && states[place + accounts] === after) return true;
    }
    return false;
  };
}
