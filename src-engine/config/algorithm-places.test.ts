import { expect, it } from 'vitest';
import { SPOT_PLACES } from './algorithm-places.ts';
import { entrySchema, isAlgorithmSchema, memberSchemas } from './schema-walk.ts';
import { strategySchema } from './strategy-schema.ts';

type Schema = Parameters<typeof memberSchemas>[0];

/** Paths of all uses of an algorithm in the schema, `*` for every entry of a list. */
function usesIn(schema: Schema, path: readonly string[]): readonly string[] {
  if (isAlgorithmSchema(schema)) return [path.join('/')];
  const members = memberSchemas(schema);
  if (members !== null) return members.flatMap(([name, own]) => usesIn(own, [...path, name]));
  const entry = entrySchema(schema);
  return entry === null ? [] : usesIn(entry, [...path, '*']);
}

it('knows only places that the schema has', () => {
  const inSchema = usesIn(strategySchema, []);
  const known = Object.values(SPOT_PLACES).flatMap((spot) => spot.paths);
  expect(known.filter((path) => !inSchema.includes(path))).toEqual([]);
  expect(new Set(known).size).toBe(known.length);
});
