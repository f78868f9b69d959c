import { parseIsoDate } from '../../src-engine/base/day.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import type { AccountRow, AgreementRow } from '../../src-engine/model/rows.ts';
import { anAccount } from './account-builder.ts';
import { PortfolioFromRows } from './portfolio-from-rows.ts';
import {
  agreementType,
  eventType,
  fieldActivity,
  type Row,
  severanceTemplate,
} from './severance-rules.ts';
import { aStrategy } from './strategy-builder.ts';

/** Day of 2026 as the worked tables of domain.md 3.12 write it: `04-20`. */
export function day(text: string): number {
  return parseIsoDate(`2026-${text}`) ?? 0;
}

/** The tables' severance starts on Monday 20 April. */
export const START = day('04-20');

export interface PublishedOptions {
  readonly criteria?: readonly Row[];
  /** Workdays before the cut at which the crew has its orders. */
  readonly dispatchWorkdaysBefore?: number;
  readonly primaryService?: string | null;
}

const TODO = { code: 'CREATE_TODO', parameters: { toDoType: 'SEV', role: 'COLLECTIONS' } };

/** The templates as published, both tables of domain.md 3.12, started on day 0 of a collection process. */
export function publishedSeverance(options: PublishedOptions = {}): Strategy {
  const base = aStrategy({
    minAgeDays: 57,
    minAmountMinor: 500,
    cancelAtMinor: 1000,
    events: [
      {
        dayOffset: 0,
        algorithm: 'COLL EVT SEV',
        parameters: {
          primaryService: options.primaryService ?? 'ELECTRIC',
          secondaryService: 'GAS',
        },
      },
    ],
  });
  const dispatchWorkdaysBefore = options.dispatchWorkdaysBefore ?? 0;
  return {
    ...base,
    // Decision 10: while severance runs, no further collection.
    classControls: base.classControls.map((control) => ({
      ...control,
      conditions: [
        { priority: 1, algorithm: { code: 'COLL COND SEV', parameters: {} }, criteria: [] },
        ...control.conditions,
      ],
    })),
    letterTemplates: [
      { code: 'CUT', title: 'Cut', extractAlgorithm: { code: 'LTEX-COL', parameters: {} } },
    ],
    toDos: {
      ...base.toDos,
      types: [
        ...base.toDos.types,
        {
          code: 'SEV',
          title: 'Severance',
          defaultRole: 'COLLECTIONS',
          allowedRoles: ['COLLECTIONS'],
          priority: 50,
        },
      ],
    },
    workCalendar: { workdays: ['MON', 'TUE', 'WED', 'THU', 'FRI'], holidays: [] },
    eventTypes: [
      ...base.eventTypes.slice(0, 1),
      eventType('WARN', fieldActivity('WARN'), 2500),
      eventType('CUT', fieldActivity('CUT', { dispatchWorkdaysBefore }), 4500),
      eventType('TODO', TODO),
      eventType(
        'LETTER',
        {
          code: 'SEND_LETTER',
          parameters: { letter: 'CUT', contactClass: 'COLLECTION', contactType: 'CUT' },
        },
        92,
      ),
      eventType('EXPIRE', { code: 'EXPIRE_AGREEMENT', parameters: {} }, 300),
      eventType('RECONNECT', fieldActivity('RECONNECT'), 4500),
    ],
    agreementTypes: [agreementType('*', options.criteria ?? [['SV CRIT DFLT', 'STD']])],
    severanceTemplates: [
      severanceTemplate(
        'STD',
        [
          [10, 'WARN', [], 0],
          [20, 'CUT', [10], 2],
          [30, 'TODO', [20], 0],
          [40, 'LETTER', [20], 0],
          [50, 'EXPIRE', [20], 10],
        ],
        { reconnectTemplate: 'REC' },
      ),
      severanceTemplate('LIFE', [
        [10, 'TODO', [], 0],
        [20, 'WARN', [10], 5],
        [30, 'TODO', [20], 2],
        [40, 'CUT', [20], 3],
        [50, 'TODO', [40], 0],
        [60, 'LETTER', [40], 0],
        [70, 'EXPIRE', [40], 10],
      ]),
      severanceTemplate(
        'REC',
        [
          [10, 'RECONNECT', [], 0],
          [20, 'LETTER', [10], 0],
        ],
        { autoCancel: false },
      ),
    ],
  };
}

/** An account that owes 170.00 for electricity, old enough to be severed on the first day. */
export function owing(
  facts: Partial<AccountRow> = {},
  agreement: Partial<AgreementRow> = {},
): Portfolio {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A', facts)
    .agreement('E', 'ENERGY', 'ELECTRIC', 'ACTIVE', agreement)
    .owes(17_000, START - 70, START - 49);
  return rows.build(START);
}
