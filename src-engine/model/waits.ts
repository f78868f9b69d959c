/** Numbers of a row of AccountWaits. */
export const WAIT_ROW = 4;

/**
 * Steps of one account that found no shared capacity in one run, ascending: for each the day index, which question of the
 * account on that day it was (from 0), how many steps stood before it in the queue, and 1 when it came up on that day, 0 when it
 * had waited before.
 */
export type AccountWaits = Int32Array;

/** By account id; accounts whose steps never waited are left out. */
export type RunWaits = ReadonlyMap<string, AccountWaits>;

/**
 * By replication, from 0: which steps of an arm found no shared capacity. A function of the whole portfolio and the plan, so
 * that each account can be lived alone (docs/adr).
 */
export type ArmWaits = ReadonlyMap<number, RunWaits>;
