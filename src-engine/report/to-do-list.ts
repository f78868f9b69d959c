import { collectionTemplates } from '../config/collection-templates.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { type EventLog, LOG_KIND, LOG_OUTCOME } from '../model/event-log.ts';
import type { ManualCommand } from '../model/manual-command.ts';
import type { ToDoItem, ToDoStep } from '../model/to-do.ts';
import { readToDoDetail } from '../model/to-do-detail.ts';
import { templateOfRows } from './log-processes.ts';

type Titles = Pick<Strategy, 'toDos' | 'processTemplates' | 'dunningSchedules'>;

interface Entry extends ToDoItem {
  readonly steps: ToDoStep[];
}

/** Notes what a command that was carried out did to the entry that it names. */
function noteStep(
  own: readonly Entry[],
  { roles }: Strategy['toDos'],
  command: ManualCommand | undefined,
): void {
  if (command === undefined || !('entry' in command.act)) return;
  const { act, day, user: by } = command;
  const entry = own[act.entry - 1];
  if (entry === undefined) return;
  const { user, role, roleTitle } = entry.steps.at(-1) ?? { ...entry, user: '' };
  const before = { day, by, user, role, roleTitle };
  if (act.action === 'complete-to-do') entry.steps.push({ ...before, state: 'complete' });
  if (act.action === 'assign-to-do')
    entry.steps.push({ ...before, state: 'workedOn', user: act.to });
  if (act.action !== 'forward-to-do') return;
  const title = roles.find(({ code }) => code === act.toRole)?.title ?? '';
  entry.steps.push({ ...before, state: 'open', user: '', role: act.toRole, roleTitle: title });
}

/**
 * Every To Do entry that an arm's log tells of, most urgent first, then oldest, then by account (domain.md 3.15; step
 * 2.7), with what people did to it. `commands` are those of the run's plan: the log names them by their place.
 */
export function toDoList(
  strategy: Titles,
  log: EventLog,
  accountIds: readonly string[],
  commands: readonly ManualCommand[] = [],
): readonly ToDoItem[] {
  const { types, roles } = strategy.toDos;
  const templates = templateOfRows(log);
  const titles = collectionTemplates(strategy);
  const items: Entry[] = [];
  let own: Entry[] = [];
  let whose = '';
  for (let row = 0; row < log.count; row++) {
    const kind = log.kind[row];
    if (kind !== LOG_KIND.toDoCreated && kind !== LOG_KIND.command) continue;
    const owner = `${log.account[row]} ${log.replication[row]}`;
    if (owner !== whose) own = [];
    whose = owner;
    if (kind === LOG_KIND.command) {
      if (log.outcome[row] === LOG_OUTCOME.accepted)
        noteStep(own, strategy.toDos, commands[log.detail[row] ?? 0]);
      continue;
    }
    const { type, role } = readToDoDetail(log.detail[row] ?? 0);
    const entry: Entry = {
      accountId: accountIds[log.account[row] ?? 0] ?? '',
      entry: own.length + 1,
      replication: (log.replication[row] ?? 0) + 1,
      day: log.day[row] ?? 0,
      process: log.process[row] ?? 0,
      template: titles[templates[row] ?? -1]?.title ?? '',
      type: types[type]?.code ?? '',
      title: types[type]?.title ?? '',
      role: roles[role]?.code ?? '',
      roleTitle: roles[role]?.title ?? '',
      priority: types[type]?.priority ?? 0,
      steps: [],
    };
    own.push(entry);
    items.push(entry);
  }
  // The sort is stable, and the log is by account and day.
  return items.sort((a, b) => a.priority - b.priority || a.day - b.day);
}
