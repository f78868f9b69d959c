import { listAlgorithms, PLUG_IN_SPOTS } from '../../../../src-engine/algorithms/registry.ts';
import type { PlugInSpot } from '../../../../src-engine/algorithms/spec.ts';
import { z } from '../../../../src-engine/base/zod.ts';
import { SPOT_PLACES } from '../../../../src-engine/config/algorithm-places.ts';
import {
  entrySchema,
  isAlgorithmSchema,
  memberSchemas,
} from '../../../../src-engine/config/schema-walk.ts';

type Schema = z.core.$ZodType;

/** What a new text may be, the emptiest first; the schema takes the first that it knows. */
const TEXTS = ['', 'NEW', 'USD', '2026-01-01', '01-01'] as const;

/** The plug-in spot of a place in the strategy; `*` stands for the entries of lists. */
export function spotAt(pattern: string): PlugInSpot | undefined {
  return PLUG_IN_SPOTS.find((spot) => SPOT_PLACES[spot].paths.includes(pattern));
}

function blankAlgorithm(pattern: string): unknown {
  const spot = spotAt(pattern);
  const [first] = spot === undefined ? [] : listAlgorithms(spot);
  return { code: first?.code ?? 'NEW', parameters: { ...first?.example } };
}

/** The smallest value that the schema takes at a place: what a new entry starts from. */
export function blankValue(schema: Schema, pattern: string): unknown {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return null;
  if (isAlgorithmSchema(schema)) return blankAlgorithm(pattern);
  const members = memberSchemas(schema);
  if (members !== null) {
    return Object.fromEntries(
      members
        // What may be left out is.
        .filter(([, own]) => !(own instanceof z.ZodOptional))
        .map(([name, own]) => [name, blankValue(own, `${pattern}/${name}`)]),
    );
  }
  const entry = entrySchema(schema);
  if (schema instanceof z.ZodArray && entry !== null) {
    const one = blankValue(entry, `${pattern}/*`);
    return schema.safeParse([]).success ? [] : [one];
  }
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodNumber) return Math.max(schema.minValue ?? 0, 0);
  if (schema instanceof z.ZodBoolean) return false;
  const text = TEXTS.find((candidate) => z.core.safeParse(schema, candidate).success);
  return text ?? '';
}
