import type { Problem } from '../../base/problem.ts';
import { algorithmPlaces } from '../algorithm-places.ts';
import { pointerOf } from '../pointer.ts';
import type { Strategy } from '../strategy-schema.ts';
import { errorAt } from './problem-maker.ts';

interface Assignment {
  readonly type: string;
  readonly role: string;
  readonly path: readonly PropertyKey[];
}

/** Parameters of events that name a To Do type and a role for it. */
const EVENT_PAIRS = [
  ['toDoType', 'role', 'EVENT'],
  ['noContactToDoType', 'noContactRole', 'NO_CONTACT'],
] as const;

/** Every place that gives entries of a type to a role. */
function assignments(strategy: Strategy): readonly Assignment[] {
  const { types, routing, messages } = strategy.toDos;
  const own = types.map((entry, index) => ({
    type: entry.code,
    role: entry.defaultRole,
    path: ['toDos', 'types', index, 'defaultRole'],
  }));
  const routed = routing.map((entry, index) => ({
    type: entry.type,
    role: entry.role,
    path: ['toDos', 'routing', index, 'role'],
  }));
  const rerouted = messages.flatMap(({ type, toType, role, suppress }, index) =>
    role === null || suppress
      ? []
      : [{ type: toType ?? type, role, path: ['toDos', 'messages', index, 'role'] }],
  );
  const events = algorithmPlaces(strategy).flatMap(({ use, path }) =>
    EVENT_PAIRS.flatMap(([typeMember, roleMember, message]) => {
      const { [typeMember]: type, [roleMember]: role } = use.parameters;
      if (typeof type !== 'string' || typeof role !== 'string') return [];
      const override = messages.find((one) => one.type === type && one.message === message);
      // Where the override suppresses the entry or names the role, that of the event does not count.
      if (override?.suppress === true || typeof override?.role === 'string') return [];
      const got = override?.toType ?? type;
      return [{ type: got, role, path: [...path, 'parameters', roleMember] }];
    }),
  );
  return [...own, ...routed, ...rerouted, ...events];
}

/** Overrides that say nothing, or that say what becomes of an entry which they suppress. */
function idleOverrides(strategy: Strategy): readonly Problem[] {
  return strategy.toDos.messages.flatMap(({ suppress, toType, role, type, message }, index) => {
    const says = toType !== null || role !== null;
    if (suppress !== says) return [];
    const pointer = pointerOf('toDos', 'messages', index, suppress ? 'suppress' : 'role');
    return [
      errorAt(
        'override-idle',
        pointer,
        suppress
          ? `The override of ${type} by ${message} suppresses the entry and reroutes it too.`
          : `The override of ${type} by ${message} changes nothing.`,
        suppress
          ? 'Set suppress to false, or toType and role to null.'
          : 'Name a role or a type, suppress the entry, or remove the override.',
      ),
    ];
  });
}

/** Roles that are given work which their To Do type does not let them do, and overrides without effect (domain.md 3.15). */
export function checkToDos(strategy: Strategy): readonly Problem[] {
  return [...forbiddenRoles(strategy), ...idleOverrides(strategy)];
}

function forbiddenRoles(strategy: Strategy): readonly Problem[] {
  return assignments(strategy).flatMap(({ type, role, path }) => {
    const rule = strategy.toDos.types.find((entry) => entry.code === type);
    if (rule === undefined || rule.allowedRoles.includes(role)) return [];
    return [
      errorAt(
        'role-not-allowed',
        pointerOf(...path),
        `Role ${role} may not work To Do type ${type}.`,
        `Allowed: ${rule.allowedRoles.join(', ')}; or add the role to its allowed roles.`,
      ),
    ];
  });
}
