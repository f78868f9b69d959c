import { describe, expect, it } from 'vitest';
import type { GuardrailFacts } from '../../src-engine/algorithms/guardrail/contract.ts';
import { listAlgorithms } from '../../src-engine/algorithms/registry.ts';
import { dayOf } from '../../src-engine/base/day.ts';
import { ALWAYS_ON_GUARDRAILS } from '../../src-engine/config/always-on-guardrails.ts';
import type { Check } from '../../src-engine/model/explanation.ts';
import { STEP } from '../../src-engine/model/step.ts';

/** A Tuesday in June, no holiday near. */
const DAY = dayOf(2026, 6, 2);

const PLAIN: GuardrailFacts = {
  day: DAY,
  traits: STEP.contact | STEP.call,
  attempts: 3,
  optedOut: false,
  lifeSupport: false,
  sensitiveLoad: false,
  vulnerable: false,
  division: 'NORTH',
  arrearsMinor: 20_000,
  oldestAgeDays: 90,
  plannedMinor: 0,
  openPromise: false,
  hasHold: () => false,
  isHoliday: () => false,
  contacts: () => 0,
  callAttempts: () => 0,
  lastConversationDay: () => -1,
  lastStepDay: () => DAY - 30,
};
/** Plain facts, and one fact at a time otherwise. */
const FACTS: readonly GuardrailFacts[] = [
  PLAIN,
  { ...PLAIN, optedOut: true },
  { ...PLAIN, lifeSupport: true },
  { ...PLAIN, sensitiveLoad: true },
  { ...PLAIN, vulnerable: true },
  ...[0, 14_999, 15_000].map((arrearsMinor) => ({ ...PLAIN, arrearsMinor })),
  ...[-1, 59, 60].map((oldestAgeDays) => ({ ...PLAIN, oldestAgeDays })),
  ...[1, 19_999, 20_000, 20_001].map((plannedMinor) => ({ ...PLAIN, plannedMinor })),
  { ...PLAIN, openPromise: true },
  { ...PLAIN, hasHold: (reason) => reason === 'DECEASED' },
  { ...PLAIN, isHoliday: (day) => day === DAY },
  { ...PLAIN, isHoliday: (day) => day === DAY + 1 },
  ...[1, 2, 3, 9].map((count) => ({ ...PLAIN, contacts: () => count })),
  ...[4, 6, 7, 9].map((count) => ({ ...PLAIN, callAttempts: () => count })),
  ...[0, 1, 6, 7].map((days) => ({ ...PLAIN, lastConversationDay: () => DAY - days })),
  ...[0, 13, 14].map((days) => ({ ...PLAIN, lastStepDay: () => DAY - days })),
  { ...PLAIN, lastStepDay: () => -1 },
  // Every weekday, and New Year.
  ...[1, 2, 3, 4, 5, 6, 152, 213].map((days) => ({ ...PLAIN, day: DAY + days })),
];

function holds({ actual, test, limit }: Omit<Check, 'rulePointer'>): boolean {
  switch (test) {
    case '<':
      return actual < limit;
    case '<=':
      return actual <= limit;
    case '=':
      return actual === limit;
    case '>':
      return actual > limit;
    default:
      return actual >= limit;
  }
}

describe.each(listAlgorithms('guardrail').map((spec) => [spec.code, spec] as const))(
  'guardrail %s',
  (_code, spec) => {
    const rule = spec.compile(spec.example);

    it('looks at some steps, and forbids some and allows some', () => {
      expect(rule.traits).toBeGreaterThan(0);
      expect(new Set(FACTS.map((facts) => rule.forbids(facts)))).toEqual(new Set([true, false]));
    });

    it('explains what it decides, with the comparison that decides it', () => {
      for (const facts of FACTS) {
        const check = rule.explain(facts);
        expect(check.passed).toBe(!rule.forbids(facts));
        if (check.margin !== null) expect(holds(check)).toBe(check.passed);
      }
    });

    it('leaves a call no attempts exactly when it forbids it', () => {
      if (rule.attemptsAllowed === undefined) return;
      for (const facts of FACTS)
        expect(rule.attemptsAllowed(facts) === 0).toBe(rule.forbids(facts));
    });

    it('knows the days between steps that validation asks for', () => {
      const spacing = spec.spacing?.(spec.example);
      if (spacing === undefined) return;
      expect(spacing.next).toBe(rule.traits);
      const { leastDays } = spacing;
      expect(rule.forbids({ ...PLAIN, lastStepDay: () => DAY - leastDays })).toBe(false);
      expect(rule.forbids({ ...PLAIN, lastStepDay: () => DAY - leastDays + 1 })).toBe(true);
    });
  },
);

it.each(ALWAYS_ON_GUARDRAILS.map((rule) => [rule.id, rule] as const))(
  '%s, which is always on, has valid parameters',
  (_id, { algorithm }) => {
    const spec = listAlgorithms('guardrail').find(({ code }) => code === algorithm.code);
    expect(spec?.parameters.safeParse(algorithm.parameters).success).toBe(true);
  },
);
