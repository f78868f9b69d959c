import type { Draft } from 'immer';
import { pathOf, valueAt } from '../../../../src-engine/config/pointer.ts';
import type { Strategy } from '../../../../src-engine/config/strategy-schema.ts';

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
}

/** Removes an entry of the list at a pointer. */
export function removeEntry(draft: Draft<Strategy>, pointer: string, position: number): void {
  const list = valueAt(draft, pointer);
  if (Array.isArray(list)) list.splice(position, 1);
}
