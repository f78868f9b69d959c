import { plainRules } from '../../src-engine/config/plain-rules.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import type { ToDoMessage } from '../../src-engine/model/to-do-message.ts';
import { Choices } from './random-portfolio.ts';
import { randomSeverance } from './random-severance.ts';
import { randomWriteOff, WRITE_OFF_EVENTS } from './random-write-off.ts';

type Control = Strategy['classControls'][number];

const EVENTS = [
  {
    code: 'LETTER',
    algorithm: 'SEND_LETTER',
    parameters: { letter: 'L1', contactClass: 'COLLECTION', contactType: 'L1' },
  },
  { code: 'SMS', algorithm: 'SEND_SMS', parameters: {} },
  { code: 'EMAIL', algorithm: 'SEND_EMAIL', parameters: {} },
  {
    code: 'CALL',
    algorithm: 'OUTBOUND_CALL',
    parameters: { attempts: 3, rightPartyBasisPoints: 900, talkCostMinor: 500, minutes: 6 },
  },
  {
    code: 'NOTICE',
    algorithm: 'SEND_FINAL_NOTICE',
    parameters: { letter: 'L9', contactClass: 'COLLECTION', contactType: 'L9' },
  },
  {
    code: 'RATING',
    algorithm: 'AFFECT_CREDIT',
    parameters: { points: -120, cashOnlyPoints: 30, months: 1 },
  },
  { code: 'TODO', algorithm: 'CREATE_TODO', parameters: { toDoType: 'T', role: 'R' } },
  { code: 'IVR', algorithm: 'IVR_CALL', parameters: {} },
  {
    code: 'AGENT',
    algorithm: 'AGENT_CALL',
    parameters: {
      attempts: 2,
      rightPartyBasisPoints: 3000,
      talkCostMinor: 400,
      minutes: 6,
      minArrearsMinor: 2000,
      noContactToDoType: 'T',
      noContactRole: null,
    },
  },
  { code: 'BUREAU', algorithm: 'REPORT_BUREAU', parameters: {} },
  { code: 'BUDGET', algorithm: 'CANCEL_BUDGET', parameters: {} },
  {
    code: 'ENDPLAN',
    algorithm: 'COLL CAN PP',
    parameters: { skipThirdPartyPayors: true, reason: 'COLLECTION' },
  },
  {
    code: 'OFFER',
    algorithm: 'OFFER_PLAN',
    parameters: { instalments: 4, firstAfterDays: 10, everyDays: 20, minArrearsMinor: 3000 },
  },
  {
    code: 'FEE',
    algorithm: 'ADD_FEE',
    parameters: {
      amountMinor: 500,
      rateBasisPoints: 100,
      chargedTo: 'LARGEST_DEBT',
      agesAtOnce: false,
      minArrearsMinor: 2000,
    },
  },
  {
    code: 'INTEREST',
    algorithm: 'ADD_FEE',
    parameters: {
      amountMinor: 0,
      rateBasisPoints: 200,
      chargedTo: 'EACH_AGREEMENT',
      agesAtOnce: true,
      minArrearsMinor: 0,
    },
  },
  { code: 'SOFT', algorithm: 'SOFT_BAR', parameters: { minArrearsMinor: 2500 } },
  { code: 'HARD', algorithm: 'HARD_BAR', parameters: { minArrearsMinor: 0 } },
  { code: 'LIFT', algorithm: 'RESTORE', parameters: { chargeFee: true } },
  { code: 'CLOSE', algorithm: 'CLOSE_TO_NEW_USE', parameters: {} },
  { code: 'SAMPLE', algorithm: 'COLL EVT GEN', parameters: { note: '' } },
  {
    code: 'SEVER',
    algorithm: 'START_SEVERANCE',
    parameters: {
      primaryService: 'ELECTRIC',
      secondaryService: 'GAS',
      minArrearsMinor: 5000,
      minOldestAgeDays: 20,
    },
  },
  ...WRITE_OFF_EVENTS.slice(0, 3),
] as const;

function template(code: string, choices: Choices): Strategy['processTemplates'][number] {
  const count = choices.int(1, 12);
  return {
    code,
    title: code,
    version: 1,
    agreementCancelAlgorithm: null,
    events: Array.from({ length: count }, (_, index) => ({
      sequence: index + 1,
      eventType: choices.pick(['SV-NOMINATE', ...EVENTS.map((event) => event.code)]),
      dayOffset: choices.int(0, 45),
    })),
  };
}

function criteria(choices: Choices): Control['conditions'][number]['criteria'] {
  return Array.from({ length: choices.int(1, 3) }, (_, index) => ({
    priority: (index + 1) * 10,
    minAgeDays: choices.int(0, 70),
    minAmountMinor: choices.int(0, 20_000),
    template: choices.pick(['T1', 'T2', 'T3']),
  }));
}

type Use = Control['conditions'][number]['algorithm'];

