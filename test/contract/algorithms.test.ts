import { describe, expect, it } from 'vitest';
import type {
  ConditionContext,
  ConditionFacts,
} from '../../src-engine/algorithms/collection-condition/contract.ts';
import {
  findAlgorithm,
  listAlgorithms,
  PLUG_IN_SPOTS,
} from '../../src-engine/algorithms/registry.ts';
import type { SeveranceFacts } from '../../src-engine/algorithms/severance-criterion/contract.ts';
import { dayOf, NO_DAY } from '../../src-engine/base/day.ts';
import { z } from '../../src-engine/base/zod.ts';
import { CHANNEL } from '../../src-engine/model/behaviour.ts';
import { HOLD_REASON, UNKNOWN_SCORE } from '../../src-engine/model/portfolio.ts';
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

const CONTEXT: ConditionContext = {
  divisions: ['NORTH', 'SOUTH'],
  customerClasses: ['RES', 'BUS'],
  collectionClasses: ['RES', 'COM'],
  segments: ['', 'HEALTH'],
  riskCategories: ['', 'HIGH', 'LOW'],
  nationalities: ['', 'SE'],
  providers: ['P1', 'P2'],
};
const DAY = dayOf(2026, 3, 31);
const PLAIN: ConditionFacts = {
  day: DAY,
  creditRating: 700,
  cashOnlyScore: 0,
  riskyBelow: 500,
  ratingChangeDay: DAY + 40,
  badDebtScore: 50,
  churnScore: 50,
  lifetimeValueScore: 50,
  upSellScore: 50,
  crossSellScore: 50,
  creditLimitMinor: 20_000,
  customerSinceDay: DAY - 400,
  brokenPromises: 0,
  nationality: 0,
  division: 0,
  customerClass: 0,
  collectionClass: 0,
  segment: 0,
  riskCategory: 0,
  flags: 0,
  balanceMinor: 10_000,
  onBudget: false,
  classOnBudget: false,
  providers: Uint8Array.of(0, 0),
  severanceActive: false,
  classEnded: false,
  holdReasons: 0,
  lastBrokenPlanDay: NO_DAY,
};
/** Plain facts, and one fact at a time otherwise. */
const FACTS: readonly ConditionFacts[] = [
  PLAIN,
  ...[480, 499, 500, 559, 560].map((creditRating) => ({ ...PLAIN, creditRating })),
  ...[UNKNOWN_SCORE, 0, 69, 70, 71, 100].map((badDebtScore) => ({ ...PLAIN, badDebtScore })),
  ...[1, 2].map((riskCategory) => ({ ...PLAIN, riskCategory })),
  { ...PLAIN, onBudget: true },
  { ...PLAIN, onBudget: true, classOnBudget: true },
  { ...PLAIN, providers: Uint8Array.of(0, 1) },
  { ...PLAIN, severanceActive: true },
  { ...PLAIN, classEnded: true },
  { ...PLAIN, holdReasons: 1 << HOLD_REASON.FRAUD },
  ...[0, 1, 89, 90, 91, 400].map((days) => ({ ...PLAIN, lastBrokenPlanDay: DAY - days })),
  ...[-160, -150, 0, 1, 215, 300].map((days) => ({
    ...PLAIN,
    day: DAY + days,
    ratingChangeDay: DAY + days + 40,
  })),
];

describe.each(listAlgorithms('collection-condition').map((spec) => [spec.code, spec] as const))(
  'condition %s',
  (_code, spec) => {
    const matches = spec.compile(spec.example, CONTEXT);
    const reads = spec.reads(spec.example);

    it('explains what it decides', () => {
      for (const facts of FACTS)
        expect(spec.explain(spec.example, CONTEXT, facts).passed).toBe(matches(facts));
    });

    it('is true for some account and, unless it is the default, false for some', () => {
      const answers = new Set(FACTS.map(matches));
      expect(answers).toEqual(new Set(reads.length === 0 ? [true] : [true, false]));
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
      expect([...read].sort()).toEqual([...reads].sort());
    });

    it('names a margin that really flips the answer', () => {
      for (const facts of FACTS) {
        const check = spec.explain(spec.example, CONTEXT, facts);
        const [fact] = reads;
        if (check.margin === null || fact === undefined || reads.length > 1) continue;
        expect(facts[fact]).toBe(check.actual);
        const rises = check.passed === (check.test === '<' || check.test === '<=');
        const flipped = { ...facts, [fact]: check.actual + (rises ? check.margin : -check.margin) };
        expect(matches(flipped)).toBe(!check.passed);
      }
    });

    it('says when the calendar alone can change the answer', () => {
      const nextChangeDay = spec.nextChangeDay(spec.example);
      for (const facts of FACTS) {
        const next = nextChangeDay?.(facts) ?? Number.POSITIVE_INFINITY;
        expect(next).toBeGreaterThan(facts.day);
        const until = Math.min(next, facts.day + 500, facts.ratingChangeDay);
        for (let day = facts.day + 1; day < until; day++)
          expect(matches({ ...facts, day })).toBe(matches(facts));
      }
    });
  },
);

const SEVERANCE_FACTS: readonly SeveranceFacts[] = Array.from({ length: 256 }, (_, bits) => {
  const bit = (place: number) => ((bits >> place) & 1) === 1;
  return {
    personLifeSupport: bit(0),
    premiseLifeSupport: bit(1),
    vulnerable: bit(2),
    personSensitiveLoad: bit(3),
    premiseSensitiveLoad: bit(4),
    masterMeter: bit(5),
    remoteDisconnect: bit(6),
    hasMaster: bit(7),
  };
});

describe.each(listAlgorithms('severance-criterion').map((spec) => [spec.code, spec] as const))(
  'severance criterion %s',
  (_code, spec) => {
    const matches = spec.compile(spec.example);

    it('explains what it decides', () => {
      for (const facts of SEVERANCE_FACTS)
        expect(spec.explain(spec.example, facts).passed).toBe(matches(facts));
    });

    it('reads only what it declares, and everything it declares', () => {
      const read = new Set<string>();
      for (const facts of SEVERANCE_FACTS)
        matches(
          new Proxy(facts, {
            get(target, member) {
              read.add(String(member));
              return Reflect.get(target, member);
            },
          }),
        );
      expect([...read].sort()).toEqual([...spec.reads].sort());
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
