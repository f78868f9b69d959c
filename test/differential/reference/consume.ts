import type { Item } from './world.ts';

/** Takes `creditMinor` off the open amounts, oldest first; returns what is left of it. */
export function consume(
  items: readonly Item[],
  creditMinor: number,
  view: 'pooledMinor' | 'ownMinor',
): number {
  let left = creditMinor;
  for (const item of items) {
    const used = Math.min(left, item[view]);
    item[view] -= used;
    left -= used;
  }
  return left;
}
