import {
  TO_DO_AGES,
  TO_DO_STATES,
  type ToDoAge,
  type ToDoItem,
  type ToDoView,
} from '../model/to-do.ts';
import type { ToDoFacet, ToDoPage, ToDoQuery, ToDoRow } from '../protocol/to-do-methods.ts';

/** A row before it is known whether it has arrived: what the filters read. */
interface Standing {
  readonly row: ToDoRow;
  readonly age: ToDoAge | null;
  readonly view: ToDoView | null;
}

function ageOf(ageDays: number): ToDoAge | null {
  if (ageDays < 1) return null;
  if (ageDays === 1) return '1';
  if (ageDays <= 7) return '2-7';
  return ageDays <= 30 ? '8-30' : '31+';
}

function viewOf(row: ToDoRow, day: number): ToDoView | null {
  if (row.doneDay !== null) return row.doneDay === day ? 'doneToday' : null;
  if (row.ageDays === 0) return 'later';
  return row.ageDays === 1 ? 'dueToday' : 'overdue';
}

/** An entry as it stands during a day: what was done by then, before the night. */
export function toDoRow({ steps, ...item }: ToDoItem, day: number): ToDoRow {
  const last = steps.findLast((step) => step.day <= day);
  const isDone = last?.state === 'complete';
  return {
    ...item,
    role: last?.role ?? item.role,
    roleTitle: last?.roleTitle ?? item.roleTitle,
    state: last?.state ?? 'open',
    user: last?.user ?? '',
    ageDays: day - item.day,
    doneDay: isDone ? last.day : null,
    doneBy: isDone ? last.by : '',
  };
}

type Test = (standing: Standing) => boolean;

interface Filters {
  readonly role: Test;
  readonly type: Test;
  readonly text: Test;
  readonly user: Test;
  readonly state: Test;
  readonly age: Test;
  readonly view: Test;
}

function filtersOf(query: ToDoQuery): Filters {
  const { role, type, state, age, view, user } = query;
  const text = query.text.toLowerCase();
  const isDoneView = view === 'doneToday';
  return {
    role: ({ row }) => role === null || row.role === role,
    type: ({ row }) => type === null || row.type === type,
    text: ({ row }) => text === '' || row.accountId.toLowerCase().startsWith(text),
    user: ({ row }) => user === null || row.user === user,
    // Without a wish the list is of what is still to do.
    state: ({ row }) =>
      state === null ? isDoneView || row.state !== 'complete' : row.state === state,
    age: (standing) => age === null || standing.age === age,
    view: (standing) => (view === null ? standing.age !== null : standing.view === view),
  };
}

type FilterName = keyof Filters;
const NAMES: readonly FilterName[] = ['role', 'type', 'text', 'user', 'state', 'age', 'view'];

/** What a person's queue is made of: the numbers of the day are counted under these. */
const WANTED: readonly FilterName[] = ['role', 'type', 'text', 'user'];

/** The one filter that a row fails, 'none' when it passes all, null when it fails more than one. */
function failedOne(filters: Filters, standing: Standing): FilterName | 'none' | null {
  let failed: FilterName | 'none' = 'none';
  for (const name of NAMES) {
    if (filters[name](standing)) continue;
    if (failed !== 'none') return null;
    failed = name;
  }
  return failed;
}

class Counter {
  readonly #entries = new Map<string, { title: string; entries: number }>();

  add(id: string, title: string): void {
    const found = this.#entries.get(id);
    if (found === undefined) this.#entries.set(id, { title, entries: 1 });
    else found.entries += 1;
  }

  /** By title, so that a value keeps its place when counts change. */
  byTitle(): readonly ToDoFacet[] {
    const facets = [...this.#entries].map(([id, value]) => ({ id, ...value }));
    return facets.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
  }

  inOrder(ids: readonly string[]): readonly ToDoFacet[] {
    return ids.map((id) => ({ id, title: id, entries: this.#entries.get(id)?.entries ?? 0 }));
  }
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Items come by priority, then oldest, then account: a stable sort keeps that between ties. */
function sorted(rows: readonly ToDoRow[], query: ToDoQuery): readonly ToDoRow[] {
  const sign = query.descending ? -1 : 1;
  const orders: Readonly<Record<ToDoQuery['sort'], (a: ToDoRow, b: ToDoRow) => number>> = {
    priority: (a, b) => a.priority - b.priority,
    age: (a, b) => a.ageDays - b.ageDays,
    account: (a, b) => compared(a.accountId, b.accountId),
    type: (a, b) => compared(a.title, b.title),
    role: (a, b) => compared(a.roleTitle, b.roleTitle),
  };
  const order = orders[query.sort];
  return rows.toSorted((a, b) => sign * order(a, b));
}

/** The morning on which the first entry waits; day 0 when there is none. */
function firstDay(items: readonly ToDoItem[]): number {
  const first = items.reduce((least, { day }) => Math.min(least, day), Number.POSITIVE_INFINITY);
  return Number.isFinite(first) ? first + 1 : 0;
}

/** Everything of a list but its paging. */
export interface WholeToDoPage extends Omit<ToDoPage, 'total'> {}

/**
 * The entries of a run's day that a query asks for, with facets. `items` are in the order of `toDoList`; `days` is the
 * length of the run.
 */
export function toDoPage(
  items: readonly ToDoItem[],
  query: ToDoQuery,
  days: number,
): WholeToDoPage {
  const day = Math.min(query.day ?? firstDay(items), days - 1);
  const filters = filtersOf(query);
  const facets = {
    role: new Counter(),
    type: new Counter(),
    state: new Counter(),
    age: new Counter(),
  };
  const views = { dueToday: 0, overdue: 0, later: 0, doneToday: 0 };
  const rows: ToDoRow[] = [];
  let nextDay: number | null = null;
  for (const item of items) {
    const row = toDoRow(item, day);
    const standing = { row, age: ageOf(row.ageDays), view: viewOf(row, day) };
    const isWanted = WANTED.every((name) => filters[name](standing));
    if (item.day >= day) {
      const arrival = item.day + 1;
      if (isWanted && arrival < days) nextDay = Math.min(nextDay ?? arrival, arrival);
      if (item.day > day) continue;
    }
    if (isWanted && standing.view !== null) views[standing.view] += 1;
    const failed = failedOne(filters, standing);
    if (failed === null) continue;
    if (failed === 'none') rows.push(row);
    if (failed === 'none' || failed === 'role') facets.role.add(row.role, row.roleTitle);
    if (failed === 'none' || failed === 'type') facets.type.add(row.type, row.title);
    if (failed === 'none' || failed === 'state') facets.state.add(row.state, row.state);
    if (standing.age !== null && (failed === 'none' || failed === 'age'))
      facets.age.add(standing.age, standing.age);
  }
  return {
    day,
    rows: sorted(rows, query),
    roles: facets.role.byTitle(),
    types: facets.type.byTitle(),
    states: facets.state.inOrder(TO_DO_STATES),
    ages: facets.age.inOrder(TO_DO_AGES),
    views,
    nextDay,
  };
}
