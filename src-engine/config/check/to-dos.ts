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
  ['toDoType', 'role'],
  ['noContactToDoType', 'noContactRole'],
] as const;

/** Every place that gives entries of a type to a role. */
function assignments(strategy: Strategy): readonly Assignment[] {
  const { types, routing } = strategy.toDos;
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
  const events = algorithmPlaces(strategy).flatMap(({ use, path }) =>
    EVENT_PAIRS.flatMap(([typeMember, roleMember]) => {
      const { [typeMember]: type, [roleMember]: role } = use.parameters;
      return typeof type === 'string' && typeof role === 'string'
        ? [{ type, role, path: [...path, 'parameters', roleMember] }]
        : [];
    }),
  );
  return [...own, ...routed, ...events];
}

/** Roles that are given work which their To Do type does not let them do (domain.md 3.15). */
export function checkToDos(strategy: Strategy): readonly Problem[] {
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
