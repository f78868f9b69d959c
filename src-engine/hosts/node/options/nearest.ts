import { nearestName } from '../../../config/parse/nearest-name.ts';

const SHORTEST_BEGINNING = 3;

/** The word that `typed` was most likely meant to be: one that it begins, else the nearest; null when none is near. */
export function nearest(typed: string, words: readonly string[]): string | null {
  const text = typed.toLowerCase();
  const begun =
    text.length < SHORTEST_BEGINNING ? undefined : words.find((word) => word.startsWith(text));
  return begun ?? nearestName(text, words);
}
