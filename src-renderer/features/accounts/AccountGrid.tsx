import { useEffect, useRef } from 'react';
import type { AccountListRow } from '../../../src-engine/protocol/methods.ts';
import { go } from '../../stores/navigation-store.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/data-table-types.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { ArrangedColumns } from '../../ui/use-column-layout.ts';
import { filterChips } from './filter-chips.ts';
import { accountParams, filterOfParams, type ListFilter } from './list-address.ts';
import type { AccountPages } from './use-account-pages.ts';

interface Props {
  readonly pages: AccountPages;
  readonly columns: readonly Column<AccountListRow>[];
  readonly arrange: Pick<ArrangedColumns<AccountListRow>, 'move' | 'resize'>;
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
  readonly selected: string | null;
  readonly onSelect: (accountId: string) => void;
}

/** The rows of the list; Enter or a double click opens an account. */
export function AccountGrid(props: Props) {
  const { pages, columns, arrange, filter, onFilter, selected, onSelect } = props;
  const panel = useRef<HTMLElement>(null);
  const listKey = JSON.stringify(filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter or order starts at its top.
  useEffect(() => {
    panel.current?.querySelector('.dt')?.scrollTo(0, 0);
  }, [listKey]);
  return (
    <section className="panel al-grid" aria-label="Accounts" aria-busy={pages.stale} ref={panel}>
      <DataTable
        className={pages.stale ? 'stale' : ''}
        label="Accounts"
        columns={columns}
        arrange={arrange}
        rowCount={pages.total ?? 0}
        getRow={pages.getRow}
        rowKey={(row) => row.id}
        selectedKey={selected}
        onSelect={(row) => onSelect(row.id)}
        onOpen={(row, index) => go('accounts', accountParams(filter, row.id, index))}
        sort={{ id: filter.sort, descending: filter.descending }}
        onSort={({ id, descending }) => onFilter({ ...filter, sort: sortOf(id), descending })}
        onVisible={pages.want}
        empty={<Nothing total={pages.total} isFiltered={filterChips(filter).length > 0} />}
      />
    </section>
  );
}

function sortOf(columnId: string): ListFilter['sort'] {
  return filterOfParams({ sort: columnId }, 0).sort;
}

function Nothing({ total, isFiltered }: { total: number | null; isFiltered: boolean }) {
  if (total === null) return <span data-unread="">Reading accounts…</span>;
  return (
    <EmptyState icon="accounts" title="No account matches">
      {isFiltered
        ? 'Remove a filter above to see more accounts.'
        : 'Import or generate a portfolio first.'}
    </EmptyState>
  );
}
