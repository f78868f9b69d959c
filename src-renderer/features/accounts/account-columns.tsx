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
  /** Whether the engine sorts by this challenger's difference. */
  readonly sortable: boolean;
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

/** "Electric, gas" of the portfolio's codes "ELECTRIC, GAS". */
export function servicesText(codes: string): string {
  return codes.charAt(0) + codes.slice(1).toLowerCase();
}

/** Columns of the accounts list: what the account is, then what became of it under champion and challenger. */
export function accountColumns(options: Options): readonly Column<AccountListRow>[] {
  const { currency, challenger, sortable, withOutcomes } = options;
  const money = (minor: number): string => formatMoney(minor, currency);
  const account: Column<AccountListRow> = {
    id: 'id',
    title: 'Account',
    width: '116px',
    sortable: true,
    render: (row) => (
      <span className="acct" title={row.name}>
        {row.id}
      </span>
    ),
    text: (row) => row.id,
  };
  const segment = plain('segment', 'Segment', 'minmax(112px, 1fr)', (row) => row.segment);
  const name = plain('name', 'Name', 'minmax(100px, 0.8fr)', (row) => row.name);
  const arrears = numeric('pastDueMinor', 'Arrears d0', '82px', true, (row) =>
    money(row.pastDueMinor),
  );
  const oldest = numeric('oldestDays', 'Oldest', '56px', true, (row) =>
    row.oldestDays <= 0 ? '' : formatDays(row.oldestDays),
  );
  if (!withOutcomes) {
    return [
      account,
      name,
      segment,
      arrears,
      numeric('openMinor', 'Open', '94px', true, (row) => money(row.openMinor)),
      oldest,
      numeric('rating', 'Rating', '64px', false, (row) =>
        row.rating === null ? '' : formatCount(row.rating),
      ),
      plain('services', 'Services', 'minmax(100px, 0.8fr)', (row) => servicesText(row.services)),
    ];
  }
  const base = [account, segment, arrears, oldest];
  const shown = challenger === null ? [0] : [0, challenger];
  const outcomes = shown.flatMap((arm): Column<AccountListRow>[] => [
    {
      id: `outcome-${arm}`,
      title: armHead(arm),
      width: '106px',
      render: (row) => outcomeWords(row.outcomes[arm]),
      text: (row) => outcomeWords(row.outcomes[arm]),
    },
    numeric(
      `net-${arm}`,
      arm === 0 ? 'Net' : `Net ${armTitle(arm).slice(-1)}`,
      '82px',
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
  return [...base, ...outcomes, numeric('difference', 'Difference', '88px', sortable, difference)];
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
