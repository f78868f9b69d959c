import type { AlgorithmUse, Strategy } from '../../src-engine/config/strategy-schema.ts';

type FieldWork = {
  readonly [name: string]: boolean | number;
};

/** A field activity that is done on any workday, with orders on the morning of the day. */
export function fieldActivity(activity: string, changes: FieldWork = {}): AlgorithmUse {
  return {
    code: 'CREATE_FIELD_ACTIVITY',
    parameters: {
      activity,
      remote: false,
      dispatchWorkdaysBefore: 0,
      notOnFridays: false,
      notOnWeekends: false,
      notOnHolidayEves: false,
      ...changes,
    },
  };
}

export function eventType(
  code: string,
  algorithm: AlgorithmUse,
  unitCostMinor = 0,
): Strategy['eventTypes'][number] {
  return { code, title: code, algorithm, unitCostMinor };
}

/** A step: sequence, event type, predecessors, days after them. */
export type Step = readonly [
  sequence: number,
  eventType: string,
  dependsOn: readonly number[],
  dayOffset: number,
];

export function severanceTemplate(
  code: string,
  steps: readonly Step[],
  changes: Partial<Strategy['severanceTemplates'][number]> = {},
): Strategy['severanceTemplates'][number] {
  return {
    code,
    title: code,
    version: 1,
    autoCancel: true,
    agreementCancelAlgorithm: null,
    reconnectTemplate: null,
    events: steps.map(([sequence, type, dependsOn, dayOffset]) => ({
      sequence,
      eventType: type,
      dependsOn: [...dependsOn],
      dayOffset,
    })),
    ...changes,
  };
}

/** A criteria row: algorithm code, template, parameters. */
export type Row = readonly [
  code: string,
  template: string,
  parameters?: AlgorithmUse['parameters'],
];

/** The rules of an agreement type, its criteria with priorities 10, 20 … */
export function agreementType(
  type: string,
  rows: readonly Row[],
  changes: Partial<Strategy['agreementTypes'][number]> = {},
): Strategy['agreementTypes'][number] {
  return {
    type,
    severanceCriteria: rows.map(([code, template, parameters], index) => ({
      priority: (index + 1) * 10,
      algorithm: { code, parameters: parameters ?? {} },
      template,
    })),
    writeOffDebtClass: null,
    finalBillDueDays: 14,
    restoreAtOrUnderMinor: 0,
    restoreFeeMinor: 0,
    restoreFeeWaivedFor: [],
    ...changes,
  };
}

/**
 * A short severance for every agreement type: warning, cut two days later, expiry ten days after that; a payment after
 * the cut reconnects.
 */
export function plainSeverance(): Pick<
  Strategy,
  'eventTypes' | 'agreementTypes' | 'severanceTemplates'
> {
  return {
    eventTypes: [
      eventType('SV-WARN', fieldActivity('WARN')),
      eventType('SV-CUT', fieldActivity('CUT')),
      eventType('SV-EXPIRE', { code: 'EXPIRE_AGREEMENT', parameters: {} }),
      eventType('SV-RECONNECT', fieldActivity('RECONNECT')),
    ],
    agreementTypes: [agreementType('*', [['SV CRIT DFLT', 'SV-STD']])],
    severanceTemplates: [
      severanceTemplate(
        'SV-STD',
        [
          [10, 'SV-WARN', [], 0],
          [20, 'SV-CUT', [10], 2],
          [30, 'SV-EXPIRE', [20], 10],
        ],
        { reconnectTemplate: 'SV-REC' },
      ),
      severanceTemplate('SV-REC', [[10, 'SV-RECONNECT', [], 0]], { autoCancel: false }),
    ],
  };
}
