import { canonicalJson } from '../../base/canonical-json.ts';
import { pointerOf } from '../pointer.ts';
import type { StrategyChange } from '../strategy-change.ts';
import type { Strategy } from '../strategy-schema.ts';
import { moneyWords } from '../words.ts';
import { added, removed } from './change-maker.ts';
import { matchEntries } from './match-entries.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = { readonly [name: string]: Json };

/** What a section is called, and what changed in it is told member by member. */
const SECTIONS = {
  customerClasses: 'Customer class',
  collectionClasses: 'Collection class',
  letterTemplates: 'Letter',
  agreementTypes: 'Agreement type',
  severanceTemplates: 'Severance template',
  writeOff: 'Write-off',
  toDos: 'To Do',
  holds: 'Hold',
  promises: 'Promises',
  guardrails: 'Guardrail',
} as const satisfies { readonly [name in keyof Strategy]?: string };

/** Members by which the entries of a list are known, the most telling first. */
const IDENTITY = ['code', 'id', 'type', 'reason', 'customerClass', 'collectionClass', 'division'];
const ORDER = ['sequence', 'priority'];

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** `minimumReviewFrequencyDays` as `minimum review frequency`: the unit is said by the value. */
function labelOf(name: string): string {
  return name
    .replace(/(Minor|BasisPoints|Days)$/, '')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function valueWords(name: string, value: Json | undefined, currency: string): string {
  if (value === null || value === undefined) return 'none';
  if (isObject(value) && typeof value['code'] === 'string') return value['code'];
  if (isObject(value)) return 'set';
  if (isList(value)) return value.map((entry) => valueWords(name, entry, currency)).join(', ');
  if (typeof value !== 'number') return String(value);
  if (name.endsWith('Minor')) return moneyWords(value, currency);
  if (name.endsWith('BasisPoints')) return `${value / 100} %`;
  return name.endsWith('Days') || name === 'dayOffset' ? `${value} d` : String(value);
}

/** What an entry is called: `RES, NORTH`, `step 20`, or its place. */
function entryName(entry: Json, index: number): string {
  if (!isObject(entry)) return String(entry);
  const named = IDENTITY.flatMap((member) => {
    const value = entry[member];
    return typeof value === 'string' && value !== '*' ? [value] : [];
  });
  const first = named[0];
  if (first !== undefined) return named.slice(0, 2).join(', ');
  if (IDENTITY.some((member) => entry[member] === '*')) return 'all';
  const ordered = ORDER.find((member) => typeof entry[member] === 'number');
  if (ordered === undefined) return `entry ${index + 1}`;
  return `${ordered === 'sequence' ? 'step' : 'row'} ${entry[ordered]}`;
}

function keyOf(entry: Json): string {
  if (!isObject(entry)) return canonicalJson(entry);
  const members = [...IDENTITY, ...ORDER].filter((member) => member in entry);
  return members.map((member) => String(entry[member])).join('\n');
}

interface Walk {
  readonly path: readonly PropertyKey[];
  /** The same place in the old document. */
  readonly oldPath: readonly PropertyKey[];
  readonly subject: string;
  readonly currencies: readonly [string, string];
}

function listChanges(old: readonly Json[], current: readonly Json[], walk: Walk) {
  const { path, oldPath, subject, currencies } = walk;
  const name = (entry: Json, index: number) => `${subject} ${entryName(entry, index)}`;
  return matchEntries<Json, StrategyChange>(old, current, [canonicalJson, keyOf], {
    added: ({ entry, index }) => [added(pointerOf(...path, index), name(entry, index))],
    removed: ({ entry, index }) => [removed(pointerOf(...oldPath, index), name(entry, index))],
    both: (before, after) =>
      valueChanges(before.entry, after.entry, {
        path: [...path, after.index],
        oldPath: [...oldPath, before.index],
        subject: name(after.entry, after.index),
        currencies,
      }),
  });
}

function memberChangesOf(old: JsonObject, current: JsonObject, walk: Walk): StrategyChange[] {
  const names = [...new Set([...Object.keys(current), ...Object.keys(old)])];
  return names.flatMap((name) => {
    const before = old[name] ?? null;
    const after = current[name] ?? null;
    if (canonicalJson(before) === canonicalJson(after)) return [];
    const inner = {
      ...walk,
      path: [...walk.path, name],
      oldPath: [...walk.oldPath, name],
    };
    const isListOfObjects = isList(before) && isList(after) && [...before, ...after].some(isObject);
    const subject = `${walk.subject}, ${labelOf(name)}`;
    if (isListOfObjects) return [...listChanges(before, after, { ...inner, subject })];
    if (isObject(before) && isObject(after))
      return [...valueChanges(before, after, { ...inner, subject })];
    const [oldCurrency, newCurrency] = walk.currencies;
    const oldWords = valueWords(name, before, oldCurrency);
    const newWords = valueWords(name, after, newCurrency);
    // Values that read alike still differ.
    const alike = oldWords === newWords;
    const was = alike ? JSON.stringify(before) : oldWords;
    const is = alike ? JSON.stringify(after) : newWords;
    return [
      {
        pointer: pointerOf(...inner.path),
        sign: '~' as const,
        text: `${walk.subject}: ${labelOf(name)} ${was} -> ${is}`,
      },
    ];
  });
}

function valueChanges(old: Json, current: Json, walk: Walk): readonly StrategyChange[] {
  if (isList(old) && isList(current)) return listChanges(old, current, walk);
  if (isObject(old) && isObject(current)) return memberChangesOf(old, current, walk);
  return [];
}

/**
 * Changes of the sections that need no words of their own: terms, letters, severance, write-off, To Dos, holds, promises
 * and guardrails, told by the names of their entries and members.
 */
export function sectionChanges(old: Strategy, current: Strategy): readonly StrategyChange[] {
  const currencies = [old.currency, current.currency] as const;
  return (Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).flatMap((section) =>
    valueChanges(old[section], current[section], {
      path: [section],
      oldPath: [section],
      subject: SECTIONS[section],
      currencies,
    }),
  );
}

/** Changes of single members of two like objects, in the same words. */
export function objectChanges(
  old: JsonObject,
  current: JsonObject,
  path: readonly PropertyKey[],
  subject: string,
  currencies: readonly [string, string],
): readonly StrategyChange[] {
  return memberChangesOf(old, current, { path, oldPath: path, subject, currencies });
}
