import { listAlgorithms, PLUG_IN_SPOTS } from '../algorithms/registry.ts';
import type { PlugInSpot } from '../algorithms/spec.ts';
import { assert } from '../base/assert.ts';
import { z } from '../base/zod.ts';
import { SPOT_PLACES } from './algorithm-places.ts';
import { strategySchema } from './strategy-schema.ts';

type Json = Record<string, unknown>;

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

function isObject(value: unknown): value is Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Refers to the algorithms of a spot at the end of a path; the description and `null` of the generic schema stay. */
function plugIn(schema: Json, path: readonly string[], spot: PlugInSpot): void {
  const [step, ...rest] = path;
  const holder = step === '*' ? schema : schema['properties'];
  const name = step === '*' ? 'items' : (step ?? '');
  const child = isObject(holder) ? holder[name] : null;
  assert(isObject(holder) && isObject(child), `the schema has no ${path.join('/')}`);
  if (rest.length > 0) {
    plugIn(child, rest, spot);
    return;
  }
  const reference = { $ref: `#/$defs/${spot}` };
  const nullable = Array.isArray(child['anyOf']);
  holder[name] = {
    description: child['description'] ?? '',
    ...(nullable ? { anyOf: [reference, { type: 'null' }] } : reference),
  };
}

function jsonSchemaOf(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

/** What may stand in a spot: each of its algorithms with exactly its own parameters. */
function spotSchema(spot: PlugInSpot): Json {
  const choices = listAlgorithms(spot).map((spec) => ({
    type: 'object',
    title: spec.title,
    description: spec.summary,
    properties: { code: { const: spec.code }, parameters: jsonSchemaOf(spec.parameters) },
    required: ['code', 'parameters'],
    additionalProperties: false,
  }));
  return { anyOf: choices };
}

/**
 * JSON Schema (2020-12) of strategy.json, for editors and for other systems. Parameters are those of the registered
 * algorithms. It says all that a schema can; rules between members are `checkStrategy`'s.
 */
export function strategyJsonSchema(): Json {
  const schema = jsonSchemaOf(strategySchema);
  for (const spot of PLUG_IN_SPOTS) {
    for (const path of SPOT_PLACES[spot].paths) plugIn(schema, path.split('/'), spot);
  }
  return {
    $schema: DIALECT,
    title: 'strategy.json, schema version 1',
    ...schema,
    $defs: Object.fromEntries(
      PLUG_IN_SPOTS.filter((spot) => SPOT_PLACES[spot].paths.length > 0).map((spot) => [
        spot,
        spotSchema(spot),
      ]),
    ),
  };
}
