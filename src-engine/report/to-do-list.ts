import type { Strategy } from '../config/strategy-schema.ts';
import { type EventLog, LOG_KIND } from '../model/run.ts';
import { readToDoDetail } from '../model/to-do-detail.ts';

/** An entry of the work queue (domain.md 3.15; step 2.7). */
export interface ToDoItem {
  readonly accountId: string;
  /** Counts from 1. */
  readonly replication: number;
  /** Day index on which it was made. */
  readonly day: number;
  /** Number of the account's process, 0 when the entry belongs to none. */
  readonly process: number;
  /** Code and title of the To Do type. */
  readonly type: string;
  readonly title: string;
  /** Code of the role that got it. */
  readonly role: string;
  /** Lower is worked first. */
  readonly priority: number;
}

/** Every To Do entry that an arm's log tells of, most urgent first, then oldest, then by account. */
export function toDoList(
  strategy: Pick<Strategy, 'toDos'>,
  log: EventLog,
  accountIds: readonly string[],
): readonly ToDoItem[] {
  const { types, roles } = strategy.toDos;
  const items: ToDoItem[] = [];
  for (let row = 0; row < log.count; row++) {
    if (log.kind[row] !== LOG_KIND.toDoCreated) continue;
    const { type, role } = readToDoDetail(log.detail[row] ?? 0);
    items.push({
      accountId: accountIds[log.account[row] ?? 0] ?? '',
      replication: (log.replication[row] ?? 0) + 1,
      day: log.day[row] ?? 0,
      process: log.process[row] ?? 0,
      type: types[type]?.code ?? '',
      title: types[type]?.title ?? '',
      role: roles[role]?.code ?? '',
      priority: types[type]?.priority ?? 0,
    });
  }
  // The sort is stable, and the log is by account and day.
  return items.sort((a, b) => a.priority - b.priority || a.day - b.day);
}
