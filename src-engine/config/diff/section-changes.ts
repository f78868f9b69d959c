import { canonicalJson } from '../../base/canonical-json.ts';
import type { z } from '../../base/zod.ts';
import { pointerOf } from '../pointer.ts';
import { bareSchema, entrySchema, isAlgorithmSchema, memberSchemas } from '../schema-walk.ts';
import type { StrategyChange } from '../strategy-change.ts';
import type { AlgorithmUse } from '../strategy-schema.ts';
import { listWords } from '../words.ts';
import { algorithmChanges, algorithmWords } from './algorithm-changes.ts';
import { added, memberChanges, removed } from './change-maker.ts';
import { matchEntries } from './match-entries.ts';
import { type ListWords, labelOf, listWordsOf } from './section-words.ts';
import { bothWords } from './value-words.ts';

type Schema = z.core.$ZodType;
type Json = Readonly<Record<string, unknown>>;

/** The same part of two strategies: its values, where each stands, what it is called. */
export interface PartPair {
  readonly old: unknown;
  readonly current: unknown;
  readonly schema: Schema;
  readonly oldPath: readonly PropertyKey[];
  readonly path: readonly PropertyKey[];
  /** Start of every sentence: `Agreement type ELEC`; empty for a section whose lists say it themselves. */
  readonly subject: string;
  /** Old and new currency. */
  readonly currencies: readonly [string, string];
}

/** Members that need no name in a sentence, because nothing else in their object reads like them. */
const PLAIN: readonly string[] = ['algorithm', 'cancelAlgorithm'];

/** Lists whose entries are told by one sentence start with it; deeper ones add it after a comma. */
function joined(subject: string, words: string): string {
  return subject === '' ? words : `${subject}, ${words}`;
}

function nameOf(entry: unknown, place: readonly PropertyKey[], currency: string): string {
  const { what, names } = listWordsOf(place);
  if (entry === null || typeof entry !== 'object') return `${what} ${String(entry)}`;
  const record = entry as Json;
  if (names.length > 0) {
    return `${what} ${listWords(names.map((name) => String(record[name]))).replace(' and ', ' in ')}`;
  }
  return 'parameters' in record
    ? `${what} ${algorithmWords(entry as AlgorithmUse, currency)}`
    : `${what} ${Number(place.at(-1)) + 1}`;
}

/** Equal entries pair first, then by their names, then by what they say besides the names: a renamed or moved one. */
function passesOf({ names, foreign }: ListWords): readonly ((entry: Json) => string)[] {
  const named = (entry: Json) => canonicalJson(names.map((name) => entry[name] ?? null));
  const rest = (entry: Json) =>
    canonicalJson(
      Object.fromEntries(Object.entries(entry).filter(([name]) => !names.includes(name))),
    );
  return foreign ? [canonicalJson, named] : [canonicalJson, named, rest];
}

function placeChanges(pair: PartPair, schema: Schema): readonly StrategyChange[] {
  const before = pair.old as readonly unknown[];
  const after = pair.current as readonly unknown[];
  const name = (entry: unknown, path: readonly PropertyKey[], currency: string) =>
    joined(pair.subject, nameOf(entry, path, currency));
  const count = Math.max(before.length, after.length);
  return Array.from({ length: count }, (_, index) => {
    const oldPath = [...pair.oldPath, index];
    const path = [...pair.path, index];
    if (index >= before.length) {
      return [added(pointerOf(...path), name(after[index], path, pair.currencies[1]))];
    }
    if (index >= after.length) {
      return [removed(pointerOf(...oldPath), name(before[index], oldPath, pair.currencies[0]))];
    }
    const subject = joined(pair.subject, `${listWordsOf(path).what} ${index + 1}`);
    return partChanges({
      ...pair,
      schema,
      oldPath,
      path,
      subject,
      old: before[index],
      current: after[index],
    });
  }).flat();
}

