/** Number of each id in its table. */
export type Keys = ReadonlyMap<string, number>;

/** The key of a text that was written before; a missing one is a bug. */
export function keyOf(keys: Keys, value: string): number {
  const key = keys.get(value);
  if (key === undefined) throw new RangeError(`no key for ${value}`);
  return key;
}

export function keyOrNull(keys: Keys, value: string | null): number | null {
  return value === null ? null : keyOf(keys, value);
}
