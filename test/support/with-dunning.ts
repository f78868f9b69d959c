import type { DunningLevel, Strategy } from '../../src-engine/config/strategy-schema.ts';
import { Choices } from './random-portfolio.ts';

/** What a collection process may do: those of the first template's kind, without severance and write-off families. */
const STEPS = [
  'LETTER',
  'SMS',
  'EMAIL',
  'CALL',
  'NOTICE',
  'RATING',
  'TODO',
  'FEE',
  'SOFT',
] as const;
const HARD_STEPS = [
  'HARD',
  'AGENT',
  'SEVER',
  'OFFER',
  'BUREAU',
  'LIFT',
  'IVR',
  'INTEREST',
] as const;

function condition(choices: Choices): DunningLevel['conditions'] {
  const own = choices.pick([
    null,
    null,
    { code: 'COLL COND CS', parameters: { ratingBelow: choices.int(450, 720) } },
    {
      code: 'COLL COND CHAR',
      parameters: { attribute: 'BALANCE', test: 'ABOVE', text: null, number: 8000 },
    },
    { code: 'COLL COND WIN', parameters: { from: '04-01', to: '04-20' } },
  ]);
  return own === null ? [] : [own];
}

function level(
  choices: Choices,
  place: number,
  count: number,
  nextSequence: () => number,
): DunningLevel {
  const steps = choices.int(0, 3);
  return {
    code: `L${place + 1}`,
    title: `Level ${place + 1}`,
    conditions: condition(choices),
    minAgeDays: place * choices.pick([3, 8, 14]) + choices.pick([0, 2, 9]),
    minAmountMinor: choices.pick([0, 100, 2500, 5000]),
    minUnpaidBills: choices.pick([0, 0, 1, 2]),
    minDaysSincePrevious: place === 0 ? 0 : choices.pick([0, 0, 1, 7, 14]),
    timing: choices.chance(0.15) ? 'MONTH_END' : 'ANY_DAY',
    mayBeJumped: choices.chance(0.7),
    events: Array.from({ length: place + 1 === count ? Math.max(1, steps) : steps }, () => ({
      sequence: nextSequence(),
      eventType: choices.chance(0.6) ? choices.pick(STEPS) : choices.pick(HARD_STEPS),
      dayOffset: choices.pick([0, 0, 1, 5]),
    })),
  };
}

/** Codes of the schedules; the first is also one that accounts of `randomPortfolio` are assigned. */
const CODES = ['T2', 'D1', 'D2'] as const;

/** A strategy of random-strategy.ts whose accounts, or those of one class, are collected by random dunning schedules. */
export function withDunning(strategy: Strategy, seed: number): Strategy {
  const choices = new Choices(seed + 101_000_000);
  const dunningSchedules = CODES.map((code) => {
    let sequence = 0;
    const nextSequence = () => ++sequence;
    const count = choices.int(1, 5);
    return {
      code,
      title: code,
      version: 1,
      levels: Array.from({ length: count }, (_, place) =>
        level(choices, place, count, nextSequence),
      ),
      restore: {
        minAgeDays: choices.pick([0, 0, 3, 10]),
        atOrUnderMinor: choices.pick([0, 100, 2000]),
        liftBars: choices.chance(0.5),
        chargeFee: choices.chance(0.5),
      },
    };
  });
  const rule = (priority: number, schedule: string | null) => ({
    id: `R${priority}`,
    priority,
    collectionClass: choices.pick(['*', '*', 'RES']),
    debtClass: choices.pick(['*', '*', 'SERVICES']),
    customerClass: '*',
    riskCategory: choices.pick(['*', 'HIGH', 'NOWHERE']),
    division: choices.pick(['*', '*', 'NORTH']),
    ratingBelow: choices.pick([null, 600, 680]),
    conditions: condition(choices),
    schedule,
  });
  const last = choices.chance(0.8)
    ? [
        {
          ...rule(90, 'D2'),
          ...{ collectionClass: '*', debtClass: '*', riskCategory: '*', division: '*' },
          ratingBelow: null,
          conditions: [],
        },
      ]
    : [];
  const collectionClasses: Strategy['collectionClasses'] = choices.pick([
    [{ collectionClass: '*', method: 'SCHEDULE' }],
    [
      { collectionClass: '*', method: 'SCHEDULE' },
      { collectionClass: 'COM', method: 'PROCESS' },
    ],
    [
      { collectionClass: 'COM', method: 'SCHEDULE' },
      { collectionClass: '*', method: 'PROCESS' },
    ],
  ]);
  return {
    ...strategy,
    collectionClasses,
    dunningSchedules,
    scheduleAssignment: {
      source: choices.pick(['RULES', 'CRM', 'CRM_THEN_RULES', 'CRM_THEN_RULES']),
      rules: [
        ...(choices.chance(0.4) ? [rule(5, null)] : []),
        rule(10, 'D1'),
        rule(20, 'T2'),
        ...last,
      ],
    },
  };
}
