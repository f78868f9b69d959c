import {
  ACCOUNT_MEASURES,
  AGE_BUCKETS,
  DAILY_METRICS,
  ROLL_STATES,
  SNAPSHOT_EVERY_DAYS,
} from '../model/run.ts';
import { TALLIES } from '../model/tallies.ts';

/**
 * What the columns of a run mean, by name, as this version writes them. Kept with each run: the numbers alone do not
 * say which measure a row is, and a later version may count others.
 */
export const RUN_LAYOUT = [
  `daily ${DAILY_METRICS.join(' ')}`,
  `account ${ACCOUNT_MEASURES.join(' ')}`,
  `ageing ${AGE_BUCKETS.join(' ')} every ${SNAPSHOT_EVERY_DAYS} days`,
  `rolls ${ROLL_STATES.join(' ')}`,
  `tallies ${TALLIES.join(' ')}`,
].join('; ');
