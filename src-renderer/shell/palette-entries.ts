import { type Command, commandTitle, SECTIONS } from '../commands/registry.ts';

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly shortcut: string | null;
  readonly enabled: boolean;
  readonly run: () => void;
}

const RECENT_SHOWN = 5;

/** Commands as palette lines, places to go first, in the order of the menus. */
export function commandEntries(commands: readonly Command[]): readonly PaletteEntry[] {
  return SECTIONS.flatMap((section) =>
    commands
      .filter((command) => command.section === section && command.id !== 'view.palette')
      .map((command) => ({
        id: command.id,
        group: section,
        title: commandTitle(command),
        shortcut: command.shortcut ?? null,
        enabled: command.enabled(),
        run: () => command.run(),
      })),
  );
}

/** How well a text answers a query: every word must be there; a word's start counts more. -1 is no match. */
export function matchScore(title: string, query: string): number {
  const text = title.toLowerCase();
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  let score = 0;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at < 0) return -1;
    const startsWord = at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
    score += (startsWord ? 100 : 10) - Math.min(9, at);
  }
  return score;
}

/**
 * What the palette lists for a query: without one, recent commands first and then everything; with one, the matches,
 * best first inside each group and the groups in their order.
 */
export function paletteList(
  entries: readonly PaletteEntry[],
  query: string,
  recent: readonly string[],
): readonly PaletteEntry[] {
  if (query.trim() === '') {
    const first = recent
      .slice(0, RECENT_SHOWN)
      .map((id) => entries.find((entry) => entry.id === id))
      .filter((entry) => entry !== undefined)
      .map((entry) => ({ ...entry, group: 'Recent' }));
    const ids = new Set(first.map((entry) => entry.id));
    return [...first, ...entries.filter((entry) => !ids.has(entry.id))];
  }
  const groups = [...new Set(entries.map((entry) => entry.group))];
  const scored = entries
    .map((entry, index) => ({
      entry,
      index,
      score: matchScore(`${entry.title} ${entry.group}`, query),
    }))
    .filter((candidate) => candidate.score >= 0);
  return groups.flatMap((group) =>
    scored
      .filter((candidate) => candidate.entry.group === group)
      .sort((a, b) => b.score - a.score || a.index - b.index)
      .map((candidate) => candidate.entry),
  );
}
