import type { AccountListRow } from '../../../src-engine/protocol/methods.ts';
import { moneyValues } from '../../charts/value-format.ts';
import { formatCount } from '../../format/count.ts';
import { formatDate } from '../../format/date.ts';
import type { Column } from '../../ui/data-table-types.ts';

/** Ids of what only a CRM knows: empty in most portfolios. */
export const CRM_COLUMN_IDS: readonly string[] = [
  'upSellScore',
  'crossSellScore',
  'nationality',
  'creditLimit',
];

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
  ...CRM_COLUMN_IDS,
  'lastAction',
  'response',
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

/** Only a run knows them: no source of a portfolio tells what was done to collect its debt. */
const LAST_ACTION_SOURCE =
  'From the log of the run shown here, or the newest one on this portfolio: under the champion, replication 1.';

function lastActionText({ lastAction }: AccountListRow): string {
  return lastAction === null ? '' : `${lastAction.text}, ${formatDate(lastAction.day)}`;
}

function responseText({ lastAction }: AccountListRow): string {
  if (lastAction === null) return '';
  const { response, responseDay } = lastAction;
  if (response === '') return 'None';
  return responseDay === null ? response : `${response}, ${formatDate(responseDay)}`;
}

/** Columns of an account's classes, plans, past and scores (ux 2.1), for every list of accounts. */
export function factColumns(currency: string): readonly Column<AccountListRow>[] {
  const money = moneyValues(currency);
  const limitText = ({ facts: { creditLimitMinor: limit } }: AccountListRow) =>
    limit === null ? '' : money.full(limit);
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
    number('upSellScore', 'Up-sell', 'Up-sell score', (row) => row.facts.upSellScore),
    number('crossSellScore', 'Cross-sell', 'Cross-sell score', (row) => row.facts.crossSellScore),
    words('nationality', 'Nationality', '84px', (row) => row.facts.nationality),
    {
      ...words('creditLimit', 'Credit limit', '96px', limitText),
      numeric: true,
      csv: ({ facts: { creditLimitMinor: limit } }) => (limit === null ? '' : money.csv(limit)),
    },
    {
      ...words('lastAction', 'Last recovery action', 'minmax(180px, 1.4fr)', lastActionText),
      about: `The last step that was carried out. ${LAST_ACTION_SOURCE}`,
    },
    {
      ...words('response', 'Response', 'minmax(160px, 1.2fr)', responseText),
      about: `What the customer did first after the last recovery action, else how the contact ended. ${LAST_ACTION_SOURCE}`,
    },
    words('alerts', 'Alerts', 'minmax(120px, 1.8fr)', (row) => row.alerts.join(', ')),
  ];
}
