/** Life of an entry of the work queue (domain.md 3.15, 3.16). */
export const TO_DO_STATES = ['open', 'workedOn', 'complete'] as const;
export type ToDoState = (typeof TO_DO_STATES)[number];

/** Days that an entry has waited, as the list groups them. */
export const TO_DO_AGES = ['1', '2-7', '8-30', '31+'] as const;
export type ToDoAge = (typeof TO_DO_AGES)[number];

/**
 * Where an entry stands in the day's work. The night makes entries; they arrive the next morning and are due that day.
 * `later` are those that the coming night brings.
 */
export const TO_DO_VIEWS = ['dueToday', 'overdue', 'later', 'doneToday'] as const;
export type ToDoView = (typeof TO_DO_VIEWS)[number];

/** What a person did to an entry, and how it stood then. */
export interface ToDoStep {
  /** Day index. */
  readonly day: number;
  readonly state: ToDoState;
  /** Who did it. */
  readonly by: string;
  /** Who works it from then on; empty when nobody does. */
  readonly user: string;
  /** Code and title of the role that has it from then on. */
  readonly role: string;
  readonly roleTitle: string;
}

/** An entry of the work queue (step 2.7) with everything that happened to it in the run. */
export interface ToDoItem {
  readonly accountId: string;
  /** Number of the entry within its account, from 1: manual work names it by this. */
  readonly entry: number;
  /** Counts from 1. */
  readonly replication: number;
  /** Day index of the night in which it was made. */
  readonly day: number;
  /** Number of the account's process, 0 when the entry belongs to none. */
  readonly process: number;
  /** Title of that process's template; empty without one. */
  readonly template: string;
  /** Code and title of the To Do type. */
  readonly type: string;
  readonly title: string;
  /** Code and title of the role that it was made for. */
  readonly role: string;
  readonly roleTitle: string;
  /** Lower is worked first. */
  readonly priority: number;
  /** By day, in the order in which they were done. */
  readonly steps: readonly ToDoStep[];
}