/** One test on an attribute, of every type. */
function attributeTest(choices: Choices): Use {
  const name = (attribute: string, texts: readonly [string, ...string[]]) => ({
    attribute,
    test: choices.pick(['IS', 'IS_NOT']),
    text: choices.pick(texts),
    number: null,
  });
  const number = (attribute: string, low: number, high: number) => ({
    attribute,
    test: choices.pick(['BELOW', 'AT_MOST', 'AT_LEAST', 'ABOVE']),
    text: null,
    number: choices.int(low, high),
  });
  const flag = (attribute: string) => ({
    attribute,
    test: choices.pick(['IS', 'IS_NOT']),
    text: null,
    number: null,
  });
  const parameters = choices.pick([
    name('SEGMENT', ['HEALTH', 'RETAIL', 'NOWHERE']),
    name('RISK_CATEGORY', ['HIGH']),
    name('DIVISION', ['NORTH']),
    number('BAD_DEBT_SCORE', 0, 100),
    number('CREDIT_RATING', 450, 650),
    number('CASH_ONLY_SCORE', 0, 60),
    number('BALANCE', 0, 40_000),
    flag('HAS_MOBILE'),
    flag('LIFE_SUPPORT'),
  ]);
  return { code: 'COLL COND CHAR', parameters };
}

/** Conditions that a control may have before its default, by priority, each with the share of controls that do. */
const CONDITIONS: readonly (readonly [number, number, (choices: Choices) => Use])[] = [
  [
    10,
    0.6,
    (choices) => ({
      code: 'COLL COND CS',
      parameters: { ratingBelow: choices.pick([null, choices.int(450, 650)]) },
    }),
  ],
  [
    15,
    0.2,
    (choices) => ({
      code: 'COLL COND WIN',
      parameters: choices.pick([
        { from: '11-15', to: '03-14' },
        { from: '04-01', to: '04-20' },
      ]),
    }),
  ],
  [
    20,
    0.4,
    (choices) => ({
      code: 'COLL COND BG',
      parameters: { debtClassOnly: choices.chance(0.5) },
    }),
  ],
  [
    22,
    0.3,
    (choices) => ({
      code: 'COLL COND BP',
      parameters: { withinDays: choices.pick([0, 5, 30]) },
    }),
  ],
  [
    25,
    0.3,
    (choices) => ({
      code: 'COLL COND AS',
      parameters: { provider: choices.pick([null, 'P1', 'NOBODY']) },
    }),
  ],
  [28, 0.3, () => ({ code: 'COLL COND END', parameters: {} })],
  [30, 0.4, () => ({ code: 'COLL COND RISK', parameters: { riskCategory: 'HIGH' } })],
  [40, 0.3, attributeTest],
];

function control(debtClass: string, choices: Choices): Control {
  const conditions: Control['conditions'] = [];
  if (choices.chance(0.5))
    conditions.push({
      priority: 5,
      algorithm: { code: 'COLL COND SEV', parameters: {} },
      criteria: [
        { priority: 10, minAgeDays: 9999, minAmountMinor: 99_999_999_999, template: 'T1' },
      ],
    });
  for (const [priority, share, algorithm] of CONDITIONS)
    if (choices.chance(share))
      conditions.push({ priority, algorithm: algorithm(choices), criteria: criteria(choices) });
  if (conditions.length === 0 || choices.chance(0.9))
    conditions.push({
      priority: 90,
      algorithm: { code: 'COLL COND DF', parameters: {} },
      criteria: criteria(choices),
    });
  return {
    code: `C-${debtClass}`,
    title: '',
    division: '*',
    collectionClass: '*',
    debtClass,
    conditions,
  };
}

/** By division, by management group, and by both, which is the most exact. */
const ROUTING = [
  { type: 'T', division: 'SOUTH', managementGroup: '*', role: 'S' },
  { type: 'T', division: '*', managementGroup: 'KEY', role: 'R' },
  { type: 'T', division: 'NORTH', managementGroup: 'KEY', role: 'S' },
  { type: 'MISSING-RULE', division: '*', managementGroup: 'PUBLIC', role: 'COLLECTIONS' },
];

/** Overrides by message, of own types and of the engine's. */
function messages(choices: Choices): Strategy['toDos']['messages'] {
  const override = (
    type: string,
    message: ToDoMessage,
    role: string | null,
    toType: string | null,
  ) => {
    const suppress = choices.chance(0.3);
    return {
      type,
      message,
      suppress,
      toType: suppress ? null : toType,
      role: suppress ? null : role,
    };
  };
  return [
    override('T', 'EVENT', choices.pick(['R', 'S']), null),
    override('T', 'NO_CONTACT', 'COLLECTIONS', 'FAILED-EVENT'),
    override('FAILED-EVENT', 'HANDED_OVER', choices.pick(['COLLECTIONS', null]), 'MISSING-RULE'),
    override('FAILED-EVENT', 'HOLD', null, 'T'),
    override('FAILED-EVENT', 'FAILED_EVENT', 'S', 'T'),
    override('MISSING-RULE', 'MISSING_RULE', null, choices.pick(['OPEN-FIELD-WORK', 'T'])),
  ];
}

