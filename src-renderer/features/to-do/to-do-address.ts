import { TO_DO_AGES, TO_DO_STATES, TO_DO_VIEWS } from '../../../src-engine/model/to-do.ts';
import {
  TO_DO_SORTS,
  type ToDoQuery,
  type ToDoRow,
} from '../../../src-engine/protocol/to-do-methods.ts';
import type { Params } from '../../stores/navigation-store.ts';

/** An entry as addresses name it: unique within a run and arm. */
export function entryKey({ accountId, entry }: Pick<ToDoRow, 'accountId' | 'entry'>): string {
  return `${accountId}/${entry}`;
}

function oneOf<T extends string>(values: readonly T[], text: string | undefined): T | null {
  return values.find((value) => value === text) ?? null;
}

/** A day index in an address; null when it is none. */
export function dayParam(text: string | undefined): number | null {
  const day = Number(text ?? Number.NaN);
  return Number.isInteger(day) && day >= 0 ? day : null;
}

/** Reads `?arm=1&day=46&role=CARE&type=REVIEW&state=open&age=2-7&view=overdue&user=You&q=44&sort=age&down=1`. */
export function queryOfParams(params: Params, runId: number, arms: number): ToDoQuery {
  const arm = Number(params['arm'] ?? '0');
  return {
    runId,
    arm: Number.isInteger(arm) && arm >= 0 && arm < arms ? arm : 0,
    day: dayParam(params['day']),
    role: params['role'] ?? null,
    type: params['type'] ?? null,
    state: oneOf(TO_DO_STATES, params['state']),
    age: oneOf(TO_DO_AGES, params['age']),
    view: oneOf(TO_DO_VIEWS, params['view']),
    user: params['user'] ?? null,
    text: params['q'] ?? '',
    sort: oneOf(TO_DO_SORTS, params['sort']) ?? 'priority',
    descending: params['down'] === '1',
  };
}

/** The address of a query; what is at its default is left out. */
export function paramsOfQuery(query: ToDoQuery): Params {
  const params: Record<string, string> = { run: String(query.runId) };
  if (query.arm !== 0) params['arm'] = String(query.arm);
  if (query.day !== null) params['day'] = String(query.day);
  for (const name of ['role', 'type', 'state', 'age', 'view', 'user'] as const) {
    const value = query[name];
    if (value !== null) params[name] = value;
  }
  if (query.text !== '') params['q'] = query.text;
  if (query.sort !== 'priority') params['sort'] = query.sort;
  if (query.descending) params['down'] = '1';
  return params;
}

/** Where an entry stands in its list, carried by the address of its account. */
export interface EntryPlace {
  readonly entry: number;
  /** Day of the list that it was opened from. */
  readonly day: number;
  /** Position in the list, from 0. */
  readonly index: number;
  readonly query: ToDoQuery;
}

/** The account of an entry, at the day on which the entry was made, with the entry in view. */
export function entryParams(row: ToDoRow, index: number, query: ToDoQuery, day: number): Params {
  const { run: _, ...list } = paramsOfQuery({ ...query, day });
  return {
    run: String(query.runId),
    account: row.accountId,
    'arm-shown': String(query.arm),
    day: String(row.day),
    todo: String(row.entry),
    'todo-day': String(day),
    'todo-at': String(index),
    'todo-list': new URLSearchParams(list).toString(),
  };
}

/** The entry that an account's address holds; null when it holds none. */
export function entryOfParams(params: Params, runId: number, arms: number): EntryPlace | null {
  const entry = dayParam(params['todo']);
  const day = dayParam(params['todo-day']);
  if (entry === null || entry < 1 || day === null) return null;
  const list = Object.fromEntries(new URLSearchParams(params['todo-list'] ?? ''));
  const arm = params['arm-shown'] ?? '0';
  const query = queryOfParams({ ...list, arm, day: String(day) }, runId, arms);
  return { entry, day, index: dayParam(params['todo-at']) ?? 0, query };
}
