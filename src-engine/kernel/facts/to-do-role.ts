import { at } from '../../base/assert.ts';
import { type CompiledWork, NO_ROLE } from '../compile/compile-work.ts';

/** Who gets a To Do: the division's override, else the role given, else the type's default (domain.md 3.15). */
export function toDoRole(
  work: CompiledWork,
  type: number,
  division: number,
  given: number,
): number {
  const rule = at(work.types, type);
  const override = rule.divisionRole[division] ?? NO_ROLE;
  if (override !== NO_ROLE) return override;
  return given === NO_ROLE ? rule.defaultRole : given;
}

/** Whether the role may work entries of the type. */
export function isAllowedRole(work: CompiledWork, type: number, role: number): boolean {
  return at(work.types, type).allowedRoles.includes(role);
}
