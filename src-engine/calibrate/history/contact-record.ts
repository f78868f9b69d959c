import type { ChannelName } from '../../model/behaviour.ts';

/** From that day on the customer was left without contact, chosen at random: a hold-out (simulation.md 2.4). */
export const HOLD_OUT = 'HOLD_OUT';

/** A contact of the past, from a file of the user's: the portfolio itself holds none. */
export interface ContactRecord {
  readonly accountId: string;
  readonly day: number;
  readonly channel: ChannelName | typeof HOLD_OUT;
  /** Whether it reached the customer; null when the source does not say. */
  readonly reached: boolean | null;
}
