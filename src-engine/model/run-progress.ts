import type { EarlyView } from './early-view.ts';

/** A long job's state: `done` of `total` account-replications. */
export interface RunProgress {
  readonly done: number;
  readonly total: number;
  /** Complete replications so far, of all accounts; absent while or where a run cannot be ended with what is finished. */
  readonly replications?: number;
  /** What a sample of the accounts shows until all are there; nothing without it. */
  readonly early?: EarlyView;
}