/** A type and two roles of its own besides the plain ones, routed elsewhere in one division. */
function toDos(choices: Choices, own: Choices): Strategy['toDos'] {
  const { toDos: plain } = plainRules();
  const roles = ['R', 'S'];
  return {
    ...plain,
    roles: [
      ...plain.roles,
      ...roles.map((code) => ({ code, title: code, supervisor: code === 'S' })),
    ],
    types: [
      ...plain.types,
      { code: 'T', title: 'T', defaultRole: 'S', allowedRoles: roles, priority: 50 },
    ],
    routing: choices.chance(0.5) ? ROUTING : [],
    messages: own.chance(0.6) ? messages(own) : [],
  };
}

/** The limits and fees at which barred service comes back. */
function withBars(types: Strategy['agreementTypes'], choices: Choices): Strategy['agreementTypes'] {
  return types.map((type) => ({
    ...type,
    restoreAtOrUnderMinor: choices.pick([0, 200, 4000]),
    restoreFeeMinor: choices.pick([0, 800]),
    restoreFeeWaivedFor: ['LOW'],
  }));
}

/** A valid strategy that uses everything this slice knows, different for each seed. */
export function randomStrategy(seed: number): Strategy {
  const choices = new Choices(seed + 77_000_000);
  const plain = plainRules();
  const severance = randomSeverance(seed);
  return {
    schemaVersion: 3,
    name: `RANDOM-${seed}`,
    version: 1,
    description: '',
    currency: 'USD',
    ...plain,
    settings: {
      ...plain.settings,
      ageBasis: choices.pick(['ARREARS_DATE', 'DUE_DATE']),
      dateMode: choices.pick(['CALENDAR', 'WORKDAY']),
      severanceDateMode: choices.pick(['CALENDAR', 'WORKDAY']),
      writeOffDateMode: choices.pick(['CALENDAR', 'WORKDAY']),
      batchOrder: choices.pick(['CANCEL_FIRST', 'CANCEL_FIRST', 'ACTIVATE_FIRST']),
      oldestBucketAgeDays: choices.pick([9999, 180, 60]),
      failedEventRetryDays: choices.pick([5, 5, 2, 0]),
    },
    workCalendar: {
      workdays: ['MON', 'TUE', 'WED', 'THU', 'FRI'],
      holidays: ['2026-04-03', '2026-04-06', '2026-05-25'],
    },
    creditRating: { ...plain.creditRating, beginRating: 640, riskyBelow: 520 },
    customerClasses: plain.customerClasses.map((terms) => ({
      ...terms,
      minimumReviewFrequencyDays: choices.pick([0, 0, 0, 7, 30]),
    })),
    letterTemplates: ['L1', 'L9'].map((code) => ({
      code,
      title: code,
      extractAlgorithm: { code: 'LTEX-COL', parameters: {} },
    })),
    // Draws of their own: those of everything else stay where they were.
    toDos: toDos(choices, new Choices(seed + 90_000)),
    debtClasses: ['ENERGY', 'SERVICES'].map((code) => ({
      code,
      title: code,
      eligibleForCollection: code === 'ENERGY' || choices.chance(0.7),
      cancelAlgorithm: {
        code: 'DC COLL CAN',
        parameters: { thresholdMinor: choices.int(0, 5000) },
      },
      severanceCancelAlgorithm: {
        code: 'DC SEV CAN',
        parameters: { thresholdMinor: choices.int(0, 5000) },
      },
      payPlan: { graceDays: choices.pick([0, 0, 3]), toleranceMinor: choices.pick([0, 0, 500]) },
      overrideArrearsAlgorithm: choices.chance(0.8)
        ? { code: 'PP OVRD ARS', parameters: { oldestFirst: seed % 3 !== 0 } }
        : null,
    })),
    classControls: [control('ENERGY', choices), control('SERVICES', choices)],
    eventTypes: [
      ...[...EVENTS, ...WRITE_OFF_EVENTS.slice(3)].map((event) => ({
        code: event.code,
        title: event.code,
        algorithm: { code: event.algorithm, parameters: { ...event.parameters } },
        unitCostMinor: choices.int(0, 500),
      })),
      ...severance.eventTypes,
    ],
    ...randomWriteOff(new Choices(seed + 66_000_000), withBars(severance.agreementTypes, choices)),
    severanceTemplates: severance.severanceTemplates,
    processTemplates: [template('T1', choices), template('T2', choices), template('T3', choices)],
    championChallenger: choices.chance(0.4)
      ? [
          {
            id: `live-${seed}`,
            champion: 'T1',
            challenger: 'T2',
            shareBasisPoints: choices.int(1000, 9000),
            effectiveFrom: null,
            effectiveTo: null,
            unit: choices.pick(['ACCOUNT', 'PROCESS']),
          },
        ]
      : [],
  };
}
