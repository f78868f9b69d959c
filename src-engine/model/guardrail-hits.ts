/** How often a guardrail spoke in replication 1 of a run. */
export interface GuardrailHits {
  readonly id: string;
  readonly title: string;
  /** Steps that did not run, calls with fewer attempts among them. */
  readonly blocked: number;
  /** Steps that moved to a later day. */
  readonly deferred: number;
  /** Steps that ran with a warning. */
  readonly warned: number;
  /** Accounts with a hit of any kind. */
  readonly accounts: number;
}
