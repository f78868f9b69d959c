import type { CriteriaRow, Strategy } from '../../src-engine/config/strategy-schema.ts';
import { Choices } from '../support/random-portfolio.ts';
import { randomStrategy } from '../support/random-strategy.ts';
import { combinedConditions } from './odd-conditions.ts';
import { oddGuardrails } from './odd-guardrails.ts';
import { protectionRules } from './odd-protection.ts';

type Control = Strategy['classControls'][number];

/** Amounts that odd debts are made of, so that a debt can be just what a row asks for. */
function edgeRows(rows: readonly CriteriaRow[], choices: Choices): CriteriaRow[] {
  return rows.map((row) => ({
    ...row,
    minAmountMinor: choices.pick([0, 1, 99, 100, 101, 5000, row.minAmountMinor]),
  }));
}

/** The same rules again for narrower and wider cells, with other review frequencies. */
function cells(controls: readonly Control[], choices: Choices): Control[] {
  return controls.flatMap((control) =>
    (
      [
        ['*', '*'],
        ['NORTH', '*'],
        ['*', 'COM'],
        ['NORTH', 'COM'],
        ['SOUTH', 'RES'],
      ] as const
    )
      .filter(() => choices.chance(0.7))
      .map(([division, collectionClass], index) => ({
        ...control,
        code: `${control.code}-${index}`,
        division,
        collectionClass,
        conditions: control.conditions
          .filter(() => choices.chance(0.8))
          .map((condition) => ({ ...condition, criteria: edgeRows(condition.criteria, choices) })),
      })),
  );
}

/** Now and then the first condition asks for a hold, with the rows of the last. */
function onHold(control: Control, own: Choices): Control {
  const last = control.conditions.at(-1);
  if (last === undefined || own.chance(0.5)) return control;
  const reason = own.pick(['FRAUD', 'VULNERABLE', 'MANUAL', 'DISPUTE', 'VIP']);
  const algorithm = { code: 'COLL COND HOLD', parameters: { reason } };
  return { ...control, conditions: [{ ...last, priority: 1, algorithm }, ...control.conditions] };
}

/** Terms again for narrower and wider classes, with other review frequencies. */
function customerTerms(
  terms: Strategy['customerClasses'],
  choices: Choices,
): Strategy['customerClasses'] {
  const narrower = (
    [
      ['RES', '*'],
      ['*', 'NORTH'],
      ['RES', 'SOUTH'],
    ] as const
  )
    .filter(() => choices.chance(0.5))
    .flatMap(([customerClass, division]) =>
      terms.map((term) => ({
        ...term,
        customerClass,
        division,
        minimumReviewFrequencyDays: choices.pick([0, 0, 3, 20, 45]),
        reviewGraceDays: choices.pick([0, 6]),
        daysTillBillDue: choices.pick([0, 1, 21]),
        returnedPaymentFeeMinor: choices.pick([0, 1200]),
        lateCharge: choices.chance(0.5)
          ? {
              graceDays: choices.pick([0, 5]),
              minimumMinor: choices.pick([0, 3000]),
              flatMinor: choices.pick([0, 500]),
              rateBasisPoints: choices.pick([0, 150]),
              agesAtOnce: choices.chance(0.5),
            }
          : null,
      })),
    );
  return [...terms, ...narrower];
}

/** Two tests of one template, one after the other, and one that begins later. */
function liveTests(seed: number, choices: Choices): Strategy['championChallenger'] {
  const test = (
    id: string,
    champion: string,
    challenger: string,
    from: string | null,
    to: string | null,
  ) => ({
    id: `${id}-${seed}`,
    champion,
    challenger,
    shareBasisPoints: choices.pick([1, 5000, 10_000]),
    effectiveFrom: from,
    effectiveTo: to,
    unit: choices.pick<'ACCOUNT' | 'PROCESS'>(['ACCOUNT', 'PROCESS']),
  });
  return [
    test('first', 'T1', 'T2', null, '2026-03-12'),
    test('second', 'T1', 'T3', '2026-03-12', null),
    test('later', 'T2', 'T3', '2026-03-20', '2026-05-01'),
  ];
}

/** Some event types in a tone, some that name the customer. */
function worded(types: Strategy['eventTypes'], choices: Choices): Strategy['eventTypes'] {
  return types.map((type) => {
    const tone = choices.pick([undefined, 'EMPATHETIC', 'FIRM'] as const);
    const personalised = choices.chance(0.5);
    return { ...type, ...(tone !== undefined && { tone }), ...(personalised && { personalised }) };
  });
}

