import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { diffStrategies } from '../config/diff-strategies.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { Handlers } from '../protocol/handlers.ts';
import type { VersionMethods } from '../protocol/version-methods.ts';
import type { StrategySlot } from '../store/repos/strategy-repo.ts';
import type { Session } from './session.ts';
import { documentBehaviour, storedBehaviour } from './stored-behaviour.ts';
import { strategyOfText } from './stored-strategy.ts';

type VersionHandlers = Pick<Handlers, keyof VersionMethods>;

const noVersion = (name: string): Failure =>
  failure(
    'not-found',
    `The document has no version ${name}.`,
    '/name',
    'Choose a version of the list.',
  );

function strategiesOf(
  slots: readonly StrategySlot[],
  where: string,
): Result<ReadonlyMap<number, Strategy>, Failure> {
  const found = new Map<number, Strategy>();
  for (const { slot, name, text } of slots) {
    const strategy = strategyOfText(text, `Strategy ${name}${where}`);
    if (!strategy.ok) return strategy;
    found.set(slot, strategy.value);
  }
  return ok(found);
}

/** Named versions of the document's strategies and behaviour model. */
export function versionHandlers(session: Session): VersionHandlers {
  const held = (name: string): Result<ReadonlyMap<number, Strategy>, Failure> => {
    const open = session.workspace();
    if (!open.ok) return open;
    const slots = open.value.versions.strategies(name);
    return slots === null ? err(noVersion(name)) : strategiesOf(slots, ` of version ${name}`);
  };
  return {
    savedVersions: () => {
      const open = session.workspace();
      return open.ok ? ok(open.value.versions.list()) : open;
    },

    saveVersion: (given) => {
      const open = session.workspace();
      if (!open.ok) return open;
      const { versions, strategies } = open.value;
      const name = given.name.trim();
      const refuse = (message: string, hint: string) =>
        err(failure('bad-argument', message, '/name', hint));
      if (name === '') {
        return refuse('A version needs a name.', 'Give it one of 1 to 60 characters.');
      }
      if (versions.list().some((version) => version.name === name)) {
        const hint = 'A saved version stays as it is; choose another name.';
        return refuse(`There is a version ${name} already.`, hint);
      }
      const now = strategies.list();
      if (now.length === 0) {
        return refuse('The document has no strategy to keep.', 'Add a strategy first.');
      }
      const model = documentBehaviour(open.value);
      if (!model.ok) return model;
      const header = { name, note: given.note.trim(), savedOn: given.savedOn };
      versions.add(header, now, storedBehaviour(model.value));
      open.value.audit('version saved', name, null, null);
      return session.summary();
    },

    removeVersion: ({ name }) => {
      const open = session.workspace();
      if (!open.ok) return open;
      if (!open.value.versions.remove(name)) return err(noVersion(name));
      open.value.audit('version removed', name, null, null);
      return session.summary();
    },

    versionStrategies: ({ name }) => {
      const then = held(name);
      return then.ok ? ok([...then.value].map(([slot, strategy]) => ({ slot, strategy }))) : then;
    },

    versionBehaviour: ({ name }) => {
      const open = session.workspace();
      if (!open.ok) return open;
      const { versions } = open.value;
      if (versions.strategies(name) === null) return err(noVersion(name));
      return ok(versions.behaviour(name));
    },

    changesSinceVersion: ({ name }) => {
      const then = held(name);
      if (!then.ok) return then;
      const open = session.workspace();
      if (!open.ok) return open;
      const now = strategiesOf(open.value.strategies.list(), '');
      if (!now.ok) return now;
      const slots = [...new Set([...then.value.keys(), ...now.value.keys()])].sort((a, b) => a - b);
      return ok(
        slots.map((slot) => {
          const [before, after] = [then.value.get(slot), now.value.get(slot)];
          return {
            slot,
            name: (after ?? before)?.name ?? '',
            only: after === undefined ? 'saved' : before === undefined ? 'now' : null,
            changes:
              before === undefined || after === undefined ? [] : diffStrategies(before, after),
          };
        }),
      );
    },
  };
}
