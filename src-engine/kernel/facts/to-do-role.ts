import { at } from '../../base/assert.ts';
import { TO_DO_MESSAGES, type ToDoMessage } from '../../model/to-do-message.ts';
import { type CompiledWork, NO_ROLE } from '../compile/compile-work.ts';
import type { KernelFacts } from '../kernel-facts.ts';

/** An override by message leaves the entry out. */
export const SUPPRESSED = -1;

/** Place of a message in TO_DO_MESSAGES, as requests keep it. */
export function messageIndex(message: ToDoMessage): number {
  return TO_DO_MESSAGES.indexOf(message);
}

/** The type of the entry that a request of a type becomes by its message; SUPPRESSED when it becomes none. */
export function toDoType(work: CompiledWork, type: number, message: number): number {
  const override = at(work.types, type).overrides[message] ?? null;
  if (override === null) return type;
  return override.suppress ? SUPPRESSED : override.type;
}

/** Cell of the routing that an account falls into: its division and its management group. */
export function routingCell({ strategy, image }: KernelFacts, account: number): number {
  const division = image.division[account] ?? 0;
  return division * strategy.work.groups + (image.managementGroup[account] ?? 0);
}

/**
 * Who gets a To Do: the override by message, else that of the management group or division, else the role given, else the default of the type that
 * the entry has (domain.md 3.15). `type` is the type that was asked for.
 */
export function toDoRole(
  work: CompiledWork,
  type: number,
  message: number,
  cell: number,
  given: number,
): number {
  const override = at(work.types, type).overrides[message] ?? null;
  if (override !== null && override.role !== NO_ROLE) return override.role;
  const rule = at(work.types, override?.type ?? type);
  const routedRole = rule.routedRole[cell] ?? NO_ROLE;
  if (routedRole !== NO_ROLE) return routedRole;
  return given === NO_ROLE ? rule.defaultRole : given;
}

/** Whether the role may work entries of the type. */
export function isAllowedRole(work: CompiledWork, type: number, role: number): boolean {
  return at(work.types, type).allowedRoles.includes(role);
}
