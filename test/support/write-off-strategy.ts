import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import type { AlgorithmUse, Strategy } from '../../src-engine/config/strategy-schema.ts';
import { withoutOptions } from '../../src-engine/config/without-options.ts';
import type { BehaviourModel } from '../../src-engine/model/behaviour.ts';
import { aStrategy } from './strategy-builder.ts';

export interface WriteOffStep {
  readonly dayOffset: number;
  readonly algorithm: string;
  readonly parameters?: AlgorithmUse['parameters'];
  readonly unitCostMinor?: number;
}

/** The sample template of domain.md 3.14: refer and letter on day 0, recall and write off on day 60. */
export const SAMPLE_STEPS: readonly WriteOffStep[] = [
  { dayOffset: 0, algorithm: 'REFER_AGENCY', parameters: { minAmountMinor: 0, agency: null } },
  {
    dayOffset: 0,
    algorithm: 'SEND_LETTER',
    parameters: { letter: 'L', contactClass: 'COLLECTION', contactType: 'L' },
  },
  { dayOffset: 60, algorithm: 'CANCEL_REFERRAL' },
  { dayOffset: 60, algorithm: 'WRITE_OFF' },
];

export interface WriteOffOptions {
  readonly steps?: readonly WriteOffStep[];
  readonly attempts?: readonly AlgorithmUse[];
  readonly graceDays?: number;
  readonly feeBasisPoints?: number;
  readonly settings?: Partial<Strategy['settings']>;
}

/** A strategy that collects nothing and writes off what is stopped, final billed and overdue. */
export function aWriteOffStrategy(options: WriteOffOptions = {}): Strategy {
  const steps = options.steps ?? SAMPLE_STEPS;
  // Nothing of the class is ever old enough for collection.
  const strategy = aStrategy({
    events: [{ dayOffset: 0, algorithm: 'SEND_SMS' }],
    minAgeDays: 9000,
    ...(options.settings === undefined ? {} : { settings: options.settings }),
  });
  return {
    ...strategy,
    agreementTypes: [
      {
        type: '*',
        severanceCriteria: [],
        writeOffDebtClass: 'WO-USUAL',
        finalBillDueDays: 21,
        restoreAtOrUnderMinor: 0,
        restoreFeeMinor: 0,
        restoreFeeWaivedFor: [],
      },
    ],
    letterTemplates: [
      { code: 'L', title: 'Letter', extractAlgorithm: { code: 'LTEX-COL', parameters: {} } },
    ],
    eventTypes: [
      ...strategy.eventTypes,
      ...steps.map((step, index) => ({
        code: `WO-${index + 1}`,
        title: step.algorithm,
        algorithm: { code: step.algorithm, parameters: step.parameters ?? {} },
        unitCostMinor: step.unitCostMinor ?? 0,
      })),
    ],
    writeOff: {
      controls: [
        {
          code: 'CONTROL',
          title: '',
          collectionClass: '*',
          writeOffDebtClass: 'WO-USUAL',
          graceDays: options.graceDays ?? 0,
          attempts: [...(options.attempts ?? [])],
          criteria: [
            {
              priority: 90,
              algorithm: { code: 'WO CRIT DFLT', parameters: {} },
              template: 'SAMPLE',
            },
          ],
        },
      ],
      templates: [
        {
          code: 'SAMPLE',
          title: 'Sample',
          version: 1,
          events: steps.map((step, index) => ({
            sequence: (index + 1) * 10,
            eventType: `WO-${index + 1}`,
            dayOffset: step.dayOffset,
          })),
        },
      ],
      agencies: ['X', 'Y'].map((code) => ({
        code,
        title: `Agency ${code}`,
        active: true,
        feeBasisPoints: options.feeBasisPoints ?? 2500,
      })),
      agencyChoice: { code: 'AGY LEAST', parameters: {} },
    },
  };
}

/** Customers who never pay of their own accord, so that only what a test arranges happens. */
export function silentBehaviour(changes: Partial<BehaviourModel> = {}): BehaviourModel {
  const usual = withoutOptions(defaultBehaviour());
  return {
    ...usual,
    personas: usual.personas.map((persona) => ({
      ...persona,
      fullPerDay: persona.fullPerDay.map(() => 0),
      partialPerDay: persona.partialPerDay.map(() => 0),
    })),
    returnedPayment: { ...usual.returnedPayment, probability: 0 },
    agency: { liquidation: 0, days: 180 },
    ...changes,
  };
}
