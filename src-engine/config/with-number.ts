import { assert } from '../base/assert.ts';
import { pathOf } from './pointer.ts';

function replaced(node: unknown, path: readonly string[], value: number): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    assert(typeof node === 'number', 'the pointer leads to a number');
    return value;
  }
  assert(typeof node === 'object' && node !== null && Object.hasOwn(node, key), `no member ${key}`);
  if (Array.isArray(node)) {
    return node.map((entry, index) =>
      String(index) === key ? replaced(entry, rest, value) : entry,
    );
  }
  const record = node as Readonly<Record<string, unknown>>;
  return { ...record, [key]: replaced(record[key], rest, value) };
}

/** A copy of a document with another number at a JSON pointer, which must lead to a number; the rest is shared. */
export function withNumber<T>(document: T, pointer: string, value: number): T {
  // One number takes the place of another: the shape is that of the document.
  return replaced(document, pathOf(pointer), value) as T;
}
