import type { ChannelName } from '../../model/behaviour.ts';

/** A contact of the past, from a file of the user's: the portfolio itself holds none. */
export interface ContactRecord {
  readonly accountId: string;
  readonly day: number;
  readonly channel: ChannelName;
  /** Whether it reached the customer; null when the source does not say. */
  readonly reached: boolean | null;
}
