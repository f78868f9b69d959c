import { applyPatches, enablePatches } from 'immer';
import { pathOf, pointerOf } from '../../src-engine/config/pointer.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import type { UndoEntry } from './undo-stack.ts';

enablePatches();

/** One edit of a thing in a strategy. */
export interface TracedEdit {
  readonly label: string;
  /** Milliseconds since 1970. */
  readonly atMs: number;
  /** The whole strategy before and after the edit; null where there was none. */
  readonly before: Strategy | null;
  readonly after: Strategy;
  /** Edits of the document after this one: what going back to just after it takes back. */
  readonly later: number;
  /** JSON pointer of the first of the things just after the edit. */
  readonly pointer: string;
}

export interface EditHistory {
  /** Newest first. */
  readonly edits: readonly TracedEdit[];
  /** Edits of the document since just before the oldest of `edits`. */
  readonly all: number;
  /** JSON pointer of the first of the things then; null when it was not there. */
  readonly origin: string | null;
}

type Slots = ReadonlyMap<number, Strategy>;

/** Members that name an entry of a list, the first that it has. */
const NAMES = ['code', 'id', 'sequence', 'priority', 'name'] as const;

function nameOf(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const record = entry as Readonly<Record<string, unknown>>;
  return NAMES.map((name) => record[name]).find((value) => value !== undefined);
}

/** Where an entry of a list was before an edit; null when the edit brought it. */
function placeBefore(before: readonly unknown[], after: readonly unknown[], place: number) {
  const name = nameOf(after[place]);
  const isSame = (entry: unknown) => nameOf(entry) === name;
  if (name === undefined || isSame(before[place])) return place < before.length ? place : null;
  const moved = before.findIndex(isSame);
  if (moved >= 0) return moved;
  // A list as long as before, without that name: the entry has got another name.
  return before.length === after.length ? place : null;
}

/** The path of a thing before an edit; null when the edit brought it. */
function pathBefore(
  before: unknown,
  after: unknown,
  path: readonly string[],
): readonly string[] | null {
  const [key, ...rest] = path;
  if (key === undefined || before === after) return path;
  let old = key;
  if (Array.isArray(after)) {
    if (!Array.isArray(before)) return null;
    const place = placeBefore(before, after, Number(key));
    if (place === null) return null;
    old = String(place);
  }
  const [inside, insideAfter] = [memberOf(before, old), memberOf(after, key)];
  if (inside === undefined) return null;
  const deeper = pathBefore(inside, insideAfter, rest);
  return deeper === null ? null : [old, ...deeper];
}

function memberOf(node: unknown, key: string): unknown {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
  return (node as Readonly<Record<string, unknown>>)[key];
}

function valueUnder(root: unknown, path: readonly string[]): unknown {
  return path.reduce(memberOf, root);
}

/** Every strategy as it was before an entry of the stack. */
function slotsBefore(after: Slots, entry: UndoEntry): Slots {
  const before = new Map(after);
  const put = (slot: number, strategy: Strategy | null | undefined) => {
    if (strategy === null || strategy === undefined) before.delete(slot);
    else before.set(slot, strategy);
  };
  if (entry.kind === 'edit') {
    const strategy = after.get(entry.slot);
    if (strategy !== undefined) put(entry.slot, applyPatches(strategy, [...entry.backward]));
  } else if (entry.kind === 'swap') {
    put(entry.slot, after.get(entry.other));
    put(entry.other, after.get(entry.slot));
  } else if (entry.kind === 'replace') put(entry.slot, entry.before);
  else if (entry.kind === 'restore') {
    for (const one of entry.slots) put(one.slot, one.before);
  }
  return before;
}

/**
 * Every edit on the undo stack that changed one of the things at `pointers` of the strategy in `slot`: they are followed back
 * through rows that moved, came or went, and through strategies that changed places. An edit that brought a thing is its last.
 */
export function editHistory(
  undo: readonly UndoEntry[],
  now: Slots,
  slot: number,
  pointers: readonly string[],
): EditHistory {
  let slots = now;
  let place = slot;
  let paths = pointers.map(pathOf);
  const edits: TracedEdit[] = [];
  let all = 0;
  let origin: string | null = pointers[0] ?? null;
  for (let index = undo.length - 1; index >= 0 && paths.length > 0; index--) {
    const entry = undo[index] as UndoEntry;
    const earlier = slotsBefore(slots, entry);
    const after = slots.get(place);
    if (after === undefined) break;
    const swapped = entry.kind === 'swap' && (entry.slot === place || entry.other === place);
    const placeThen = swapped && entry.kind === 'swap' ? otherOf(entry, place) : place;
    const before = earlier.get(placeThen) ?? null;
    const then = paths.map((path) => (before === null ? null : pathBefore(before, after, path)));
    const isChanged = paths.some((path, one) => {
      const old = then[one];
      return (
        old === null || old === undefined || valueUnder(before, old) !== valueUnder(after, path)
      );
    });
    if (isChanged && !isSameText(before, then, after, paths)) {
      const later = undo.length - 1 - index;
      const pointer = pointerOf(...(paths[0] ?? []));
      edits.push({ label: entry.label, atMs: entry.atMs, before, after, later, pointer });
      all = later + 1;
      const [first] = then;
      origin = first === null || first === undefined ? null : pointerOf(...first);
      // What went with it, as the event type of a step, has no history without the thing itself.
      if (origin === null) break;
    }
    paths = then.filter((path) => path !== null);
    slots = earlier;
    place = placeThen;
  }
  return { edits, all, origin };
}

function otherOf(entry: { readonly slot: number; readonly other: number }, place: number): number {
  return entry.slot === place ? entry.other : entry.slot;
}

/** Strategies that were replaced as a whole share nothing: what they hold is compared. */
function isSameText(
  before: Strategy | null,
  then: readonly (readonly string[] | null)[],
  after: Strategy,
  paths: readonly (readonly string[])[],
): boolean {
  return paths.every((path, one) => {
    const old = then[one];
    if (before === null || old === null || old === undefined) return false;
    return JSON.stringify(valueUnder(before, old)) === JSON.stringify(valueUnder(after, path));
  });
}
