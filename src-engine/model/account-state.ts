/** Where an account is at the end of a day, in the order in which it goes through them (ux 2.3). */
export const ACCOUNT_STATES = [
  'notDue',
  'pastDue',
  'inProcess',
  'onPlan',
  'inSeverance',
  'cured',
] as const;
export type AccountStateName = (typeof ACCOUNT_STATES)[number];

/** Which accounts of a state: those in it at the end of the day, those that came to it or left it that day. */
export const STATE_MOVES = ['in', 'came', 'left'] as const;
export type StateMove = (typeof STATE_MOVES)[number];

/** The accounts of a state on one day of one arm, in replication 1. */
export interface AccountStateOnDay {
  /** Index of the arm in its run. */
  readonly arm: number;
  /** Day index, 0 is the as-of date. */
  readonly day: number;
  readonly state: AccountStateName;
  readonly move: StateMove;
  /** Of those `inProcess` that are there: how many steps of their process were carried out (see StepCountsOfDays). */
  readonly step?: number;
}

/** How many accounts came to each state and left it, by day; the states in the order of ACCOUNT_STATES. */
export interface StateMoves {
  readonly came: readonly (readonly number[])[];
  readonly left: readonly (readonly number[])[];
}

/**
 * Accounts in process at the end of each day by how far they are: [day][place of the last step that was carried out in the order of
 * its template, 0 none yet]. Of several processes of an account the one that is furthest counts. A day adds up to the accounts
 * in process.
 */
export type StepCountsOfDays = readonly (readonly number[])[];
