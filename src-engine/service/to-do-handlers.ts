import { at } from '../base/assert.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { stampedCsv } from '../base/stamped-csv.ts';
import type { ToDoItem } from '../model/to-do.ts';
import type { Handlers } from '../protocol/handlers.ts';
import { toDoCsv } from '../report/to-do-csv.ts';
import { toDoList } from '../report/to-do-list.ts';
import { toDoPage, toDoRow } from '../report/to-do-page.ts';
import { runPlanCommands, runPlanStrategy } from './run-plan.ts';
import type { OpenRun, Session } from './session.ts';
import { runHeader } from './stored-behaviour.ts';

type ToDoHandlers = Pick<Handlers, 'toDoPage' | 'toDoEntry' | 'toDoCsv'>;

interface Entries {
  readonly run: OpenRun;
  readonly items: readonly ToDoItem[];
}

/** The work queue of a run's day and arm, replication 1. */
export function toDoHandlers(session: Session): ToDoHandlers {
  const known = new WeakMap<OpenRun, Map<number, readonly ToDoItem[]>>();

  /** Read from the log once: days and filters only look at it. */
  function entriesOf(runId: number, arm: number): Result<Entries, Failure> {
    const run = session.runWithArm(runId, arm);
    if (!run.ok) return run;
    const byArm = known.get(run.value) ?? new Map<number, readonly ToDoItem[]>();
    known.set(run.value, byArm);
    const kept = byArm.get(arm);
    if (kept !== undefined) return ok({ run: run.value, items: kept });
    const strategy = runPlanStrategy(session, runId, arm);
    if (!strategy.ok) return strategy;
    const commands = runPlanCommands(session, runId);
    if (!commands.ok) return commands;
    const { log } = at(run.value.result.arms, arm);
    const { ids } = run.value.accounts;
    const all = toDoList(strategy.value, log, ids, commands.value);
    const items = all.filter(({ replication }) => replication === 1);
    byArm.set(arm, items);
    return ok({ run: run.value, items });
  }

  return {
    toDoPage: ({ query, offset, limit }) => {
      const entries = entriesOf(query.runId, query.arm);
      if (!entries.ok) return entries;
      const { items, run } = entries.value;
      const page = toDoPage(items, query, run.result.days);
      const rows = page.rows.slice(offset, offset + limit);
      return ok({ ...page, total: page.rows.length, rows });
    },

    toDoEntry: ({ runId, arm, day, accountId, entry }) => {
      const entries = entriesOf(runId, arm);
      if (!entries.ok) return entries;
      const item = entries.value.items.find(
        (one) => one.accountId === accountId && one.entry === entry,
      );
      if (item !== undefined && item.day < day) return ok(toDoRow(item, day));
      return err(
        failure(
          'not-found',
          `Account ${accountId} has no To Do entry ${entry} on day ${day} of run ${runId}.`,
          '',
          'Open the To Do list and choose an entry of it.',
        ),
      );
    },

    toDoCsv: (query) => {
      const entries = entriesOf(query.runId, query.arm);
      if (!entries.ok) return entries;
      const { items, run } = entries.value;
      const { day, rows } = toDoPage(items, query, run.result.days);
      const csv = toDoCsv(rows, run.result.asOfDay);
      const open = session.workspace();
      if (!open.ok) return open;
      const { behaviourMark } = runHeader(open.value, run.record);
      const suffix = behaviourMark === null ? '' : `-${behaviourMark}`;
      return ok({
        fileName: `to-dos-run-${query.runId}-day-${day}${suffix}.csv`,
        csv: stampedCsv(csv, behaviourMark),
      });
    },
  };
}
