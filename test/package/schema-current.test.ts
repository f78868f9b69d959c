import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  EVIDENCE_SCHEMA_PATH,
  REFERENCE_PATH,
  referenceOf,
  SCHEMA_PATH,
  withReference,
} from '../../build/scripts/emit-schema.mjs';
import { PLUG_IN_SPOTS } from '../../src-engine/algorithms/registry.ts';
import { z } from '../../src-engine/base/zod.ts';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import { prettyJson } from '../../src-engine/config/pretty-json.ts';
import { strategyJsonSchema } from '../../src-engine/config/strategy-json-schema.ts';
import { evidenceJsonSchema } from '../../src-engine/evidence/evidence-json-schema.ts';

const root = join(import.meta.dirname, '../..');
const schemaText = readFileSync(join(root, SCHEMA_PATH), 'utf8');
const reference = readFileSync(join(root, REFERENCE_PATH), 'utf8');

// biome-ignore lint/suspicious/noExplicitAny: the tests write what the type forbids.
type Draft = any;

/** Names of all members of an object schema and of what is inside it. */
function memberNames(schema: unknown): readonly string[] {
  if (schema === null || typeof schema !== 'object') return [];
  const properties = 'properties' in schema ? schema.properties : null;
  const own = properties !== null && typeof properties === 'object' ? Object.keys(properties) : [];
  return [...own, ...Object.values(schema).flatMap(memberNames)];
}

describe('after a change of the schema or of an algorithm, run node build/scripts/emit-schema.mjs', () => {
  it('the JSON Schema is the one that the engine checks', () => {
    expect(schemaText).toBe(prettyJson(strategyJsonSchema()));
  });

  it('the JSON Schema of evidence.json is the one that the engine writes by', () => {
    const text = readFileSync(join(root, EVIDENCE_SCHEMA_PATH), 'utf8');
    expect(text).toBe(prettyJson(evidenceJsonSchema()));
  });

  it('the reference is made from it', () => {
    expect(reference).toBe(withReference(reference, referenceOf(JSON.parse(schemaText))));
  });
});

it('the reference names every member, parameter and algorithm', () => {
  const names = new Set(memberNames(JSON.parse(schemaText)));
  expect(names.size).toBeGreaterThan(60);
  // The two members of an algorithm's use stand in every algorithm table.
  const missing = [...names].filter(
    (name) => name !== 'parameters' && !reference.includes(`\`${name}\``),
  );
  expect(missing).toEqual([]);
});

it('the reference names every finding of the validation', () => {
  const folders = ['check', 'parse'].map((folder) => join(root, 'src-engine/config', folder));
  const files = [
    join(root, 'src-engine/config/parse-strategy.ts'),
    ...folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => !name.endsWith('.test.ts'))
        .map((name) => join(folder, name)),
    ),
  ];
  // Plug-in spots and process families are written alike.
  const spots: readonly string[] = [...PLUG_IN_SPOTS, 'write-off'];
  const codes = files
    .flatMap((file) => readFileSync(file, 'utf8').match(/'[a-z]+(?:-[a-z]+)+'/g) ?? [])
    .map((text) => text.slice(1, -1))
    .filter((code) => !spots.includes(code));
  expect(new Set(codes).size).toBeGreaterThan(40);
  expect([...new Set(codes)].filter((code) => !reference.includes(`\`${code}\``))).toEqual([]);
});

describe('the JSON Schema, read by another implementation,', () => {
  const read = z.fromJSONSchema(JSON.parse(schemaText));

  it('accepts the strategies of a new document', () => {
    for (const strategy of defaultStrategies()) {
      expect(read.safeParse(strategy).error).toBeUndefined();
    }
  });

  it.each<[string, (draft: Draft) => unknown]>([
    ['an unknown member', (draft) => Object.assign(draft, { colour: 'red' })],
    ['a missing member', (draft) => Reflect.deleteProperty(draft, 'currency')],
    ['a fraction', (draft) => Object.assign(draft, { version: 1.5 })],
    [
      'an unknown algorithm',
      (draft) => Object.assign(draft['debtClasses'][0]['cancelAlgorithm'], { code: 'DC X' }),
    ],
    [
      'a parameter of another algorithm',
      (draft) =>
        Object.assign(draft['debtClasses'][0]['cancelAlgorithm'], { parameters: { points: 1 } }),
    ],
  ])('refuses %s', (_title, change) => {
    const draft = JSON.parse(JSON.stringify(defaultStrategies()[0]));
    change(draft);
    expect(read.safeParse(draft).success).toBe(false);
  });
});
