import { Icon } from '../../ui/Icon.tsx';
import { filterChips } from './filter-chips.ts';
import type { ListFilter } from './list-address.ts';
import { SearchField } from './SearchField.tsx';

interface Props {
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
}

/** Search, and the active filters as chips that can be taken away. */
export function ListTools({ filter, onFilter }: Props) {
  return (
    <div className="al-tools">
      <SearchField value={filter.text} onSearch={(text) => onFilter({ ...filter, text })} />
      <ul className="fl" aria-label="Active filters">
        {filterChips(filter).map((chip) => (
          <li key={chip.id}>
            <button
              type="button"
              className="chip acc"
              aria-label={`Remove filter ${chip.label}`}
              onClick={() => onFilter(chip.without)}
            >
              {chip.label}
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
