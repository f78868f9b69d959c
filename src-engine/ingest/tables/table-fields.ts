import type { TableRowKind, TargetField } from '../mapping.ts';

function field(
  target: string,
  label: string,
  type: TargetField['type'],
  help: string,
  required = false,
): TargetField {
  return { target, label, type, required, help };
}

const ACCOUNT = field('accountId', 'Account number', 'text', 'Account that the row is of.', true);
const ID = field('id', 'Number', 'text', 'Unique; made of the account and the row when left out.');

const FIELDS: Readonly<Record<TableRowKind, readonly TargetField[]>> = {
  holds: [
    ID,
    ACCOUNT,
    field('scope', 'Scope', 'text', 'ACCOUNT, AGREEMENT, BILL or DEBT_CLASS; ACCOUNT if empty.'),
    field('target', 'Held', 'text', 'Agreement, bill or debt class that is held.'),
    field('reason', 'Reason', 'text', 'DISPUTE, PROMISE, VULNERABLE and so on.', true),
    field('fromDate', 'From', 'date', 'First day of the hold.', true),
    field('toDate', 'To', 'date', 'Last day; until it is lifted when empty.'),
    field('blocks', 'Blocks', 'text', 'REVIEW, EVENTS, CONTACTS, SEVERANCE, FEES, WRITE_OFF; all.'),
    field('amount', 'Disputed amount', 'money', 'Of a dispute; all of it when empty.'),
    field('note', 'Note', 'text', 'For people.'),
  ],
  promises: [
    ID,
    ACCOUNT,
    field('debtClass', 'Debt class', 'text', 'Any debt of the account when empty.'),
    field('amount', 'Amount', 'money', 'Promised.', true),
    field('madeDate', 'Made', 'date', 'When it was promised.', true),
    field('dueDate', 'Due', 'date', 'When it is to be paid.', true),
    field('status', 'Status', 'text', 'OPEN, KEPT or BROKEN; OPEN when empty.'),
  ],
  ratings: [
    ACCOUNT,
    field('startDate', 'Start', 'date', 'First day in effect.', true),
    field('endDate', 'End', 'date', 'Last day in effect.', true),
    field('creditPoints', 'Credit points', 'integer', 'Usually negative.', true),
    field('cashOnlyPoints', 'Cash-only points', 'integer', '0 when empty.'),
  ],
  reviews: [
    ACCOUNT,
    field('reviewDate', 'Review date', 'date', 'When the account is to be reviewed.', true),
    field('reason', 'Reason', 'text', 'Why.'),
  ],
  referrals: [
    ID,
    ACCOUNT,
    field('agency', 'Agency', 'text', 'Collection agency.', true),
    field('startDate', 'Start', 'date', 'When it was referred.', true),
    field('amount', 'Amount', 'money', 'Referred.', true),
    field('status', 'Status', 'text', 'ACTIVE or CLOSED; ACTIVE when empty.'),
  ],
  processes: [
    ID,
    ACCOUNT,
    field('debtClass', 'Debt class', 'text', 'Debt that the process is about.', true),
    field('template', 'Template', 'text', 'Process template, or dunning schedule.', true),
    field('startDate', 'Start', 'date', 'When it began, by the as-of date.', true),
    field('baseDate', 'Base date', 'date', 'Debt aged by then is in it; the start when empty.'),
    field(
      'lastEvent',
      'Last event',
      'integer',
      'Sequence of the last event done, or level; 0: none.',
    ),
  ],
  facts: [
    ID,
    ACCOUNT,
    field('kind', 'Kind', 'text', 'CASE, TO_DO, DECLARATION and so on.', true),
    field('text', 'Text', 'text', 'Type or name for people.'),
    field('open', 'Open', 'flag', 'Yes when left out.'),
    field('fromDate', 'From', 'date', 'First day.', true),
    field('toDate', 'To', 'date', 'Last day; none when empty.'),
    field('amount', 'Amount', 'money', '0 when empty.'),
  ],
  payPlans: [
    field('id', 'Pay plan', 'text', 'Number of the plan; one row an instalment.', true),
    ACCOUNT,
    field('debtClass', 'Debt class', 'text', 'Debt that the plan is over.', true),
    field('startDate', 'Start', 'date', 'First day of the plan.', true),
    field('status', 'Status', 'text', 'ACTIVE, KEPT, BROKEN or CANCELED; ACTIVE when empty.'),
    field('endDate', 'End', 'date', 'When it was kept, broken or canceled.'),
    field('payorId', 'Payor', 'text', 'Account that pays when it is another one.'),
    field('instalmentDate', 'Instalment date', 'date', 'When the instalment is due.', true),
    field('instalmentAmount', 'Instalment', 'money', 'Amount of the instalment.', true),
  ],
};

/** The fields of a further table, in the order of the documentation. */
export function tableFields(rows: TableRowKind): readonly TargetField[] {
  return FIELDS[rows];
}
