import type { Strategy } from '../strategy-schema.ts';
import { eventTypeSheet } from './event-type-sheet.ts';
import { ALGORITHM, algorithmOf, type Sheet, yesNo } from './sheet.ts';

function templateSheets({ writeOff }: Strategy): readonly Sheet[] {
  return [
    {
      fileName: '18-write-off-process-template.csv',
      head: ['template', 'description', 'version'],
      records: writeOff.templates.map((row) => [row.code, row.title, row.version]),
    },
    {
      fileName: '19-write-off-process-template-event.csv',
      head: ['template', 'sequence', 'event_type', 'days_after_creation'],
      records: writeOff.templates.flatMap(({ code, events }) =>
        events.map((event) => [code, event.sequence, event.eventType, event.dayOffset]),
      ),
    },
  ];
}

function controlSheets({ writeOff }: Strategy): readonly Sheet[] {
  return [
    {
      fileName: '20-write-off-control.csv',
      head: ['control', 'description', 'collection_class', 'write_off_debt_class', 'grace_days'],
      records: writeOff.controls.map((row) => [
        ...[row.code, row.title, row.collectionClass, row.writeOffDebtClass, row.graceDays],
      ]),
    },
    {
      fileName: '21-write-off-control-algorithm.csv',
      head: ['control', 'attempt', ...ALGORITHM],
      records: writeOff.controls.flatMap(({ code, attempts }) =>
        attempts.map((use, index) => [code, index + 1, ...algorithmOf(use)]),
      ),
    },
    {
      fileName: '22-write-off-control-criteria.csv',
      head: ['control', 'priority', ...ALGORITHM, 'write_off_process_template'],
      records: writeOff.controls.flatMap(({ code, criteria }) =>
        criteria.map((row) => [code, row.priority, ...algorithmOf(row.algorithm), row.template]),
      ),
    },
  ];
}

/** 16 to 22: collection agencies, event types and templates of write-off processes, write-off controls. */
export function writeOffSheets(strategy: Strategy): readonly Sheet[] {
  return [
    {
      fileName: '16-collection-agency.csv',
      head: ['agency', 'description', 'active', 'fee_basis_points', 'later_fee_basis_points'],
      records: strategy.writeOff.agencies.map((row) => [
        ...[row.code, row.title, yesNo(row.active)],
        ...[row.feeBasisPoints, row.laterFeeBasisPoints ?? row.feeBasisPoints],
      ]),
    },
    eventTypeSheet(strategy, 'write-off', '17-write-off-event-type.csv'),
    ...templateSheets(strategy),
    ...controlSheets(strategy),
  ];
}
