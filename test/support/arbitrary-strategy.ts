import fc from 'fast-check';
import { listAlgorithms, PLUG_IN_SPOTS } from '../../src-engine/algorithms/registry.ts';
import type { PlugInSpot } from '../../src-engine/algorithms/spec.ts';
import { isoDate } from '../../src-engine/base/day.ts';
import { SPOT_PLACES } from '../../src-engine/config/algorithm-places.ts';
import {
  type AlgorithmUse,
  type Strategy,
  strategySchema,
} from '../../src-engine/config/strategy-schema.ts';
import { arbitraryOfSchema, type SchemaHints } from './arbitrary-of-schema.ts';

/** Few codes, so that references often hit, often miss and often repeat. */
const CODES = ['A', 'B', 'C-1', 'ENERGY', 'X_9', 'ENERGY-STD'] as const;
/** Names that a portfolio brings, and * for any. */
const NAMES = ['*', 'NORTH', 'RES', 'x y', 'ENERGY', 'A'] as const;
const CURRENCIES = ['USD', 'EUR', 'JPY', 'KWD'] as const;
const TEST_IDS = ['t1', 't2', 'early_2026'] as const;

const date = fc.integer({ min: 10_957, max: 40_000 }).map(isoDate);

const parameterName = fc.oneof(
  fc.constantFrom('thresholdMinor', 'letter', 'points', 'minOldestAgeDays', 'a/b', '~', ''),
  fc.string({ maxLength: 8 }).filter((text) => text !== '__proto__'),
);
const parameterValue = fc.oneof(
  fc.maxSafeInteger().map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.boolean(),
  fc.constant(null),
);

/** A real algorithm of these spots with its example, a real one with wrong parameters, or none that exists. */
function algorithm(spots: readonly PlugInSpot[]): fc.Arbitrary<AlgorithmUse> {
  const specs = spots.flatMap((spot) =>
    listAlgorithms(spot).map((spec) => ({ code: spec.code, parameters: { ...spec.example } })),
  );
  const parameters = fc.dictionary(parameterName, parameterValue, {
    maxKeys: 4,
    noNullPrototype: true,
  });
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...specs) },
    fc.record({ code: fc.constantFrom(...specs.map((spec) => spec.code)), parameters }),
    fc.record({ code: fc.string({ minLength: 1, maxLength: 40 }), parameters }),
  );
}

/** The spot of a place; a place whose spot does not exist yet takes the algorithms of any other. */
function spotsAt(path: string): readonly PlugInSpot[] {
  const own = PLUG_IN_SPOTS.filter((spot) => SPOT_PLACES[spot].paths.includes(path));
  return own.length > 0 ? own : PLUG_IN_SPOTS;
}

/** The first list of texts that the schema accepts whole; free text where it accepts anything. */
const HINTS: SchemaHints = {
  algorithm: (path) => algorithm(spotsAt(path)),
  text(_path, schema) {
    const takes = (texts: readonly string[]) =>
      texts.every((text) => schema.safeParse(text).success);
    if (takes([' ', ''])) {
      return fc.string({ maxLength: 120, unit: 'grapheme' }).filter((text) => text.length <= 120);
    }
    if (takes(NAMES)) {
      return fc.oneof(fc.constantFrom(...NAMES), fc.string({ minLength: 1, maxLength: 60 }));
    }
    if (takes(CODES)) return fc.constantFrom(...CODES);
    if (takes(TEST_IDS)) return fc.constantFrom(...TEST_IDS);
    return takes(CURRENCIES) ? fc.constantFrom(...CURRENCIES) : date;
  },
};

/** Any document that the schema accepts: sound, sloppy or contradictory. */
export function arbitraryStrategy(): fc.Arbitrary<Strategy> {
  // Safe: the first test of config-strategy.test.ts parses what comes out with the schema.
  return arbitraryOfSchema(strategySchema, HINTS) as fc.Arbitrary<Strategy>;
}
