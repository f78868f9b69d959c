/** What the cancel rule of a debt class did in a run, replication 1. */
export interface CancelHits {
  readonly debtClass: string;
  /** Processes that it ended. */
  readonly cancelled: number;
}
