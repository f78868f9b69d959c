import type { Draft } from 'immer';
import { z } from '../../../../src-engine/base/zod.ts';
import { pathOf, valueAt } from '../../../../src-engine/config/pointer.ts';
import { type Strategy, strategySchema } from '../../../../src-engine/config/strategy-schema.ts';

/** Sets the value at a pointer that leads somewhere; the caller gives one that the schema takes there. */
export function putValue(draft: Draft<Strategy>, pointer: string, value: unknown): void {
  const key = pathOf(pointer).at(-1);
  const parent = valueAt(draft, pointer.slice(0, pointer.lastIndexOf('/')));
  if (key !== undefined && typeof parent === 'object' && parent !== null) {
    (parent as Record<string, unknown>)[key] = value;
  }
}

/** Adds an entry at the end of the list at a pointer. */
export function addEntry(draft: Draft<Strategy>, pointer: string, entry: unknown): void {
  const list = valueAt(draft, pointer);
  if (Array.isArray(list)) list.push(entry);
  // A list that may be left out begins with its first entry.
  else if (list === undefined) putValue(draft, pointer, [entry]);
}

/** Takes a member that may be left out away. */
export function removeMember(draft: Draft<Strategy>, pointer: string): void {
  const key = pathOf(pointer).at(-1);
  const parent = valueAt(draft, pointer.slice(0, pointer.lastIndexOf('/')));
  if (key !== undefined && typeof parent === 'object' && parent !== null)
    delete (parent as Record<string, unknown>)[key];
}

/** Removes an entry of the list at a pointer; a list that may be left out goes with its last one. */
export function removeEntry(draft: Draft<Strategy>, pointer: string, position: number): void {
  const list = valueAt(draft, pointer);
  if (!Array.isArray(list)) return;
  list.splice(position, 1);
  if (list.length === 0 && isOptional(pointer)) removeMember(draft, pointer);
}

/** A section of the strategy that may be left out. */
function isOptional(pointer: string): boolean {
  const [section, ...deeper] = pathOf(pointer);
  const shape: Readonly<Record<string, z.core.$ZodType>> = strategySchema.shape;
  return deeper.length === 0 && shape[String(section)] instanceof z.ZodOptional;
}
