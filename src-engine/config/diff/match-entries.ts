/** An entry with its position in its list. */
export interface Located<T> {
  readonly entry: T;
  readonly index: number;
}

/** What to say of an entry that both lists have, of a new one and of one that is gone. */
export interface PairReader<T, R> {
  both(old: Located<T>, current: Located<T>): readonly R[];
  added(current: Located<T>): readonly R[];
  removed(old: Located<T>): readonly R[];
}

/** For each position of the new list the position of its partner in the old one. */
function partners<T>(
  oldList: readonly T[],
  newList: readonly T[],
  passes: readonly ((entry: T) => string)[],
): ReadonlyMap<number, number> {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const keyOf of passes) {
    const free = new Map<string, number[]>();
    oldList.forEach((entry, index) => {
      if (taken.has(index)) return;
      const key = keyOf(entry);
      free.set(key, [...(free.get(key) ?? []), index]);
    });
    newList.forEach((entry, index) => {
      if (partner.has(index)) return;
      const match = free.get(keyOf(entry))?.shift();
      if (match === undefined) return;
      partner.set(index, match);
      taken.add(match);
    });
  }
  return partner;
}

/**
 * Pairs the entries of two lists and collects what the reader says of them: new list first, removed entries after.
 * Each key function is one pass over what is still unpaired, the most telling first; equal keys pair in list order.
 */
export function matchEntries<T, R>(
  oldList: readonly T[],
  newList: readonly T[],
  passes: readonly ((entry: T) => string)[],
  reader: PairReader<T, R>,
): readonly R[] {
  const partner = partners(oldList, newList, passes);
  const taken = new Set(partner.values());
  const come = newList.flatMap((entry, index) => {
    const oldIndex = partner.get(index);
    const old = oldIndex === undefined ? undefined : oldList[oldIndex];
    return oldIndex === undefined || old === undefined
      ? reader.added({ entry, index })
      : reader.both({ entry: old, index: oldIndex }, { entry, index });
  });
  const gone = oldList.flatMap((entry, index) =>
    taken.has(index) ? [] : reader.removed({ entry, index }),
  );
  return [...come, ...gone];
}
