import { useEffect, useRef } from 'react';
import {
  TO_DO_SORTS,
  type ToDoPage,
  type ToDoQuery,
  type ToDoRow,
} from '../../../src-engine/protocol/to-do-methods.ts';
import type { Pages } from '../../engine-client/use-pages.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useColumnLayout } from '../../ui/use-column-layout.ts';
import { NoEntries } from './NoEntries.tsx';
import { entryKey } from './to-do-address.ts';
import { TO_DO_COLUMNS } from './to-do-columns.tsx';

interface Props {
  readonly pages: Pages<ToDoRow, ToDoPage>;
  readonly query: ToDoQuery;
  readonly selected: string | null;
  readonly reveal: { readonly row: number } | null;
  readonly onQuery: (query: ToDoQuery) => void;
  readonly onSelect: (row: ToDoRow, index: number) => void;
  readonly onOpen: (row: ToDoRow, index: number) => void;
}

/** The entries; Enter or a double click opens the account of one. */
export function ToDoGrid(props: Props) {
  const { pages, query, selected, reveal, onQuery, onSelect, onOpen } = props;
  const panel = useRef<HTMLElement>(null);
  const listKey = JSON.stringify({ ...query, runId: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter or order starts at its top, a branch does not.
  useEffect(() => {
    panel.current?.querySelector('.dt')?.scrollTo(0, 0);
  }, [listKey]);
  const page = pages.first;
  const arranged = useColumnLayout('to-do', TO_DO_COLUMNS);
  return (
    <section
      className="panel al-grid"
      aria-label="To Do entries"
      aria-busy={pages.stale}
      ref={panel}
    >
      <DataTable
        label="To Do entries"
        columns={arranged.columns}
        arrange={arranged}
        rowCount={page?.total ?? 0}
        getRow={pages.getRow}
        rowKey={entryKey}
        selectedKey={selected}
        onSelect={onSelect}
        onOpen={onOpen}
        sort={{ id: query.sort, descending: query.descending }}
        onSort={({ id, descending }) =>
          onQuery({
            ...query,
            sort: TO_DO_SORTS.find((sort) => sort === id) ?? 'priority',
            descending,
          })
        }
        onVisible={pages.want}
        reveal={reveal}
        empty={
          page === null ? (
            <span data-unread="">Reading entries…</span>
          ) : (
            <NoEntries page={page} query={query} onQuery={onQuery} />
          )
        }
      />
    </section>
  );
}
