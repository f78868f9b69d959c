import type { Ladder } from './swap-rule.ts';

/** What replication 1 of a run did of one template: a process template, a dunning schedule, a severance or write-off template. */
export interface LadderSteps {
  readonly ladder: Ladder;
  readonly template: string;
  /** Processes that began with it. */
  readonly created: number;
  /** Steps that were carried out: not those that were skipped, blocked or failed. */
  readonly steps: readonly {
    readonly sequence: number;
    readonly eventType: string;
    readonly done: number;
  }[];
}
