import { canonicalJson } from '../../base/canonical-json.ts';
import { valueAt } from '../../config/pointer.ts';
import type { CompiledStrategy } from '../../kernel/compile/compiled-strategy.ts';

/** A place in compiled strategies at which some of them differ. */
export interface Leaf {
  readonly path: readonly string[];
  /** By strategy: the first one that has the same there. */
  readonly group: readonly number[];
  /** By strategy. */
  readonly values: readonly unknown[];
}

/** Where compiled strategies differ, as a tree: a leaf is read as a whole, a branch is walked into. */
export type Differences =
  | { readonly kind: 'same' }
  | { readonly kind: 'leaf'; readonly leaf: Leaf }
  | { readonly kind: 'branch'; readonly children: ReadonlyMap<string, Differences> };

const SAME: Differences = { kind: 'same' };

/** What stands around a place: the nearest thing that knows where in the strategy it comes from. */
interface Origin {
  readonly sources: readonly unknown[];
  readonly pointers: readonly (string | null)[];
}

/**
 * Finds every place at which the strategies differ. Data is compared by value. A function is a rule that was made from the
 * part of the strategy that the nearest `pointer` names: it is the same where that part is, letter for letter.
 */
export function differencesOf(strategies: readonly CompiledStrategy[]): Differences {
  const origin: Origin = {
    sources: strategies.map(({ source }) => source),
    pointers: strategies.map(() => null),
  };
  return compare(strategies, [], origin);
}

function compare(values: readonly unknown[], path: readonly string[], around: Origin): Differences {
  const [first] = values;
  if (values.every((value) => Object.is(value, first))) return SAME;
  const branches = values.flatMap((value) => (isBranch(value) ? [value] : []));
  if (branches.length < values.length || !haveSameKeys(branches))
    return leafOf(values, path, around);
  const origin = originOf(branches, around);
  const children = new Map<string, Differences>();
  for (const key of Object.keys(branches[0] ?? {})) {
    const child = compare(
      branches.map((branch) => branch[key]),
      [...path, key],
      origin,
    );
    if (child.kind !== 'same') children.set(key, child);
  }
  return children.size === 0 ? SAME : { kind: 'branch', children };
}

type Branch = Readonly<Record<string, unknown>>;

/** Plain objects and lists; everything else is read as a whole. */
function isBranch(value: unknown): value is Branch {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype;
}

function haveSameKeys(branches: readonly Branch[]): boolean {
  const text = (branch: Branch) => `${Array.isArray(branch)} ${Object.keys(branch).join('\n')}`;
  const first = text(branches[0] ?? {});
  return branches.every((branch) => text(branch) === first);
}

function originOf(branches: readonly Branch[], around: Origin): Origin {
  const pointers = branches.map(({ pointer }) => (typeof pointer === 'string' ? pointer : null));
  return pointers.includes(null) ? around : { ...around, pointers };
}

function leafOf(values: readonly unknown[], path: readonly string[], around: Origin): Differences {
  const group = values.map((value, index) =>
    values.findIndex(
      (other, before) =>
        before === index || (before < index && isEqual(other, value, before, index, around)),
    ),
  );
  return group.every((one) => one === 0) ? SAME : { kind: 'leaf', leaf: { path, group, values } };
}

function isEqual(
  a: unknown,
  b: unknown,
  one: number,
  other: number,
  { sources, pointers }: Origin,
): boolean {
  if (typeof a !== 'function' || typeof b !== 'function') return isEqualData(a, b);
  const [from, to] = [pointers[one] ?? null, pointers[other] ?? null];
  if (from === null || from !== to) return false;
  // What the engine itself added, such as a guardrail that is always on, has no place in the strategy.
  if (from === '') return String(a) === String(b);
  const part = (index: number, pointer: string) => canonicalJson(madeOf(sources[index], pointer));
  return part(one, from) === part(other, to);
}

/** The part of a strategy that a rule is made of. Those of class controls ask conditions; criteria are data beside them. */
function madeOf(source: unknown, pointer: string): unknown {
  const part = valueAt(source, pointer);
  if (!pointer.startsWith('/classControls/')) return part;
  if (part === undefined) return part;
  return JSON.parse(JSON.stringify(part, (key, member) => (key === 'criteria' ? [] : member)));
}

/** Numbers, texts, lists, maps, sets, typed arrays and objects of classes, by value; nothing with a function in it. */
function isEqualData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Map || a instanceof Set) {
    // Equal prototypes: b is one too.
    const [one, other] = [[...a], [...(b as Iterable<unknown>)]];
    return isEqualData(one, other);
  }
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  if (keys.length !== others.length || keys.length === 0)
    return keys.length === others.length && isEmpty(a);
  const [one, other] = [a as Branch, b as Branch];
  return keys.every((key) => Object.hasOwn(other, key) && isEqualData(one[key], other[key]));
}

/** Without members that can be seen only a list, or a plain object, says that there are none. */
function isEmpty(value: object): boolean {
  return isBranch(value) || ArrayBuffer.isView(value);
}
