import { pathOf } from './pointer.ts';
import type { Strategy } from './strategy-schema.ts';

/** What an entry of a list is called when it has no code of its own. */
const ENTRY_WORD: Readonly<Record<string, string>> = {
  conditions: 'condition',
  and: 'further test',
  criteria: 'row',
  events: 'step',
  championChallenger: 'test',
};

/** Members that wrap what is meant and need no word. */
const SILENT: ReadonlySet<string> = new Set(['algorithm', 'parameters', 'settings']);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `minAgeDays` as `min age days`. */
function words(member: string): string {
  return member.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** The code of a further test is that of its algorithm, which others have too. */
function entryName(list: string, entry: unknown, index: string): string {
  const word = ENTRY_WORD[list] ?? words(list);
  if (!isRecord(entry)) return `${word} ${Number(index) + 1}`;
  const named = entry['code'] ?? entry['id'];
  if (typeof named === 'string' && list !== 'and') return named;
  const number = entry['priority'] ?? entry['sequence'] ?? Number(index) + 1;
  return `${word} ${String(number)}`;
}

/** Where a part of a strategy stands, in words: `RES-ENERGY, condition 50, row 20: min age days`, or `ENERGY-STD, step 10`. */
export function fieldLabel(strategy: Strategy, pointer: string): string {
  const path = pathOf(pointer);
  const places: string[] = [];
  let node: unknown = strategy;
  let list = '';
  for (const key of path.slice(0, -1)) {
    const isEntry = Array.isArray(node);
    node = isEntry || isRecord(node) ? (node as Readonly<Record<string, unknown>>)[key] : undefined;
    if (isEntry) places.push(entryName(list, node, key));
    else if (!Array.isArray(node) && !SILENT.has(key)) places.push(words(key));
    list = key;
  }
  const last = path.at(-1) ?? '';
  if (Array.isArray(node) && node[Number(last)] !== undefined) {
    return [...places, entryName(list, node[Number(last)], last)].join(', ');
  }
  const member = words(last);
  return places.length === 0 ? member : `${places.join(', ')}: ${member}`;
}
