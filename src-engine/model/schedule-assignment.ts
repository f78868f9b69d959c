/** An account whose schedule by the rules is not the one that the CRM has chosen. */
export interface ScheduleDifference {
  readonly accountId: string;
  readonly crm: string;
  /** By debt class that is collected, without repeats; an empty text: not dunned, null: no rule matches. */
  readonly rules: readonly (string | null)[];
}

/** What the rules and the CRM say of the accounts that are collected by schedules, as on the as-of day (ux 2.2c). */
export interface ScheduleAssignmentCheck {
  readonly agree: number;
  readonly differ: number;
  /** The first of those that differ, in account order. */
  readonly differences: readonly ScheduleDifference[];
  /** Nobody gives them a schedule. */
  readonly without: number;
  /** A rule decides by conditions on facts of the night. */
  readonly undecided: number;
  /** The CRM has chosen a code that is no schedule. */
  readonly unknown: number;
}
