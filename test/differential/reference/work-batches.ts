import { at } from '../../../src-engine/base/assert.ts';
import { toDoDetail } from '../../../src-engine/model/to-do-detail.ts';
import type { Account, World } from './world.ts';

/** Who gets a To Do: the division's override, else the role given, else the type's default (domain.md 3.15). */
export function roleFor(
  world: World,
  account: Account,
  type: string,
  given: string | null,
): string {
  const { routing, types } = world.rules.toDos;
  const override = routing.find(
    (entry) => entry.type === type && entry.division === account.division,
  );
  const rule = types.find((entry) => entry.code === type);
  return override?.role ?? given ?? rule?.defaultRole ?? '';
}

/** The engine's own cases for a person. */
export function askPerson(
  { rules }: World,
  account: Account,
  which: 'failedEvent' | 'missingRule' | 'openFieldWork',
  process = 0,
): void {
  account.requests.push({ type: rules.toDos[which], role: null, process });
}

/** Phase 87: requests become entries, letters become print records (domain.md 4.3). */
export function workBatches(world: World, account: Account): void {
  const { toDos, letterTemplates } = world.rules;
  for (const { type, role, process } of account.requests.splice(0)) {
    const got = roleFor(world, account, type, role);
    const typePlace = toDos.types.findIndex(({ code }) => code === type);
    const rolePlace = toDos.roles.findIndex(({ code }) => code === got);
    account.entries.push({ type, isDone: false });
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
