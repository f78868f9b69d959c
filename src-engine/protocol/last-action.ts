import type { Day } from '../base/day.ts';

/** What was last done to collect an account's debt in a run, and what came of it. */
export interface LastAction {
  /** The step in the words of the screens. */
  readonly text: string;
  readonly day: Day;
  /** What the customer did first after it, else how the contact ended; empty when neither is known. */
  readonly response: string;
  /** Of what the customer did; null when they did nothing. */
  readonly responseDay: Day | null;
}
