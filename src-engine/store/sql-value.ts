/** What a column gives back: integers and reals as numbers, texts, blobs, NULL. */
export type SqlValue = number | string | Uint8Array | null;

/** What may be bound. Flags become 0 and 1. */
export type SqlInput = SqlValue | boolean;

/**
 * Values as sql.js may bind them. sql.js throws a bare string on `undefined` and stores NaN as NULL without a word
 * (measured, contract test): both are bugs of the caller and stop here, as do numbers that the file cannot hold.
 */
export function bindable(values: readonly (SqlInput | undefined)[]): SqlValue[] {
  const bound: SqlValue[] = new Array(values.length);
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (typeof value === 'number') {
      // Above 2^53 the file would hold another number than the engine does; the test is false for NaN too.
      if (!(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) {
        throw new RangeError(`${value} bound to parameter ${index + 1}`);
      }
      bound[index] = value === 0 ? 0 : value;
    } else if (typeof value === 'boolean') bound[index] = value ? 1 : 0;
    else if (value === undefined) throw new TypeError(`undefined bound to parameter ${index + 1}`);
    else bound[index] = value;
  }
  return bound;
}

/** An SQL identifier in double quotes, for names that come from a foreign file. */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
