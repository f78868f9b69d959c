import { at } from '../../../src-engine/base/assert.ts';
import { toDoDetail } from '../../../src-engine/model/to-do-detail.ts';
import type { ToDoMessage } from '../../../src-engine/model/to-do-message.ts';
import type { Account, World } from './world.ts';

/** What a request asks for, and why. */
export interface Asked {
  readonly type: string;
  readonly role: string | null;
  readonly message: ToDoMessage;
}

/**
 * Type and role of the entry that a request becomes, null when it becomes none (domain.md 3.15): the override by message,
 * then the most exact of management group and division, then the role given, then the type's default.
 */
export function routed(
  world: World,
  account: Account,
  { type, role, message }: Asked,
): { readonly type: string; readonly role: string } | null {
  const { routing, types, messages } = world.rules.toDos;
  const own = messages.find((entry) => entry.type === type && entry.message === message);
  if (own?.suppress === true) return null;
  const made = own?.toType ?? type;
  const named = (group: string, division: string) =>
    routing.find(
      (entry) =>
        entry.type === made && entry.managementGroup === group && entry.division === division,
    );
  const { managementGroup, division } = account;
  const rule = types.find((entry) => entry.code === made);
  const routedTo =
    named(managementGroup, division) ??
    named(managementGroup, '*') ??
    named('*', division) ??
    named('*', '*');
  return { type: made, role: own?.role ?? routedTo?.role ?? role ?? rule?.defaultRole ?? '' };
}

const OWN_MESSAGES = {
  failedEvent: 'FAILED_EVENT',
  missingRule: 'MISSING_RULE',
  openFieldWork: 'OPEN_FIELD_WORK',
} as const;

/** The engine's own cases for a person. */
export function askPerson(
  { rules }: World,
  account: Account,
  which: keyof typeof OWN_MESSAGES,
  process = 0,
  message: ToDoMessage = OWN_MESSAGES[which],
): void {
  account.requests.push({ type: rules.toDos[which], role: null, message, process });
}

/** Phase 87: requests become entries, letters become print records (domain.md 4.3). */
export function workBatches(world: World, account: Account): void {
  const { toDos, letterTemplates } = world.rules;
  const placeOf = (type: string) => toDos.types.findIndex(({ code }) => code === type);
  for (const asked of account.requests.splice(0)) {
    const { process } = asked;
    const entry = routed(world, account, asked);
    if (entry === null) {
      const detail = toDoDetail(placeOf(asked.type), 0);
      const kind = 'toDoSuppressed';
      world.books.write({ process, kind, detail, outcome: 'done', amountMinor: 0 });
      continue;
    }
    const typePlace = placeOf(entry.type);
    const rolePlace = toDos.roles.findIndex(({ code }) => code === entry.role);
    account.entries.push({ ...entry, user: '', isDone: false });
    world.books.add('toDos', 1);
    world.books.write({
      process,
      kind: 'toDoCreated',
      detail: toDoDetail(typePlace, rolePlace),
      outcome: 'done',
      amountMinor: 0,
    });
  }
  for (const { letter, process, amountMinor } of account.letters.splice(0)) {
    const detail = letterTemplates.findIndex(({ code }) => code === letter);
    at(letterTemplates, detail);
    world.books.write({ process, kind: 'letterExtracted', detail, outcome: 'done', amountMinor });
  }
}
