import { listAlgorithms, PLUG_IN_SPOTS } from '../algorithms/registry.ts';
import type { PlugInSpot } from '../algorithms/spec.ts';
import { z } from '../base/zod.ts';
import { strategySchema } from './strategy-schema.ts';

type Json = Record<string, unknown>;

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** Where algorithms stand in a strategy: the path to their schema, and the spot they are plugged into. */
const ALGORITHM_PLACES: readonly (readonly [PlugInSpot, readonly string[], boolean])[] = [
  ['class-cancel', ['debtClasses', 'cancelAlgorithm'], false],
  ['override-arrears', ['debtClasses', 'overrideArrearsAlgorithm'], true],
  ['collection-condition', ['classControls', 'conditions', 'algorithm'], false],
  ['collection-event', ['eventTypes', 'algorithm'], false],
];

function isObject(value: unknown): value is Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The properties of the object schema that a list of objects at `path` has. */
function propertiesAt(schema: Json, path: readonly string[]): Json {
  let properties = isObject(schema['properties']) ? schema['properties'] : {};
  for (const name of path) {
    const list = properties[name];
    const items = isObject(list) ? list['items'] : null;
    properties = isObject(items) && isObject(items['properties']) ? items['properties'] : {};
  }
  return properties;
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
  for (const [spot, path, nullable] of ALGORITHM_PLACES) {
    const properties = propertiesAt(schema, path.slice(0, -1));
    const name = path.at(-1) ?? '';
    const generic = properties[name];
    const reference = { $ref: `#/$defs/${spot}` };
    properties[name] = {
      description: isObject(generic) ? generic['description'] : '',
      ...(nullable ? { anyOf: [reference, { type: 'null' }] } : reference),
    };
  }
  return {
    $schema: DIALECT,
    title: 'strategy.json, schema version 1',
    ...schema,
    $defs: Object.fromEntries(
      PLUG_IN_SPOTS.filter((spot) => ALGORITHM_PLACES.some(([used]) => used === spot)).map(
        (spot) => [spot, spotSchema(spot)],
      ),
    ),
  };
}
