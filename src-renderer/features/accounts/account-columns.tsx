import type { AccountListRow } from '../../../src-engine/protocol/methods.ts';
import { moneyValues } from '../../charts/value-format.ts';
import { formatCount } from '../../format/count.ts';
import { formatDays } from '../../format/days.ts';
import { formatMoneyWhole } from '../../format/money.ts';
import { signed } from '../../format/signed.ts';
import { ArmMark } from '../../ui/ArmMark.tsx';
import { armTitle } from '../../ui/arm-style.ts';
import type { Column } from '../../ui/data-table-types.ts';
import { FACT_COLUMN_IDS, factColumns } from './fact-columns.tsx';

type Outcome = AccountListRow['outcomes'][number];

/** From here on an amount has no cents in the list, minor units of two decimals: ten thousand. */
const LARGE_MINOR = 1_000_000;
/** Signs that the narrowest column of amounts holds. */
const MOST_SIGNS = 9;

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
function outcomeWords(outcome: Outcome | undefined): string {
  if (outcome === undefined) return '';
  const severed = outcome.severances > 0 ? 'Severed' : '';
  if (!outcome.cured) return severed === '' ? 'Open' : severed;
  return severed === '' ? 'Cured' : 'Severed, cured';
}

/** "Electric, gas" of the portfolio's codes "ELECTRIC, GAS". */
export function servicesText(codes: string): string {
  return codes.charAt(0) + codes.slice(1).toLowerCase();
}

/** Columns that are hidden beside the outcomes of a run, as they come: the room is for the arms. */
export const HIDDEN_WITH_OUTCOMES: readonly string[] = [
  'name',
  'openMinor',
  'rating',
  'services',
  ...FACT_COLUMN_IDS,
];

/** Every column of the accounts list: what the account is, then what became of it under champion and challenger. */
export function accountColumns(options: Options): readonly Column<AccountListRow>[] {
  const { currency, challenger, sortable, withOutcomes } = options;
  const format = moneyValues(currency);
  // A large amount gives its cents away, then its digits behind thousands: the cell tells all of it when pointed at.
  const money = (minor: number): string => {
    const full = Math.abs(minor) < LARGE_MINOR ? [format.full(minor)] : [];
    const texts = [...full, formatMoneyWhole(minor, currency)];
    return texts.find(({ length }) => length <= MOST_SIGNS) ?? format.text(minor);
  };
  const amount = (
    id: string,
    title: string,
    width: string,
    isSortable: boolean,
    minor: (row: AccountListRow) => number,
  ) =>
    numeric(
      id,
      title,
      width,
      isSortable,
      (row) => money(minor(row)),
      (row) => format.csv(minor(row)),
      (row) => format.full(minor(row)),
    );
  const account: Column<AccountListRow> = {
    id: 'id',
    title: 'Account',
    name: 'Account',
    width: '118px',
    sortable: true,
    render: (row) => (
      <span className="acct" title={row.name}>
        {row.id}
      </span>
    ),
    text: (row) => row.id,
  };
  const segment = plain('segment', 'Segment', 'minmax(120px, 1fr)', (row) => row.segment);
  const name = plain('name', 'Name', 'minmax(100px, 0.8fr)', (row) => row.name);
  const arrears = amount('pastDueMinor', 'Arrears d0', '82px', true, (row) => row.pastDueMinor);
  const oldest = numeric(
    'oldestDays',
    'Oldest',
    '54px',
    true,
    (row) => (row.oldestDays <= 0 ? '' : formatDays(row.oldestDays)),
    (row) => (row.oldestDays <= 0 ? '' : String(row.oldestDays)),
  );
  const open = amount('openMinor', 'Open', '94px', true, (row) => row.openMinor);
  const rating = numeric(
    'rating',
    'Rating',
    '64px',
    false,
    (row) => (row.rating === null ? '' : formatCount(row.rating)),
    (row) => (row.rating === null ? '' : String(row.rating)),
  );
  const services = plain('services', 'Services', 'minmax(100px, 0.8fr)', (row) =>
    servicesText(row.services),
  );
  const base = [
    account,
    name,
    segment,
    arrears,
    open,
    oldest,
    rating,
    services,
    ...factColumns(currency),
  ];
  if (!withOutcomes) return base;
  const shown = challenger === null ? [0] : [0, challenger];
  const outcomes = shown.flatMap((arm): Column<AccountListRow>[] => [
    {
      id: `outcome-${arm}`,
      title: armHead(arm),
      name: arm === 0 ? 'Champion' : armTitle(arm),
      width: '104px',
      render: (row) => outcomeWords(row.outcomes[arm]),
      text: (row) => outcomeWords(row.outcomes[arm]),
    },
    amount(
      `net-${arm}`,
      arm === 0 ? 'Net' : `Net ${armTitle(arm).slice(-1)}`,
      '78px',
      false,
      (row) => row.outcomes[arm]?.netCashMinor ?? 0,
    ),
  ]);
  if (challenger === null) return [...base, ...outcomes];
  const difference = (row: AccountListRow): number =>
    (row.outcomes[challenger]?.netCashMinor ?? 0) - (row.outcomes[0]?.netCashMinor ?? 0);
  return [
    ...base,
    ...outcomes,
    numeric(
      'difference',
      'Difference',
      '104px',
      sortable,
      (row) => signed(difference(row), money),
      (row) => format.csv(difference(row)),
      (row) => signed(difference(row), format.full),
    ),
  ];
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
  return {
    id,
    title,
    name: title,
    width,
    render: (row) => <span title={text(row)}>{text(row)}</span>,
    text,
  };
}

function numeric(
  id: string,
  title: string,
  width: string,
  sortable: boolean,
  text: (row: AccountListRow) => string,
  csv: (row: AccountListRow) => string,
  full = text,
): Column<AccountListRow> {
  const render = (row: AccountListRow) => {
    const [short, long] = [text(row), full(row)];
    return short === long ? short : <span title={long}>{short}</span>;
  };
  return { id, title, name: title, width, numeric: true, sortable, render, text: full, csv };
}