function listChanges(pair: PartPair, schema: Schema): readonly StrategyChange[] {
  const words = listWordsOf(pair.path);
  const isObject = memberSchemas(schema) !== null;
  if (isObject && words.names.length === 0) return placeChanges(pair, schema);
  const changes = matchEntries(
    pair.old as readonly Json[],
    pair.current as readonly Json[],
    isObject ? passesOf(words) : [canonicalJson],
    {
      added({ entry, index }) {
        const path = [...pair.path, index];
        return [
          added(pointerOf(...path), joined(pair.subject, nameOf(entry, path, pair.currencies[1]))),
        ];
      },
      removed({ entry, index }) {
        const path = [...pair.oldPath, index];
        return [
          removed(
            pointerOf(...path),
            joined(pair.subject, nameOf(entry, path, pair.currencies[0])),
          ),
        ];
      },
      both(before, after) {
        const path = [...pair.path, after.index];
        return partChanges({
          ...pair,
          schema,
          old: before.entry,
          current: after.entry,
          oldPath: [...pair.oldPath, before.index],
          path,
          subject: joined(pair.subject, nameOf(after.entry, path, pair.currencies[1])),
        });
      },
    },
  );
  return words.ordered === true ? [...changes, ...orderChange(pair, words)] : changes;
}

/** Entries that both lists have, in another order; told where that says something. */
function orderChange(pair: PartPair, words: ListWords): readonly StrategyChange[] {
  const namesOf = (list: unknown) =>
    (list as readonly Json[]).map((entry) => words.names.map((name) => entry[name]).join(' '));
  const [before, after] = [namesOf(pair.old), namesOf(pair.current)];
  const [was, is] = [
    before.filter((name) => after.includes(name)),
    after.filter((name) => before.includes(name)),
  ];
  if (was.join('\n') === is.join('\n')) return [];
  const text = joined(
    pair.subject,
    `order of ${words.what}s: ${was.join(', ')} -> ${is.join(', ')}`,
  );
  return [{ pointer: pointerOf(...pair.path), sign: '~', text }];
}

/** A member that is no object on both sides: a number, a text, or an object that came or went. */
function valueChanges(pair: PartPair): readonly StrategyChange[] {
  const name = String(pair.path.at(-1));
  const said = (value: unknown, currency: string): unknown => {
    if (value === null || typeof value !== 'object') return value;
    return isAlgorithmSchema(bareSchema(pair.schema))
      ? algorithmWords(value as AlgorithmUse, currency)
      : 'set';
  };
  const words = bothWords(
    name,
    said(pair.old, pair.currencies[0]),
    said(pair.current, pair.currencies[1]),
    pair.currencies,
    'none',
  );
  return memberChanges(pair.path.slice(0, -1), pair.subject, [
    { name, label: labelOf(name), ...words },
  ]);
}

/**
 * What changed in a part of a strategy, read from its schema: members by name, list entries by the members that name
 * them. Complete: parts that differ in more than the order of a list give at least one change.
 */
export function partChanges(pair: PartPair): readonly StrategyChange[] {
  if (canonicalJson(pair.old) === canonicalJson(pair.current)) return [];
  const schema = bareSchema(pair.schema);
  const entry = entrySchema(schema);
  if (Array.isArray(pair.old) && Array.isArray(pair.current) && entry !== null) {
    return listChanges(pair, entry);
  }
  const members = memberSchemas(schema);
  const bothObjects =
    pair.old !== null && typeof pair.old === 'object' && typeof pair.current === 'object';
  if (members === null || !bothObjects || pair.current === null) return valueChanges(pair);
  if (isAlgorithmSchema(schema)) {
    return algorithmChanges(
      pair.path,
      pair.subject,
      pair.old as AlgorithmUse,
      pair.current as AlgorithmUse,
      pair.currencies,
    );
  }
  return members.flatMap(([name, own]) => {
    const isNested = memberSchemas(own) !== null && !PLAIN.includes(name);
    const hasBoth = (pair.old as Json)[name] !== null && (pair.current as Json)[name] !== null;
    return partChanges({
      ...pair,
      old: (pair.old as Json)[name],
      current: (pair.current as Json)[name],
      schema: own,
      oldPath: [...pair.oldPath, name],
      path: [...pair.path, name],
      subject: isNested && hasBoth ? joined(pair.subject, labelOf(name)) : pair.subject,
    });
  });
}
