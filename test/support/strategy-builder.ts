import { plainRules } from '../../src-engine/config/plain-rules.ts';
import type { AlgorithmUse, Strategy } from '../../src-engine/config/strategy-schema.ts';
import { plainSeverance } from './severance-rules.ts';

export interface EventSpec {
  readonly dayOffset: number;
  readonly algorithm: string;
  readonly parameters?: AlgorithmUse['parameters'];
  readonly unitCostMinor?: number;
}

export interface StrategyOptions {
  readonly events: readonly EventSpec[];
  readonly minAgeDays?: number;
  readonly minAmountMinor?: number;
  readonly cancelAtMinor?: number;
  readonly debtClass?: string;
  readonly settings?: Partial<Strategy['settings']>;
  readonly payPlans?: boolean;
  readonly reviewFrequencyDays?: number;
}

/** Every letter that the events name exists. */
function lettersOf(events: readonly EventSpec[]): Strategy['letterTemplates'] {
  const codes = new Set(events.flatMap(({ parameters }) => parameters?.['letter'] ?? []));
  return [...codes].map((code) => ({
    code: String(code),
    title: String(code),
    extractAlgorithm: { code: 'LTEX-COL', parameters: {} },
  }));
}

/** Every To Do type and role that the events name exists, and the role may work the type. */
function toDosOf(plain: Strategy['toDos'], events: readonly EventSpec[]): Strategy['toDos'] {
  const named = (member: string) =>
    [...new Set(events.flatMap(({ parameters }) => parameters?.[member] ?? []))].map(String);
  const added = (known: readonly { code: string }[], ...members: readonly string[]) =>
    [...new Set(members.flatMap(named))].filter((code) => known.every((one) => one.code !== code));
  const roles = added(plain.roles, 'role', 'noContactRole');
  const types = added(plain.types, 'toDoType', 'noContactToDoType');
  return {
    ...plain,
    roles: [...plain.roles, ...roles.map((code) => ({ code, title: code, supervisor: false }))],
    types: [
      ...plain.types,
      ...types.map((code, index) => ({
        code,
        title: code,
        defaultRole: 'COLLECTIONS',
        allowedRoles: ['COLLECTIONS', ...roles],
        priority: 100 + index,
      })),
    ],
  };
}

/** A small strategy with one debt class, one default condition and one template. */
export function aStrategy(options: StrategyOptions): Strategy {
  const debtClass = options.debtClass ?? 'ENERGY';
  const plain = plainRules();
  const severance = plainSeverance();
  const threshold = { thresholdMinor: options.cancelAtMinor ?? 1000 };
  return {
    schemaVersion: 3,
    name: 'TEST',
    version: 1,
    description: '',
    currency: 'USD',
    ...plain,
    agreementTypes: severance.agreementTypes,
    severanceTemplates: severance.severanceTemplates,
    letterTemplates: lettersOf(options.events),
    toDos: toDosOf(plain.toDos, options.events),
    settings: { ...plain.settings, ...options.settings },
    customerClasses: plain.customerClasses.map((terms) => ({
      ...terms,
      minimumReviewFrequencyDays: options.reviewFrequencyDays ?? 0,
    })),
    debtClasses: [
      {
        code: debtClass,
        title: debtClass,
        eligibleForCollection: true,
        cancelAlgorithm: { code: 'DC COLL CAN', parameters: threshold },
        severanceCancelAlgorithm: { code: 'DC SEV CAN', parameters: threshold },
        overrideArrearsAlgorithm:
          options.payPlans === false
            ? null
            : { code: 'PP OVRD ARS', parameters: { oldestFirst: true } },
        payPlan: { graceDays: 0, toleranceMinor: 0 },
      },
    ],
    classControls: [
      {
        code: 'CTRL',
        title: '',
        division: '*',
        collectionClass: '*',
        debtClass,
        conditions: [
          {
            priority: 90,
            algorithm: { code: 'COLL COND DF', parameters: {} },
            criteria: [
              {
                priority: 10,
                minAgeDays: options.minAgeDays ?? 0,
                minAmountMinor: options.minAmountMinor ?? 0,
                template: 'STD',
              },
            ],
          },
        ],
      },
    ],
    eventTypes: [
      ...options.events.map((event, index) => ({
        code: `EVENT-${index + 1}`,
        title: event.algorithm,
        algorithm: { code: event.algorithm, parameters: event.parameters ?? {} },
        unitCostMinor: event.unitCostMinor ?? 0,
      })),
      ...severance.eventTypes,
    ],
    processTemplates: [
      {
        code: 'STD',
        title: 'Standard',
        version: 1,
        agreementCancelAlgorithm: null,
        events: options.events.map((event, index) => ({
          sequence: index + 1,
          eventType: `EVENT-${index + 1}`,
          dayOffset: event.dayOffset,
        })),
      },
    ],
  };
}
