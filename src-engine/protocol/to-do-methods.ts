import type { ToDoAge, ToDoItem, ToDoState, ToDoView } from '../model/to-do.ts';

/** One line of the To Do list: an entry as it stands on the day that is looked at. */
export interface ToDoRow extends Omit<ToDoItem, 'steps'> {
  readonly state: ToDoState;
  /** Who works it; empty when nobody does. */
  readonly user: string;
  /** Days since the night that made it; 0 for one that the coming night makes. */
  readonly ageDays: number;
  /** Day on which it was completed; null while it waits. */
  readonly doneDay: number | null;
  /** Who completed it; empty while it waits. */
  readonly doneBy: string;
}

/** Orders of the list; ties are by priority, then oldest, then account. */
export const TO_DO_SORTS = ['priority', 'age', 'account', 'type', 'role'] as const;
export type ToDoSort = (typeof TO_DO_SORTS)[number];

/** Which entries of a run's day and arm, replication 1. */
export interface ToDoQuery {
  readonly runId: number;
  readonly arm: number;
  /** Day index; null is the first day on which an entry waits. */
  readonly day: number | null;
  /** Code of a role; null for every role. */
  readonly role: string | null;
  /** Code of a To Do type. */
  readonly type: string | null;
  /** null: what is not complete. */
  readonly state: ToDoState | null;
  readonly age: ToDoAge | null;
  /** null: what has arrived by that day. */
  readonly view: ToDoView | null;
  /** Only what this user works; null for everybody's and nobody's. */
  readonly user: string | null;
  /** Start of an account number; empty for all. */
  readonly text: string;
  readonly sort: ToDoSort;
  readonly descending: boolean;
}

/** A value of a facet with how many entries it would leave under every other filter of the query. */
export interface ToDoFacet {
  readonly id: string;
  readonly title: string;
  readonly entries: number;
}

export interface ToDoPage {
  /** The day that the list is of. */
  readonly day: number;
  readonly total: number;
  readonly rows: readonly ToDoRow[];
  readonly roles: readonly ToDoFacet[];
  readonly types: readonly ToDoFacet[];
  readonly states: readonly ToDoFacet[];
  readonly ages: readonly ToDoFacet[];
  /** Entries of each view under the filters by role, type and account. */
  readonly views: Readonly<Record<ToDoView, number>>;
  /** The next day on which an entry of the role, type and account arrives; null when none does. */
  readonly nextDay: number | null;
}

/** Methods of the To Do list; part of Methods. */
export interface ToDoMethods {
  /** `limit` is at most 500. */
  toDoPage: {
    params: { readonly query: ToDoQuery; readonly offset: number; readonly limit: number };
    value: ToDoPage;
    progress: never;
  };
  /** One entry as it stands on a day; fails with `not-found` when the account has no such entry by then. */
  toDoEntry: {
    params: {
      readonly runId: number;
      readonly arm: number;
      readonly day: number;
      readonly accountId: string;
      readonly entry: number;
    };
    value: ToDoRow;
    progress: never;
  };
  /** Every entry of the query in its order, as CSV. */
  toDoCsv: { params: ToDoQuery; value: { fileName: string; csv: string }; progress: never };
}
