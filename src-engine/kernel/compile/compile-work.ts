import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Strategy } from '../../config/strategy-schema.ts';
import { TO_DO_MESSAGES } from '../../model/to-do-message.ts';
import type { Dictionaries } from './dictionaries.ts';
import { missingCode } from './missing-code.ts';

/** Every division, every management group. */
const ANY = '*';

/** No role of its own: the next rule of the routing decides. */
export const NO_ROLE = -1;

/** What becomes of a request by why it is made; type and role are indexes. */
export interface CompiledOverride {
  readonly suppress: boolean;
  readonly type: number;
  /** NO_ROLE leaves it to the other rules. */
  readonly role: number;
}

export interface CompiledToDoType {
  readonly code: string;
  readonly title: string;
  readonly defaultRole: number;
  /** Indexes of the roles that may work it. */
  readonly allowedRoles: readonly number[];
  /** By cell of division and management group (`routingCell`): the role that gets it there, NO_ROLE where no rule says. */
  readonly routedRole: Int8Array;
  /** By message, in the order of TO_DO_MESSAGES; null where no override says. */
  readonly overrides: readonly (CompiledOverride | null)[];
}

/** To Do types and roles by index, and which type each of the engine's own cases uses (domain.md 3.15). */
export interface CompiledWork {
  readonly types: readonly CompiledToDoType[];
  readonly typeIndex: ReadonlyMap<string, number>;
  readonly roles: readonly string[];
  readonly roleIndex: ReadonlyMap<string, number>;
  /** By role: whether its users may assign and forward entries of every role. */
  readonly supervisors: readonly boolean[];
  /** Management groups of the portfolio, at least 1. */
  readonly groups: number;
  readonly failedEvent: number;
  readonly missingRule: number;
  readonly openFieldWork: number;
}

function indexOf(entries: readonly { readonly code: string }[]): ReadonlyMap<string, number> {
  return new Map(entries.map((entry, index) => [entry.code, index]));
}

type Routing = Strategy['toDos']['routing'][number];

/** How exactly a rule names a cell: group and division, then group, then division, then any; 0 when it does not fit. */
function exactness(rule: Routing, division: string, group: string): number {
  const fits = (name: string, value: string) => name === ANY || name === value;
  if (!fits(rule.division, division) || !fits(rule.managementGroup, group)) return 0;
  return 1 + (rule.division === ANY ? 0 : 1) + (rule.managementGroup === ANY ? 0 : 2);
}

/** The rule of a type that names the cell most exactly (domain.md 3.15, pre-creation rule). */
function routingOf(rules: readonly Routing[], division: string, group: string): Routing | null {
  let best: Routing | null = null;
  let most = 0;
  for (const rule of rules) {
    const exact = exactness(rule, division, group);
    if (exact <= most) continue;
    best = rule;
    most = exact;
  }
  return best;
}

/** Resolves `toDos` against the portfolio's divisions and management groups. */
export function compileWork(
  strategy: Strategy,
  names: Pick<Dictionaries, 'divisions' | 'managementGroups'>,
): Result<CompiledWork, Failure> {
  const { toDos } = strategy;
  const typeIndex = indexOf(toDos.types);
  const roleIndex = indexOf(toDos.roles);
  const groups = names.managementGroups.length === 0 ? [''] : names.managementGroups;
  const cells = names.divisions.flatMap((division) => groups.map((group) => ({ division, group })));
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
    const rules = toDos.routing.filter((entry) => entry.type === type.code);
    const routedRole = Int8Array.from(cells, ({ division, group }) => {
      const routed = routingOf(rules, division, group);
      return routed === null ? NO_ROLE : (roleIndex.get(routed.role) ?? NO_ROLE);
    });
    const overrides = TO_DO_MESSAGES.map((message) => {
      const found = toDos.messages.find(
        (entry) => entry.type === type.code && entry.message === message,
      );
      if (found === undefined) return null;
      const { suppress, toType, role } = found;
      return {
        suppress,
        type: toType === null ? index : (typeIndex.get(toType) ?? index),
        role: role === null ? NO_ROLE : (roleIndex.get(role) ?? NO_ROLE),
      };
    });
    const { code, title } = type;
    types.push({ code, title, defaultRole, allowedRoles, routedRole, overrides });
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
    groups: groups.length,
    supervisors: toDos.roles.map(({ supervisor }) => supervisor),
    failedEvent: own('failedEvent'),
    missingRule: own('missingRule'),
    openFieldWork: own('openFieldWork'),
  });
}