const DIVISION_SCORES = { beginRating: 600, riskyBelow: 520, beginCashOnly: 0, cashOnlyAbove: 60 };

/** A random strategy bent to its edges: wildcards, empty conditions, severance of everything, short-lived tests. */
export function oddStrategy(seed: number): Strategy {
  const choices = new Choices(seed + 88_000_000);
  // Draws of their own: those of everything else stay where they were.
  const own = new Choices(seed + 91_000_000);
  const words = new Choices(seed + 94_000_000);
  const further = new Choices(seed + 151_000_000);
  const strategy = randomStrategy(seed);
  return {
    ...strategy,
    ...protectionRules(choices),
    ...oddGuardrails(new Choices(seed + 99_000_000)),
    settings: {
      ...strategy.settings,
      ageTest: choices.pick(['INCLUSIVE', 'STRICT']),
      poolCredits: choices.chance(0.7),
      thresholdDebt: choices.pick(['BASE_DATE', 'BASE_DATE', 'ALL_AGED']),
      runningProcess: choices.pick(['KEEP', 'KEEP', 'UPGRADE']),
      ...(seed % 4 === 1 && { portfolioProcesses: seed % 8 === 1 ? 'RESTART' : 'CONTINUE' }),
      linkNewDebt: own.chance(0.5),
      processMonitorScan: own.pick(['CREDITED', 'WEEKLY', 'NIGHTLY']),
      includeMinimumDaysReview: choices.chance(0.7),
      monitorDivisions: choices.pick([[], [], ['NORTH', 'WEST']]),
      activatorDivisions: choices.pick([[], [], ['NORTH', 'SOUTH']]),
      allocation: choices.pick(['OLDEST_ARREARS', 'OLDEST_DUE', 'DEBT_CLASS_ORDER']),
    },
    creditRating: {
      ...strategy.creditRating,
      divisions: choices.chance(0.5)
        ? [{ ...DIVISION_SCORES, division: 'SOUTH', beginRating: choices.int(400, 700) }]
        : [],
      returnedPayment: choices.chance(0.5) ? { points: -80, cashOnlyPoints: 20, months: 1 } : null,
      brokenPlan: choices.chance(0.5) ? { points: -90, cashOnlyPoints: 0, months: 2 } : null,
    },
    // A letter that does not exist, and a division whose role may not work the type: events that fail.
    letterTemplates: strategy.letterTemplates.filter(
      ({ code }) => code === 'L1' || choices.chance(0.6),
    ),
    toDos: {
      ...strategy.toDos,
      routing: choices.chance(0.4)
        ? [{ type: 'T', division: 'NORTH', managementGroup: '*', role: 'COLLECTIONS' }]
        : strategy.toDos.routing,
    },
    collectionClasses: choices.chance(0.2)
      ? [
          { collectionClass: '*', method: 'PROCESS' },
          { collectionClass: 'COM', method: 'NONE' },
        ]
      : strategy.collectionClasses,
    workCalendar: choices.chance(0.5)
      ? strategy.workCalendar
      : { workdays: ['TUE', 'SAT'], holidays: ['2026-03-03', '2026-03-07'] },
    customerClasses: customerTerms(strategy.customerClasses, choices),
    classControls: cells(strategy.classControls, choices).map((control) =>
      combinedConditions(onHold(control, own), further, 0.2),
    ),
    eventTypes: worded(strategy.eventTypes, words).map((type) =>
      type.code === 'SEVER'
        ? {
            ...type,
            algorithm: {
              code: 'START_SEVERANCE',
              parameters: {
                primaryService: choices.pick([null, 'WATER', 'NOWHERE']),
                secondaryService: choices.pick([null, 'GAS']),
                minArrearsMinor: choices.pick([0, 100, 5000]),
                minOldestAgeDays: choices.pick([0, 31]),
              },
            },
          }
        : type,
    ),
    processTemplates: strategy.processTemplates.map((template) => ({
      ...template,
      agreementCancelAlgorithm: choices.chance(0.5)
        ? { code: 'COLL CC CPSA', parameters: { thresholdMinor: choices.pick([0, 100, 3000]) } }
        : null,
      events: template.events.map((event, index) => ({
        ...event,
        sequence: 100 - index,
        dayOffset: choices.pick([0, 0, 1, event.dayOffset]),
      })),
    })),
    championChallenger: choices.chance(0.6) ? liveTests(seed, choices) : [],
  };
}
