import { useMemo, useState } from 'react';
import type { AccountListRow, PortfolioHeader } from '../../../src-engine/protocol/methods.ts';
import { ageBucketTitle } from '../../format/age-bucket.ts';
import { counted, formatCount } from '../../format/count.ts';
import { formatDays } from '../../format/days.ts';
import { formatMoney } from '../../format/money.ts';
import { go, useNavigation } from '../../stores/navigation-store.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column, Sort } from '../../ui/data-table-types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useAccountPages } from './use-account-pages.ts';

function columnsOf(currency: string): readonly Column<AccountListRow>[] {
  const money = (minor: number) => formatMoney(minor, currency);
  return [
    {
      id: 'id',
      title: 'Account',
      width: 'minmax(128px, 1fr)',
      sortable: true,
      render: (row) => <span className="mono">{row.id}</span>,
      text: (row) => row.id,
    },
    {
      id: 'name',
      title: 'Name',
      width: 'minmax(120px, 1.4fr)',
      render: (row) => row.name,
      text: (row) => row.name,
    },
    {
      id: 'segment',
      title: 'Segment',
      width: 'minmax(140px, 1.4fr)',
      render: (row) => row.segment,
      text: (row) => row.segment,
    },
    {
      id: 'services',
      title: 'Services',
      width: 'minmax(90px, 1fr)',
      render: (row) => row.services,
      text: (row) => row.services,
    },
    {
      id: 'openMinor',
      title: 'Open',
      width: '112px',
      numeric: true,
      sortable: true,
      render: (row) => money(row.openMinor),
      text: (row) => money(row.openMinor),
    },
    {
      id: 'pastDueMinor',
      title: 'Past due',
      width: '112px',
      numeric: true,
      sortable: true,
      render: (row) => money(row.pastDueMinor),
      text: (row) => money(row.pastDueMinor),
    },
    {
      id: 'oldestDays',
      title: 'Oldest debt',
      width: '96px',
      numeric: true,
      sortable: true,
      render: (row) => (row.oldestDays <= 0 ? 'none' : formatDays(row.oldestDays)),
      text: (row) => String(row.oldestDays),
    },
    {
      id: 'rating',
      title: 'Credit rating',
      width: '96px',
      numeric: true,
      render: (row) => (row.rating === null ? 'none' : formatCount(row.rating)),
      text: (row) => (row.rating === null ? '' : String(row.rating)),
    },
  ];
}

const SORTS = ['id', 'openMinor', 'pastDueMinor', 'oldestDays'] as const;

/** Every account of the portfolio, filtered by text and by the bars above. */
export function AccountsPanel({ header }: { readonly header: PortfolioHeader }) {
  const { params, replaceParams } = useNavigation();
  const [text, setText] = useState('');
  const [sort, setSort] = useState<Sort>({ id: 'id', descending: false });
  const columns = useMemo(() => columnsOf(header.currency), [header.currency]);
  const segment = params['segment'] ?? null;
  const bucket = params['bucket'] ?? null;
  const pages = useAccountPages(
    {
      text: text.trim(),
      segment,
      bucket,
      swap: null,
      runId: null,
      sort: SORTS.find((id) => id === sort.id) ?? 'id',
      descending: sort.descending,
    },
    header.fingerprint,
  );
  const drop = (name: 'segment' | 'bucket') => {
    const { [name]: _dropped, ...rest } = params;
    replaceParams(rest);
  };
  return (
    <div id="portfolio-accounts">
      <Panel
        title="Accounts"
        sub={pages.total === null ? 'counting' : counted(pages.total, 'account')}
        flush
        tools={
          <>
            {segment === null ? null : <FilterChip name={segment} onDrop={() => drop('segment')} />}
            {bucket === null ? null : (
              <FilterChip
                name={`Oldest debt: ${ageBucketTitle(bucket)}`}
                onDrop={() => drop('bucket')}
              />
            )}
            <input
              type="search"
              className="fld find"
              aria-label="Find accounts by number or name"
              placeholder="Number or name"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </>
        }
      >
        {pages.failure === null ? null : <p className="note neg2">{pages.failure.message}</p>}
        <DataTable
          label="Accounts"
          columns={columns}
          rowCount={pages.total ?? 0}
          getRow={pages.row}
          rowKey={(row) => row.id}
          sort={sort}
          onSort={setSort}
          onVisible={pages.show}
          onOpen={(row) => go('accounts', { account: row.id })}
          height="22rem"
          empty={
            pages.total === null
              ? 'Reading accounts.'
              : 'No account matches. Remove a filter or search for something else.'
          }
        />
      </Panel>
    </div>
  );
}

function FilterChip({ name, onDrop }: { readonly name: string; readonly onDrop: () => void }) {
  return (
    <button
      type="button"
      className="chip acc"
      aria-label={`Remove filter ${name}`}
      onClick={onDrop}
    >
      {name}
      <Icon name="cross" />
    </button>
  );
}
