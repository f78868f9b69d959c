import { assert } from '../base/assert.ts';

/** What a column gives back: integers and reals as numbers, texts, blobs, NULL. */
export type SqlValue = number | string | Uint8Array | null;

/** What may be bound. Flags become 0 and 1. */
export type SqlInput = SqlValue | boolean;

/**
 * A value as sql.js may bind it. sql.js throws a bare string on `undefined` and stores NaN as NULL without a word
 * (measured, contract test): both are bugs of the caller and stop here.
 */
export function bindable(value: SqlInput | undefined, place: string): SqlValue {
  if (value === undefined) throw new TypeError(`undefined bound to ${place}`);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') {
    assert(Number.isFinite(value), `${String(value)} bound to ${place}`);
    // Above 2^53 the file would hold another number than the engine does.
    assert(Math.abs(value) <= Number.MAX_SAFE_INTEGER, `${value} is too large for ${place}`);
    return value === 0 ? 0 : value;
  }
  return value;
}

/** An SQL identifier in double quotes, for names that come from a foreign file. */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
