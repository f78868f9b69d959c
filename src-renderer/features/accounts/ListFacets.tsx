import { FacetList } from './FacetList.tsx';
import { BUCKET_LABELS } from './filter-chips.ts';
import type { ListFilter } from './list-address.ts';
import type { AccountPages } from './use-account-pages.ts';

interface Props {
  readonly pages: AccountPages;
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
}

/** The facets of the list: segment and age of the oldest debt, each with how many accounts a value would leave. */
export function ListFacets({ pages, filter, onFilter }: Props) {
  return (
    <aside className="facets" aria-label="Filters">
      <FacetList
        title="Segment"
        values={pages.segments.map(({ segment, accounts }) => ({
          id: segment,
          label: segment,
          count: accounts,
        }))}
        chosen={filter.segment}
        onChoose={(segment) => onFilter({ ...filter, segment })}
      />
      <FacetList
        title="Oldest debt"
        values={pages.buckets.map(({ bucket, accounts }) => ({
          id: bucket,
          label: BUCKET_LABELS[bucket] ?? bucket,
          count: accounts,
        }))}
        chosen={filter.bucket}
        onChoose={(bucket) => onFilter({ ...filter, bucket })}
      />
    </aside>
  );
}
