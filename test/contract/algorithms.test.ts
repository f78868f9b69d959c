import { describe, expect, it } from 'vitest';
import type { ConditionFacts } from '../../src-engine/algorithms/collection-condition/contract.ts';
import {
  findAlgorithm,
  listAlgorithms,
  PLUG_IN_SPOTS,
} from '../../src-engine/algorithms/registry.ts';
import { z } from '../../src-engine/base/zod.ts';
import { CHANNEL } from '../../src-engine/model/behaviour.ts';
import { DAILY_METRICS } from '../../src-engine/model/run.ts';

const ALL = PLUG_IN_SPOTS.flatMap((spot) => listAlgorithms(spot).map((spec) => ({ spot, spec })));

describe('every algorithm', () => {
  it('is found under its code, and codes are unique within a spot', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(15);
    for (const { spot, spec } of ALL) {
      expect(spec.spot).toBe(spot);
      expect(findAlgorithm(spot, spec.code)).toBe(spec);
      expect(listAlgorithms(spot).filter((other) => other.code === spec.code)).toHaveLength(1);
    }
  });

  it.each(ALL.map(({ spot, spec }) => [`${spot} ${spec.code}`, spec] as const))(
    '%s: example is valid, unknown and missing members are not, schema can be shipped',
    (_name, spec) => {
      expect(spec.parameters.safeParse(spec.example).success).toBe(true);
      expect(spec.parameters.safeParse({ ...spec.example, surprise: 1 }).success).toBe(false);
      for (const member of Object.keys(spec.example)) {
        const { [member]: _left, ...rest } = spec.example;
        expect(spec.parameters.safeParse(rest).success).toBe(false);
      }
      expect(z.toJSONSchema(spec.parameters, { io: 'input' })['type']).toBe('object');
      expect(spec.title).not.toBe('');
      expect(spec.summary.endsWith('.')).toBe(true);
      expect(spec.source).toMatch(/^(domain|simulation)\.md \d/);
    },
  );
});

const CONTEXT = { riskCategories: ['', 'HIGH', 'LOW'] };
const FACTS: readonly ConditionFacts[] = [480, 500, 559, 560, 700].flatMap((creditRating) =>
  [true, false].flatMap((onBudget) =>
    [0, 1].flatMap((riskCategory) =>
      [true, false].map((severanceActive) => ({
        creditRating,
        riskyBelow: 500,
        onBudget,
        riskCategory,
        severanceActive,
      })),
    ),
  ),
);

describe.each(listAlgorithms('collection-condition').map((spec) => [spec.code, spec] as const))(
  'condition %s',
  (_code, spec) => {
    const matches = spec.compile(spec.example, CONTEXT);

    it('explains what it decides', () => {
      for (const facts of FACTS)
        expect(spec.explain(spec.example, CONTEXT, facts).passed).toBe(matches(facts));
    });

    it('reads only what it declares, and everything it declares', () => {
      const read = new Set<string>();
      for (const facts of FACTS) {
        const watched = new Proxy(facts, {
          get(target, member) {
            read.add(String(member));
            return Reflect.get(target, member);
          },
        });
        matches(watched);
      }
      expect([...read].sort()).toEqual([...spec.reads].sort());
    });

    it('names a margin that really flips the answer', () => {
      for (const facts of FACTS) {
        const check = spec.explain(spec.example, CONTEXT, facts);
        if (check.margin === null || !spec.reads.includes('creditRating')) continue;
        const step = check.passed ? check.margin : -check.margin;
        const flipped = { ...facts, creditRating: facts.creditRating + step };
        expect(matches(flipped)).toBe(!check.passed);
      }
    });
  },
);

describe.each(listAlgorithms('class-cancel').map((spec) => [spec.code, spec] as const))(
  'class cancel %s',
  (_code, spec) => {
    it('explains the test that the monitor makes', () => {
      const limit = spec.thresholdMinor(spec.example);
      for (const debt of [0, limit - 1, limit, limit + 1, limit * 3]) {
        const check = spec.explain(spec.example, debt);
        expect(check.passed).toBe(debt <= limit);
        expect(check.margin).toBe(Math.abs(debt - limit));
      }
    });
  },
);

describe.each(listAlgorithms('collection-event').map((spec) => [spec.code, spec] as const))(
  'collection event %s',
  (_code, spec) => {
    it('describes effects that the engine knows', () => {
      const effects = spec.effects(spec.example);
      expect(effects.length).toBeGreaterThan(0);
      for (const effect of effects) {
        if (effect.kind !== 'contact') continue;
        expect(Object.keys(CHANNEL)).toContain(effect.channel);
        expect(DAILY_METRICS).toContain(effect.counter);
      }
      expect(spec.effects(spec.example)).toEqual(effects);
    });
  },
);
