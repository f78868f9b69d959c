import { csvRecord } from '../base/csv-text.ts';
import { parametersText } from './parameters-text.ts';
import type { AlgorithmUse, Strategy } from './strategy-schema.ts';

type Fields = readonly (string | number)[];

/** One control table: its file name, names of its columns, its records in document order. */
interface Sheet {
  readonly fileName: string;
  readonly head: readonly string[];
  readonly records: readonly Fields[];
}

const ALGORITHM = ['algorithm', 'parameters'];

/** Code and parameters of an algorithm; two empty fields where none is plugged in. */
function algorithmOf(use: AlgorithmUse | null): Fields {
  if (use === null) return ['', ''];
  return [use.code, parametersText(use)];
}

function yesNo(flag: boolean): string {
  return flag ? 'Y' : 'N';
}

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

function templateSheets({ eventTypes, processTemplates }: Strategy): readonly Sheet[] {
  return [
    {
      fileName: '04-collection-event-type.csv',
      head: ['event_type', 'description', ...ALGORITHM, 'unit_cost_minor'],
      records: eventTypes.map((row) => [
        ...[row.code, row.title, ...algorithmOf(row.algorithm)],
        row.unitCostMinor,
      ]),
    },
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

function controlSheetsOf({ classControls }: Strategy): readonly Sheet[] {
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
        ...['control', 'condition_priority', ...ALGORITHM],
        ...['row_priority', 'min_age_days', 'min_amount_minor', 'template'],
      ],
      records: classControls.flatMap(({ code, conditions }) =>
        conditions.flatMap(({ priority, algorithm, criteria }) =>
          criteria.map((row) => [
            ...[code, priority, ...algorithmOf(algorithm)],
            ...[row.priority, row.minAgeDays, row.minAmountMinor, row.template],
          ]),
        ),
      ),
    },
  ];
}

/**
 * The control tables that a billing system's configurers key in by hand, as CSV by file name, in the order in which Oracle
 * CC&B wants them set up: what is referred to comes before what refers to it (ux.md 2.8). Money is minor units of the
 * strategy's currency, which `00-strategy.csv` names.
 */
export function controlSheets(strategy: Strategy): ReadonlyMap<string, string> {
  const { name, version, currency } = strategy;
  const title: Sheet = {
    fileName: '00-strategy.csv',
    head: ['strategy', 'version', 'currency'],
    records: [[name, version, currency]],
  };
  const sheets = [
    title,
    ...classSheets(strategy),
    ...templateSheets(strategy),
    ...controlSheetsOf(strategy),
  ];
  return new Map(
    sheets.map(({ fileName, head, records }) => [
      fileName,
      csvRecord(head) + records.map((record) => csvRecord(record.map(String))).join(''),
    ]),
  );
}
