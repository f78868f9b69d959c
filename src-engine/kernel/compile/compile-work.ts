import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Strategy } from '../../config/strategy-schema.ts';
import { missingCode } from './missing-code.ts';

/** No role of its own: the next rule of the routing decides. */
export const NO_ROLE = -1;

export interface CompiledToDoType {
  readonly code: string;
  readonly title: string;
  readonly defaultRole: number;
  /** Indexes of the roles that may work it. */
  readonly allowedRoles: readonly number[];
  /** By division: the role that gets it there, NO_ROLE where no override says. */
  readonly divisionRole: Int8Array;
}

/** To Do types and roles by index, and which type each of the engine's own cases uses (domain.md 3.15). */
export interface CompiledWork {
  readonly types: readonly CompiledToDoType[];
  readonly typeIndex: ReadonlyMap<string, number>;
  readonly roles: readonly string[];
  readonly roleIndex: ReadonlyMap<string, number>;
  readonly failedEvent: number;
  readonly missingRule: number;
  readonly openFieldWork: number;
}

function indexOf(entries: readonly { readonly code: string }[]): ReadonlyMap<string, number> {
  return new Map(entries.map((entry, index) => [entry.code, index]));
}

/** Resolves `toDos` against the portfolio's divisions. */
export function compileWork(
  strategy: Strategy,
  divisions: readonly string[],
): Result<CompiledWork, Failure> {
  const { toDos } = strategy;
  const typeIndex = indexOf(toDos.types);
  const roleIndex = indexOf(toDos.roles);
  const types: CompiledToDoType[] = [];
  for (const [index, type] of toDos.types.entries()) {
    const pointer = `/toDos/types/${index}`;
    const defaultRole = roleIndex.get(type.defaultRole);
    if (defaultRole === undefined)
      return err(missingCode(`${pointer}/defaultRole`, 'Role', type.defaultRole));
    const allowedRoles: number[] = [];
    for (const [place, code] of type.allowedRoles.entries()) {
      const role = roleIndex.get(code);
      if (role === undefined)
        return err(missingCode(`${pointer}/allowedRoles/${place}`, 'Role', code));
      allowedRoles.push(role);
    }
    const divisionRole = Int8Array.from(divisions, (division) => {
      const routed = toDos.routing.find(
        (entry) => entry.type === type.code && entry.division === division,
      );
      return routed === undefined ? NO_ROLE : (roleIndex.get(routed.role) ?? NO_ROLE);
    });
    types.push({ code: type.code, title: type.title, defaultRole, allowedRoles, divisionRole });
  }
  const own = (member: 'failedEvent' | 'missingRule' | 'openFieldWork') =>
    typeIndex.get(toDos[member]) ?? -1;
  for (const member of ['failedEvent', 'missingRule', 'openFieldWork'] as const)
    if (own(member) < 0) return err(missingCode(`/toDos/${member}`, 'To Do type', toDos[member]));
  return ok({
    types,
    typeIndex,
    roles: toDos.roles.map((role) => role.code),
    roleIndex,
    failedEvent: own('failedEvent'),
    missingRule: own('missingRule'),
    openFieldWork: own('openFieldWork'),
  });
}
