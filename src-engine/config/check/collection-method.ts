import type { Strategy } from '../strategy-schema.ts';

const ANY = '*';

/** How a collection class is collected: an exact entry beats `*`; null when none names it. */
export function collectionMethod(
  strategy: Strategy,
  collectionClass: string,
): Strategy['collectionClasses'][number]['method'] | null {
  const named = (name: string) =>
    strategy.collectionClasses.find((entry) => entry.collectionClass === name);
  return (named(collectionClass) ?? named(ANY))?.method ?? null;
}
