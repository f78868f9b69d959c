import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import type { Choices } from '../support/random-portfolio.ts';

type Rule = Strategy['guardrails'][number];
type Use = Rule['algorithm'];

const STEPS = ['CONTACT', 'CALL', 'MESSAGE', 'LETTER', 'NOTICE', 'SEVERANCE'] as const;

/** Parameters of every guardrail, tight enough to be hit by ladders of a few weeks. */
const USES: readonly [(choices: Choices) => Use, ...((choices: Choices) => Use)[]] = [
  (choices) => ({
    code: 'GR CAP',
    parameters: {
      steps: choices.pick(STEPS),
      most: choices.int(0, 4),
      windowDays: choices.pick([1, 7, 14, 30]),
      madeOnly: choices.chance(0.4),
    },
  }),
  (choices) => ({
    code: 'GR CALLS',
    parameters: {
      most: choices.pick([2, 4, 7]),
      windowDays: choices.pick([7, 14]),
      pauseDays: choices.pick([0, 7]),
    },
  }),
  (choices) => ({
    code: 'GR DAYS',
    parameters: {
      steps: choices.pick(STEPS),
      weekdays: choices.pick(['', 'SUN', 'FRI SAT SUN', 'MON TUE WED THU FRI SAT SUN']),
      holidays: choices.chance(0.5),
      holidayEves: choices.chance(0.5),
    },
  }),
  (choices) => ({
    code: 'GR SPACING',
    parameters: {
      first: choices.pick(STEPS),
      next: choices.pick(STEPS),
      leastDays: choices.pick([0, 1, 14]),
      required: choices.chance(0.3),
    },
  }),
  (choices) => ({
    code: 'GR SEASON',
    parameters: {
      steps: choices.pick(STEPS),
      ...choices.pick([
        { from: '03-05', to: '03-25' },
        { from: '11-01', to: '04-10' },
      ]),
      division: choices.pick([null, 'NORTH', 'NOWHERE']),
    },
  }),
  (choices) => ({
    code: 'GR PROTECTED',
    parameters: {
      steps: choices.pick(STEPS),
      who: choices.pick(['LIFE_SUPPORT', 'SENSITIVE_LOAD', 'VULNERABLE']),
      handOver: choices.chance(0.5),
    },
  }),
  (choices) => ({
    code: 'GR DEBT',
    parameters: {
      steps: choices.pick(STEPS),
      atLeastMinor: choices.pick([0, 100, 6000]),
      atLeastDays: choices.pick([0, 31, 91]),
    },
  }),
  (choices) => ({
    code: 'GR HOLD',
    parameters: {
      steps: choices.pick(STEPS),
      reason: choices.pick(['DISPUTE', 'MEDICAL', 'MORATORIUM', 'VIP']),
    },
  }),
  (choices) => ({
    code: 'GR ARRANGEMENT',
    parameters: { steps: choices.pick(STEPS), what: choices.pick(['PROMISE', 'PLAN']) },
  }),
  () => ({ code: 'GR OPT OUT', parameters: {} }),
  (choices) => ({
    code: 'GR EFFORTS',
    parameters: {
      steps: choices.pick(STEPS),
      before: choices.pick(STEPS),
      least: choices.int(1, 3),
      withinDays: choices.pick([7, 60]),
    },
  }),
];

/** Some guardrails of every kind and severity, some switched off, and now and then an always-on one named otherwise. */
export function oddGuardrails(choices: Choices): Pick<Strategy, 'guardrails'> {
  const rule = (id: string, enabled: boolean, algorithm: Use): Rule => ({
    id,
    title: id,
    market: 'ANY',
    enabled,
    severity: choices.pick(['BLOCK', 'DEFER', 'DEFER', 'WARN']),
    algorithm,
    source: 'Made for a test',
    verifiedOn: null,
  });
  const own = Array.from({ length: choices.int(0, 4) }, (_, index) =>
    rule(`G${index}`, choices.chance(0.85), choices.pick(USES)(choices)),
  );
  if (choices.chance(0.4)) {
    const care: Use = {
      code: 'GR PROTECTED',
      parameters: { steps: 'CONTACT', who: 'VULNERABLE', handOver: true },
    };
    own.unshift({ ...rule('CARE', true, care), severity: 'BLOCK' });
  }
  if (choices.chance(0.5)) return { guardrails: [...own, ...late(choices, rule)] };
  const cap: Use = {
    code: 'GR CAP',
    parameters: { steps: 'CONTACT', most: 1, windowDays: 5, madeOnly: false },
  };
  const capped = rule('ANY-CAP', choices.chance(0.5), cap);
  return { guardrails: [...own, capped, ...late(choices, rule)] };
}

/** Rules on what write-off and agencies do; drawn last: the draws of everything else stay where they were. */
function late(
  choices: Choices,
  rule: (id: string, enabled: boolean, algorithm: Use) => Rule,
): readonly Rule[] {
  if (choices.chance(0.6)) return [];
  const steps = choices.pick(['AGENCY', 'WRITE_OFF', 'ENFORCEMENT']);
  const parameters = { steps, atLeastMinor: choices.pick([100, 6000]), atLeastDays: 0 };
  return [rule('LATE', true, { code: 'GR DEBT', parameters })];
}
