import { plainRules } from '../../../src-engine/config/plain-rules.ts';
import type { Strategy } from '../../../src-engine/config/strategy-schema.ts';

/** A small valid strategy for tests of the editor: one control, three rows, two templates, four event types. */
export function sampleStrategy(): Strategy {
  const plain = plainRules();
  return {
    schemaVersion: 3,
    name: 'SAMPLE',
    version: 1,
    description: '',
    currency: 'USD',
    ...plain,
    settings: { ...plain.settings, ageBasis: 'DUE_DATE', oldestBucketAgeDays: 180 },
    workCalendar: {
      workdays: ['MON', 'TUE', 'WED', 'THU', 'FRI'],
      holidays: ['2026-04-03', '2026-04-06'],
    },
    creditRating: { ...plain.creditRating, riskyBelow: 560 },
    debtClasses: [
      {
        code: 'ENERGY',
        title: 'Energy',
        eligibleForCollection: true,
        cancelAlgorithm: { code: 'DC COLL CAN', parameters: { thresholdMinor: 2500 } },
        severanceCancelAlgorithm: { code: 'DC SEV CAN', parameters: { thresholdMinor: 2500 } },
        overrideArrearsAlgorithm: { code: 'PP OVRD ARS', parameters: { oldestFirst: true } },
        payPlan: { graceDays: 0, toleranceMinor: 0 },
      },
    ],
    classControls: [
      {
        code: 'ENERGY-RES',
        title: 'Energy, residential',
        division: '*',
        collectionClass: 'RES',
        debtClass: 'ENERGY',
        conditions: [
          {
            priority: 20,
            algorithm: { code: 'COLL COND CS', parameters: { ratingBelow: 560 } },
            criteria: [{ priority: 10, minAgeDays: 14, minAmountMinor: 6000, template: 'FIRM' }],
          },
          {
            priority: 90,
            algorithm: { code: 'COLL COND DF', parameters: {} },
            criteria: [
              { priority: 10, minAgeDays: 60, minAmountMinor: 2500, template: 'STD' },
              { priority: 90, minAgeDays: 21, minAmountMinor: 6000, template: 'STD' },
            ],
          },
        ],
      },
    ],
    eventTypes: [
      eventType(
        'LETTER',
        'Reminder letter',
        'SEND_LETTER',
        { letter: 'LT-11', contactClass: 'COLLECTION', contactType: 'LT-11' },
        92,
      ),
      eventType('SMS', 'Send SMS', 'SEND_SMS', {}, 4),
      eventType(
        'RATING',
        'Affect credit rating',
        'AFFECT_CREDIT',
        { points: -50, cashOnlyPoints: 0, months: 12 },
        0,
      ),
      eventType(
        'SEVER',
        'Start severance',
        'START_SEVERANCE',
        {
          primaryService: 'ELECTRIC',
          secondaryService: null,
          minArrearsMinor: 24_000,
          minOldestAgeDays: 40,
        },
        4600,
      ),
    ],
    processTemplates: [
      template('STD', 'Standard', [
        ['LETTER', 0],
        ['SMS', 7],
        ['RATING', 14],
        ['SEVER', 44],
      ]),
      template('FIRM', 'Firm', [
        ['LETTER', 0],
        ['SEVER', 30],
      ]),
    ],
    championChallenger: [
      {
        id: 'PILOT',
        champion: 'STD',
        challenger: 'FIRM',
        shareBasisPoints: 2000,
        effectiveFrom: null,
        effectiveTo: null,
        unit: 'ACCOUNT',
      },
    ],
  };
}

function eventType(
  code: string,
  title: string,
  algorithm: string,
  parameters: Strategy['eventTypes'][number]['algorithm']['parameters'],
  unitCostMinor: number,
): Strategy['eventTypes'][number] {
  return { code, title, algorithm: { code: algorithm, parameters }, unitCostMinor };
}

function template(
  code: string,
  title: string,
  steps: readonly (readonly [string, number])[],
): Strategy['processTemplates'][number] {
  return {
    code,
    title,
    version: 1,
    agreementCancelAlgorithm: null,
    events: steps.map(([type, dayOffset], index) => ({
      sequence: index + 1,
      eventType: type,
      dayOffset,
    })),
  };
}
