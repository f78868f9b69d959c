import fc from 'fast-check';
import { listAlgorithms, PLUG_IN_SPOTS } from '../../src-engine/algorithms/registry.ts';
import type { PlugInSpot } from '../../src-engine/algorithms/spec.ts';
import { isoDate } from '../../src-engine/base/day.ts';
import { z } from '../../src-engine/base/zod.ts';
import {
  type AlgorithmUse,
  type Strategy,
  strategySchema,
} from '../../src-engine/config/strategy-schema.ts';
import { arbitraryFromSchema } from './arbitrary-from-schema.ts';

/** Few codes, so that references often hit, often miss and often repeat. */
const CODES = ['A', 'B', 'C-1', 'ENERGY', 'X_9', 'ENERGY-STD'] as const;
const code = fc.constantFrom(...CODES);
const title = fc.string({ maxLength: 120, unit: 'grapheme' }).filter((text) => text.length <= 120);
const amountMinor = fc.oneof(
  fc.integer({ min: 0, max: 20_000 }),
  fc.integer({ min: 0, max: 99_999_999_999 }),
);
const days = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 9999 }));
const priority = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 9999 }));
const date = fc.integer({ min: 10_957, max: 40_000 }).map(isoDate);
const anyOr = fc.constantFrom('*', 'NORTH', 'RES', 'x y');

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

/** A real algorithm with its example, a real one with wrong parameters, or none that exists. */
function algorithm(spot: PlugInSpot): fc.Arbitrary<AlgorithmUse> {
  const specs = listAlgorithms(spot).map((spec) => ({
    code: spec.code,
    parameters: { ...spec.example },
  }));
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

const criteriaRow = fc.record({
  priority,
  minAgeDays: days,
  minAmountMinor: amountMinor,
  template: code,
});

const condition = fc.record({
  priority,
  algorithm: algorithm('collection-condition'),
  criteria: fc.array(criteriaRow, { maxLength: 4 }),
});

const classControl = fc.record({
  code,
  title,
  division: anyOr,
  collectionClass: anyOr,
  debtClass: code,
  conditions: fc.array(condition, { minLength: 1, maxLength: 4 }),
});

const debtClass = fc.record({
  code,
  title,
  eligibleForCollection: fc.boolean(),
  cancelAlgorithm: algorithm('class-cancel'),
  severanceCancelAlgorithm: algorithm('severance-cancel'),
  overrideArrearsAlgorithm: fc.option(algorithm('override-arrears')),
  payPlan: fc.record({ graceDays: days, toleranceMinor: amountMinor }),
});

const template = fc.record({
  code,
  title,
  version: fc.integer({ min: 1, max: 9999 }),
  agreementCancelAlgorithm: fc.option(algorithm('agreement-cancel')),
  events: fc.array(
    fc.record({ sequence: fc.integer({ min: 1, max: 12 }), eventType: code, dayOffset: days }),
    { minLength: 1, maxLength: 6 },
  ),
});

const liveTest = fc.record({
  id: fc.constantFrom('t1', 't2', 'early_2026'),
  champion: code,
  challenger: code,
  shareBasisPoints: fc.integer({ min: 1, max: 10_000 }),
  effectiveFrom: fc.option(date),
  effectiveTo: fc.option(date),
  unit: fc.constantFrom('ACCOUNT' as const, 'PROCESS' as const),
});

/** An algorithm of any spot: sections made from the schema do not say which belongs there. */
const anyAlgorithm = fc.oneof(...PLUG_IN_SPOTS.map(algorithm));

function section(name: keyof typeof strategySchema.shape): fc.Arbitrary<unknown> {
  return arbitraryFromSchema(strategySchema.shape[name], (schema) =>
    // A described schema is a copy: an algorithm is known by its members.
    schema instanceof z.ZodObject && 'parameters' in schema.shape ? anyAlgorithm : null,
  );
}

/** Any document that the schema accepts: sound, sloppy or contradictory. */
export function arbitraryStrategy(): fc.Arbitrary<Strategy> {
  const own = {
    schemaVersion: fc.constant(1 as const),
    name: fc.string({ minLength: 1, maxLength: 80 }),
    description: fc.string({ maxLength: 200, unit: 'binary' }),
    currency: fc.constantFrom('USD', 'EUR', 'JPY', 'KWD'),
    debtClasses: fc.array(debtClass, { minLength: 1, maxLength: 3 }),
    classControls: fc.array(classControl, { minLength: 1, maxLength: 4 }),
    eventTypes: fc.array(
      fc.record({
        code,
        title,
        algorithm: algorithm('collection-event'),
        unitCostMinor: amountMinor,
      }),
      { minLength: 1, maxLength: 4 },
    ),
    processTemplates: fc.array(template, { minLength: 1, maxLength: 4 }),
    championChallenger: fc.array(liveTest, { maxLength: 3 }),
  };
  const members = Object.keys(strategySchema.shape) as (keyof typeof strategySchema.shape)[];
  const made = members.filter((name) => !(name in own)).map((name) => [name, section(name)]);
  return fc
    .record({ ...Object.fromEntries(made), ...own })
    .map((document) => strategySchema.parse(document));
}
