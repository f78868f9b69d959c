import type { AccountListRow } from '../../../src-engine/protocol/methods.ts';
import { formatCount } from '../../format/count.ts';
import type { Column } from '../../ui/data-table-types.ts';

/** Ids of the columns below: what the portfolio knows beyond balances. */
export const FACT_COLUMN_IDS: readonly string[] = [
  'customerClass',
  'collectionClass',
  'debtClasses',
  'agreements',
  'plan',
  'timesOverdue',
  'badDebtScore',
  'churnScore',
  'lifetimeValueScore',
  'alerts',
];

function words(
  id: string,
  title: string,
  width: string,
  text: (row: AccountListRow) => string,
): Column<AccountListRow> {
  return {
    id,
    title,
    name: title,
    width,
    render: (row) => <span title={text(row)}>{text(row)}</span>,
    text,
  };
}

function number(
  id: string,
  title: string,
  name: string,
  of: (row: AccountListRow) => number | null,
): Column<AccountListRow> {
  const text = (row: AccountListRow) => {
    const value = of(row);
    return value === null ? '' : formatCount(value);
  };
  return {
    id,
    title,
    name,
    width: '92px',
    numeric: true,
    render: text,
    text,
    csv: (row) => String(of(row) ?? ''),
  };
}

/** Columns of an account's classes, plans, past and scores (ux 2.1), for every list of accounts. */
export function factColumns(): readonly Column<AccountListRow>[] {
  return [
    words('customerClass', 'Class', 'minmax(112px, 0.8fr)', (row) => row.facts.customerClass),
    words('collectionClass', 'Coll. class', '84px', (row) => row.facts.collectionClass),
    words('debtClasses', 'Debt class', 'minmax(90px, 0.7fr)', (row) => row.facts.debtClasses),
    number('agreements', 'SAs', 'Service agreements', (row) => row.facts.agreements),
    words('plan', 'Pay plan', '76px', (row) => row.facts.plan ?? ''),
    number(
      'timesOverdue',
      'Overdue 12m',
      'Times overdue, 12 months',
      (row) => row.facts.timesOverdue,
    ),
    number('badDebtScore', 'Bad debt', 'Bad-debt score', (row) => row.facts.badDebtScore),
    number('churnScore', 'Churn', 'Churn score', (row) => row.facts.churnScore),
    number(
      'lifetimeValueScore',
      'Lifetime',
      'Lifetime value score',
      (row) => row.facts.lifetimeValueScore,
    ),
    words('alerts', 'Alerts', 'minmax(120px, 1.8fr)', (row) => row.alerts.join(', ')),
  ];
}
