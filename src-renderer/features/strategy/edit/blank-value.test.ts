import { describe, expect, it } from 'vitest';
import { entrySchema, memberSchemas } from '../../../../src-engine/config/schema-walk.ts';
import { strategySchema } from '../../../../src-engine/config/strategy-schema.ts';
import { blankValue } from './blank-value.ts';

type Schema = Parameters<typeof memberSchemas>[0];

/** Every list of the schema with the pattern of its entries. */
function listsIn(schema: Schema, pattern: string): readonly [pattern: string, entry: Schema][] {
  const members = memberSchemas(schema);
  if (members !== null)
    return members.flatMap(([name, own]) =>
      listsIn(own, pattern === '' ? name : `${pattern}/${name}`),
    );
  const entry = entrySchema(schema);
  return entry === null ? [] : [[`${pattern}/*`, entry], ...listsIn(entry, `${pattern}/*`)];
}

describe('a new entry', () => {
  it.each(listsIn(strategySchema, '').filter(([pattern]) => !pattern.includes('parameters')))(
    'of %s is one that the schema takes',
    (pattern, schema) => {
      const parsed = (schema as unknown as typeof strategySchema).safeParse(
        blankValue(schema, pattern),
      );
      expect(parsed.error?.issues).toBeUndefined();
    },
  );
});
