import type { AccountStory, Check, Decision } from '../../../src-engine/model/explanation.ts';

/** A check that passed with room; tests change what they are about. */
export function aCheck(changes: Partial<Check> = {}): Check {
  return {
    label: 'Arrears',
    passed: true,
    unit: 'minor',
    actual: 24_820,
    limit: 24_000,
    test: '>=',
    margin: 820,
    rulePointer: '/processTemplates/0/events/7',
    ...changes,
  };
}

export function aDecision(changes: Partial<Decision> = {}): Decision {
  return {
    day: 44,
    kind: 'start-severance',
    title: 'Start severance',
    because: 'Step 8 came due and all checks passed',
    ruleLabel: 'ENERGY-STD, step 80',
    rulePointer: '/processTemplates/0/events/7',
    debtClass: 'ENERGY',
    eventKind: 'START_SEVERANCE',
    checks: [aCheck()],
    chosen: 'ELEC-1',
    passedOver: ['Gas has $142.80 at 32 d'],
    flip: '$8.21 more paid by day 44 would have stopped it.',
    ...changes,
  };
}

/** $286.40 past due, one part payment, severed on day 44. */
export function aStory(changes: Partial<AccountStory> = {}): AccountStory {
  return {
    accountId: '4471-0883-26',
    arm: 'ENERGY-STD',
    replication: 1,
    days: 120,
    asOfDay: 20_514,
    currency: 'USD',
    pastDueMinor: Array.from({ length: 120 }, (_, day) => (day < 16 ? 28_640 : 24_820)),
    openMinor: Array.from({ length: 120 }, (_, day) => (day < 16 ? 28_640 : 24_820)),
    payments: [{ day: 16, amountMinor: 3820, kind: 'partial' }],
    bills: [],
    events: [
      {
        day: 0,
        family: 'collection',
        process: 1,
        sequence: 10,
        title: 'Reminder letter',
        eventKind: 'SEND_LETTER',
        state: 'done',
        outcome: 'reached the customer',
        pending: { debtClass: 'ENERGY', fromDay: 0, toDay: 0 },
      },
      {
        day: 44,
        family: 'collection',
        process: 1,
        sequence: 80,
        title: 'Start severance',
        eventKind: 'START_SEVERANCE',
        state: 'done',
        outcome: 'done',
        pending: { debtClass: 'ENERGY', fromDay: 0, toDay: 44 },
      },
    ],
    agreements: [{ id: 'ELEC-1', service: 'ELECTRIC', debtClass: 'ENERGY' }],
    processesBefore: [],
    severanceStartDays: [44],

    holds: [],
    decisions: [
      aDecision({ day: 0, kind: 'create-process', title: 'Create collection process' }),
      aDecision(),
    ],
    cashMinor: 3820,
    costMinor: 250,
    cancelThresholdMinor: 2500,
    ...changes,
  };
}
