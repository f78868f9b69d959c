/** Processes at one step, in replication 1 of a run. */
export interface StepCounts {
  readonly reached: number;
  /** With a payment of their account before the next step, or before their end after the last one. */
  readonly paid: number;
  /** That ended before their next step because the debt was gone. */
  readonly resolved: number;
  /** Complaints of their account on the day of the step. */
  readonly complaints: number;
}

/** What one step of a template did: all its processes, and those of each segment. */
export interface StepEffect extends StepCounts {
  /** Processes of the template. */
  readonly created: number;
  /** Segments with a process at the step, largest first, then by name. */
  readonly segments: readonly (StepCounts & { readonly segment: string })[];
}
