import type { SeveranceTemplate, Strategy } from '../strategy-schema.ts';
import { eventTypeSheet } from './event-type-sheet.ts';
import { ALGORITHM, algorithmOf, type Sheet, yesNo } from './sheet.ts';

/** Templates in document order, but the one that reconnects before the one whose cancellation starts it. */
function reconnectFirst(templates: readonly SeveranceTemplate[]): readonly SeveranceTemplate[] {
  const placed = new Set<SeveranceTemplate>();
  const place = (template: SeveranceTemplate, waiting: readonly SeveranceTemplate[]): void => {
    if (placed.has(template) || waiting.includes(template)) return;
    const reconnect = templates.find(({ code }) => code === template.reconnectTemplate);
    if (reconnect !== undefined) place(reconnect, [...waiting, template]);
    placed.add(template);
  };
  for (const template of templates) place(template, []);
  return [...placed];
}

function templateSheets({ severanceTemplates }: Strategy): readonly Sheet[] {
  const templates = reconnectFirst(severanceTemplates);
  return [
    {
      fileName: '10-severance-process-template.csv',
      head: [
        ...['template', 'description', 'version', 'auto_cancel'],
        ...['agreement_cancel_algorithm', 'parameters', 'post_cancel_reconnect_template'],
      ],
      records: templates.map((row) => [
        ...[row.code, row.title, row.version, yesNo(row.autoCancel)],
        ...algorithmOf(row.agreementCancelAlgorithm),
        row.reconnectTemplate ?? '',
      ]),
    },
    {
      fileName: '11-severance-process-template-event.csv',
      head: ['template', 'sequence', 'event_type', 'days_after_predecessors'],
      records: templates.flatMap(({ code, events }) =>
        events.map((event) => [code, event.sequence, event.eventType, event.dayOffset]),
      ),
    },
    {
      fileName: '12-severance-process-template-event-dependency.csv',
      head: ['template', 'sequence', 'depends_on_sequence'],
      records: templates.flatMap(({ code, events }) =>
        events.flatMap(({ sequence, dependsOn }) =>
          dependsOn.map((predecessor) => [code, sequence, predecessor]),
        ),
      ),
    },
  ];
}

/** Write-off debt classes have no entry of their own in a strategy: who they are is said by those that name them. */
function writeOffDebtClasses({ agreementTypes, writeOff }: Strategy): readonly string[] {
  const named = [...agreementTypes, ...writeOff.controls];
  return [...new Set(named.flatMap(({ writeOffDebtClass }) => writeOffDebtClass ?? []))];
}

function agreementTypeSheets(strategy: Strategy): readonly Sheet[] {
  const { agreementTypes } = strategy;
  return [
    {
      fileName: '13-write-off-debt-class.csv',
      head: ['write_off_debt_class'],
      records: writeOffDebtClasses(strategy).map((name) => [name]),
    },
    {
      fileName: '14-sa-type.csv',
      head: [
        ...['sa_type', 'write_off_debt_class', 'final_bill_due_days'],
        ...['restore_at_or_under_minor', 'restore_fee_minor', 'restore_fee_waived_for'],
      ],
      records: agreementTypes.map((row) => [
        ...[row.type, row.writeOffDebtClass ?? '', row.finalBillDueDays],
        ...[row.restoreAtOrUnderMinor, row.restoreFeeMinor, row.restoreFeeWaivedFor.join('; ')],
      ]),
    },
    {
      fileName: '15-sa-type-severance-criteria.csv',
      head: ['sa_type', 'priority', ...ALGORITHM, 'severance_process_template'],
      records: agreementTypes.flatMap(({ type, severanceCriteria }) =>
        severanceCriteria.map((row) => [
          ...[type, row.priority, ...algorithmOf(row.algorithm)],
          row.template,
        ]),
      ),
    },
  ];
}

/** 09 to 15: event types and templates of severance processes with what each event waits for, SA types with their criteria. */
export function severanceSheets(strategy: Strategy): readonly Sheet[] {
  return [
    eventTypeSheet(strategy, 'severance', '09-severance-event-type.csv'),
    ...templateSheets(strategy),
    ...agreementTypeSheets(strategy),
  ];
}
