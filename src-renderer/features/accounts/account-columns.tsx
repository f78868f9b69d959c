import type { AccountListRow } from '../../../src-engine/protocol/methods.ts';
import { formatCount } from '../../format/count.ts';
import { formatDays } from '../../format/days.ts';
import { formatMoney } from '../../format/money.ts';
import { signed } from '../../format/signed.ts';
import { ArmMark } from '../../ui/ArmMark.tsx';
import { armTitle } from '../../ui/arm-style.ts';
import type { Column } from '../../ui/data-table-types.ts';

type Outcome = AccountListRow['outcomes'][number];

interface Options {
  readonly currency: string;
  /** Challenger whose outcome stands beside the champion's; null without a run or without challengers. */
  readonly challenger: number | null;
  /** Whether rows carry outcomes of a run. */
  readonly withOutcomes: boolean;
}

/** "Severed", "Cured", "Severed, cured", "Open". */
export function outcomeWords(outcome: Outcome | undefined): string {
  if (outcome === undefined) return '';
  const severed = outcome.severances > 0 ? 'Severed' : '';
  if (!outcome.cured) return severed === '' ? 'Open' : severed;
  return severed === '' ? 'Cured' : 'Severed, cured';
}

/** Columns of the accounts list: what the account is, then what became of it under champion and challenger. */
export function accountColumns(options: Options): readonly Column<AccountListRow>[] {
  const { currency, challenger, withOutcomes } = options;
  const money = (minor: number): string => formatMoney(minor, currency);
  const base: readonly Column<AccountListRow>[] = [
    {
      id: 'id',
      title: 'Account',
      width: '124px',
      sortable: true,
      render: (row) => <span className="acct">{row.id}</span>,
      text: (row) => row.id,
    },
    plain('name', 'Name', 'minmax(110px, 1fr)', (row) => row.name),
    plain('segment', 'Segment', 'minmax(120px, 1fr)', (row) => row.segment),
    numeric('pastDueMinor', 'Arrears, day 0', '104px', true, (row) => money(row.pastDueMinor)),
    numeric('openMinor', 'Open', '94px', true, (row) => money(row.openMinor)),
    numeric('oldestDays', 'Oldest', '66px', true, (row) =>
      row.oldestDays <= 0 ? '' : formatDays(row.oldestDays),
    ),
    numeric('rating', 'Rating', '58px', false, (row) =>
      row.rating === null ? '' : formatCount(row.rating),
    ),
  ];
  if (!withOutcomes)
    return [...base, plain('services', 'Services', '120px', (row) => row.services)];
  const shown = challenger === null ? [0] : [0, challenger];
  const outcomes = shown.flatMap((arm): Column<AccountListRow>[] => [
    {
      id: `outcome-${arm}`,
      title: armHead(arm),
      width: '104px',
      render: (row) => outcomeWords(row.outcomes[arm]),
      text: (row) => outcomeWords(row.outcomes[arm]),
    },
    numeric(
      `net-${arm}`,
      arm === 0 ? 'Net' : `Net ${armTitle(arm).slice(-1)}`,
      '92px',
      false,
      (row) => money(row.outcomes[arm]?.netCashMinor ?? 0),
    ),
  ]);
  if (challenger === null) return [...base, ...outcomes];
  const difference = (row: AccountListRow): string =>
    signed(
      (row.outcomes[challenger]?.netCashMinor ?? 0) - (row.outcomes[0]?.netCashMinor ?? 0),
      money,
    );
  return [...base, ...outcomes, numeric('difference', 'Difference', '100px', true, difference)];
}

function armHead(arm: number) {
  return (
    <span className="ah">
      <ArmMark slot={arm} />
      {arm === 0 ? 'Champion' : armTitle(arm).slice(-1)}
    </span>
  );
}

function plain(
  id: string,
  title: string,
  width: string,
  text: (row: AccountListRow) => string,
): Column<AccountListRow> {
  return { id, title, width, render: (row) => <span title={text(row)}>{text(row)}</span>, text };
}

function numeric(
  id: string,
  title: string,
  width: string,
  sortable: boolean,
  text: (row: AccountListRow) => string,
): Column<AccountListRow> {
  return { id, title, width, numeric: true, sortable, render: text, text };
}
