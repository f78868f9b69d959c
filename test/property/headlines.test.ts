import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headlineFor } from '../../src-engine/analyze/headline.ts';
import { readingOf } from '../../src-engine/analyze/reading.ts';
import {
  MEASURES,
  type MeasureComparison,
  type MeasureId,
} from '../../src-engine/model/comparison.ts';
import { MEASURE_DEFINITIONS } from '../../src-engine/model/measure-definitions.ts';
import {
  type GuardrailComparison,
  OUTCOME_GUARDRAILS,
} from '../../src-engine/model/outcome-guardrail.ts';

/** About what a measure differs by: from nothing to millions, and the one that nouns mind. */
const SIZES: Readonly<Record<string, number>> = {
  ...{ minor: 1e9, ratio: 0.2, minorPerMinor: 0.2, days: 60, perThousand: 400, count: 20_000 },
};
const CURRENCIES = ['USD', 'EUR', 'GBP', 'JPY', 'KWD', 'SEK'];

/** A difference with its interval and reading, of any size down to what no figure shows. */
function measure(id: MeasureId): fc.Arbitrary<MeasureComparison> {
  const definition = MEASURE_DEFINITIONS[id];
  const size = SIZES[definition.unit] ?? 1;
  const value = fc.oneof(
    fc
      .tuple(fc.constantFrom(-1, 1), fc.double({ min: -9, max: 0, noNaN: true }))
      .map(([sign, power]) => sign * size * 10 ** power),
    fc.constantFrom(0, 1, -1, 0.6),
  );
  const half = fc.oneof(fc.constantFrom(0, 0.1, 0.9, 1.5), fc.constant(Number.POSITIVE_INFINITY));
  return fc
    .record({
      value,
      half,
      matters: fc.constantFrom(0, size / 50),
      chance: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ value: mean, half: share, matters, chance }) => {
      const width = share === 0 ? 0 : Math.abs(mean) * share;
      const difference = {
        value: mean,
        low: mean - width,
        high: mean + width,
        luckLow: null,
        luckHigh: null,
      };
      const reading = readingOf(definition, difference, matters, 0);
      return {
        ...{
          measure: id,
          values: [0, mean],
          differences: [difference],
          changeThatMatters: matters,
        },
        ...{ readings: [reading], chancesBetter: [chance], familyPValues: [1] },
        ...{ familyIntervals: [difference], moreReplications: [null] },
        otherReadings: { family: [reading], luck: [reading] },
      };
    });
}

const guardrail = (id: GuardrailComparison['guardrail']): fc.Arbitrary<GuardrailComparison> =>
  fc.boolean().map((isBreached) => {
    const reading = isBreached ? ('Limit breached' as const) : ('Within limit' as const);
    const value = { value: isBreached ? 1204.5 : 1, low: 0, high: 2000 };
    return { guardrail: id, limit: 1, values: [value, value], readings: ['Within limit', reading] };
  });

const told = fc
  .record({
    measures: fc.tuple(...MEASURES.map(measure)),
    guardrails: fc.tuple(...OUTCOME_GUARDRAILS.map(guardrail)),
    hasGuardrails: fc.boolean(),
    primary: fc.constantFrom(...MEASURES),
    currency: fc.constantFrom(...CURRENCIES),
    segments: fc.nat(3),
  })
  .map(({ measures, guardrails, hasGuardrails, primary, currency, segments }) =>
    headlineFor('B', measures, 0, currency, segments, hasGuardrails ? guardrails : [], primary),
  );

/** What no sentence may hold, by what is wrong with it. */
const WRONG: Readonly<Record<string, RegExp>> = {
  'a count of one before a plural':
    /(?<![\d.,])1 (?:more |fewer |open )?(?:accounts|checks|contacts|guardrails|segments|processes|services|points|days|fees)\b/,
  'a singular where there are several': /(?:[02-9]|\d\d) (?:check|guardrail|segment)\b/,
  'two spaces': / {2}/,
  'digits that are not apart: minor units as they are': /\d{4,}/,
  'no number': /NaN|Infinity|undefined|null/,
  'a hyphen for a minus': /(?<![\d\w])-\d/,
  'a minus before nothing': /−[^\d]*0(?:\.0+)?(?![\d.,])/,
  'a difference of nothing': /(?<![\d.,])(?:0|0\.0+)(?: pp| \S\/\S)? (?:more|less|fewer)\b/,
  'a space before a stop': / [.,;:]/,
  'words that the screen does not use (ux 2.9)':
    /\b(?:treatment group|control|experiment|flow|journey|users?)\b/i,
};

describe('headlines of any result', () => {
  it.each(Object.entries(WRONG))('have nowhere %s', (_, wrong) => {
    fc.assert(
      fc.property(told, ({ sentence, detail }) => {
        expect(sentence).not.toMatch(wrong);
        expect(detail).not.toMatch(wrong);
      }),
      { numRuns: 400, seed: 11 },
    );
  });

  it('begin with the arm, and details are sentences', () => {
    fc.assert(
      fc.property(told, ({ sentence, detail }) => {
        expect(sentence).toMatch(/^B [a-z].*[a-z]$/);
        expect(detail).toMatch(/^[A-Z0-9].*\.$/);
      }),
      { numRuns: 400, seed: 11 },
    );
  });

  it('are of every kind among those that are looked at', () => {
    const all = fc.sample(told, { numRuns: 400, seed: 11 }).map(({ sentence }) => sentence);
    for (const kind of [
      / about the same /,
      / is not shown to /,
      / more /,
      / (?:less|fewer) /,
      / breaches /,
    ])
      expect(all.filter((sentence) => kind.test(sentence)).length).toBeGreaterThan(3);
  });
});
