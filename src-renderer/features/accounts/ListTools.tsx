import type { AccountListRow } from '../../../src-engine/protocol/methods.ts';
import { Button } from '../../ui/Button.tsx';
import type { Column } from '../../ui/data-table-types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import { filterChips } from './filter-chips.ts';
import type { ListFilter } from './list-address.ts';
import { SavedViews } from './SavedViews.tsx';
import { SearchField } from './SearchField.tsx';
import { saveAccounts } from './save-accounts.ts';

interface Props {
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
  readonly columns: readonly Column<AccountListRow>[];
  readonly shown: readonly Column<AccountListRow>[];
  readonly onTurn: (id: string) => void;
}

/** Search, the active filters as chips that can be taken away, which columns are shown, and what is shown as a file. */
export function ListTools({ filter, onFilter, columns, shown, onTurn }: Props) {
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
      <span className="sp" />
      <SavedViews filter={filter} />
      <ColumnMenu columns={columns} shown={shown} onTurn={onTurn} />
      <Button size="small" onClick={() => void saveAccounts(filter, shown, filter.runId)}>
        Save as CSV
      </Button>
    </div>
  );
}
