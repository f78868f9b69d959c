import type { Strategy } from '../strategy-schema.ts';
import { eventTypeSheet } from './event-type-sheet.ts';
import { furtherTests } from './further-tests.ts';
import { ALGORITHM, algorithmOf, type Sheet, yesNo } from './sheet.ts';

function classSheets({ collectionClasses, debtClasses }: Strategy): readonly Sheet[] {
  return [
    {
      fileName: '01-collection-class.csv',
      head: ['collection_class', 'collection_method'],
      records: collectionClasses.map((row) => [row.collectionClass, row.method]),
    },
    {
      fileName: '02-debt-class.csv',
      head: [
        'debt_class',
        'description',
        'eligible_for_collection',
        'plan_grace_days',
        'plan_tolerance_minor',
      ],
      records: debtClasses.map((row) => [
        ...[row.code, row.title, yesNo(row.eligibleForCollection)],
        ...[row.payPlan.graceDays, row.payPlan.toleranceMinor],
      ]),
    },
    {
      fileName: '03-debt-class-algorithm.csv',
      head: ['debt_class', 'system_event', ...ALGORITHM],
      records: debtClasses.flatMap((row) =>
        [
          ['Collection process cancel', row.cancelAlgorithm] as const,
          ['Severance process cancel', row.severanceCancelAlgorithm] as const,
          ['Override arrears', row.overrideArrearsAlgorithm] as const,
        ]
          .filter(([, use]) => use !== null)
          .map(([event, use]) => [row.code, event, ...algorithmOf(use)]),
      ),
    },
  ];
}

function templateSheets(strategy: Strategy): readonly Sheet[] {
  const { processTemplates } = strategy;
  return [
    eventTypeSheet(strategy, 'collection', '04-collection-event-type.csv'),
    {
      fileName: '05-collection-process-template.csv',
      head: ['template', 'description', 'version', 'agreement_cancel_algorithm', 'parameters'],
      records: processTemplates.map((row) => [
        ...[row.code, row.title, row.version],
        ...algorithmOf(row.agreementCancelAlgorithm),
      ]),
    },
    {
      fileName: '06-collection-process-template-event.csv',
      head: ['template', 'sequence', 'event_type', 'days_after_creation'],
      records: processTemplates.flatMap(({ code, events }) =>
        events.map((event) => [code, event.sequence, event.eventType, event.dayOffset]),
      ),
    },
  ];
}

function controlSheets(strategy: Strategy): readonly Sheet[] {
  const { classControls } = strategy;
  const further = furtherTests.head(strategy);
  return [
    {
      fileName: '07-collection-class-control.csv',
      head: ['control', 'description', 'division', 'collection_class', 'debt_class'],
      records: classControls.map((row) => [
        ...[row.code, row.title, row.division, row.collectionClass, row.debtClass],
      ]),
    },
    {
      fileName: '08-collection-class-control-criteria.csv',
      head: [
        ...['control', 'condition_priority', ...ALGORITHM, ...further],
        ...['row_priority', 'min_age_days', 'min_amount_minor', 'template'],
      ],
      records: classControls.flatMap(({ code, conditions }) =>
        conditions.flatMap((condition) =>
          condition.criteria.map((row) => [
            ...[code, condition.priority, ...algorithmOf(condition.algorithm)],
            ...further.map(() => furtherTests.text(condition)),
            ...[row.priority, row.minAgeDays, row.minAmountMinor, row.template],
          ]),
        ),
      ),
    },
  ];
}

/** 01 to 08: classes, event types and templates of collection processes, class controls. */
export function collectionSheets(strategy: Strategy): readonly Sheet[] {
  return [...classSheets(strategy), ...templateSheets(strategy), ...controlSheets(strategy)];
}
