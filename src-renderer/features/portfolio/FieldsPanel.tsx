import { useMemo, useState } from 'react';
import type { PortfolioField } from '../../../src-engine/model/portfolio-field.ts';
import type { PortfolioHeader } from '../../../src-engine/protocol/methods.ts';
import { tableCsv } from '../../charts/chart-table.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { counted } from '../../format/count.ts';
import { saveTable } from '../../stores/save-table.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Sort } from '../../ui/data-table-types.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { TryAgain } from '../../ui/TryAgain.tsx';
import { useColumnLayout } from '../../ui/use-column-layout.ts';
import { fieldColumns, fieldsTable, sortedFields } from './field-columns.tsx';

const FILLED = [
  { id: 'all', label: 'All' },
  { id: 'filled', label: 'Filled' },
  { id: 'empty', label: 'Empty' },
] as const;
type FilledId = (typeof FILLED)[number]['id'];

/** Whether a field is in the list that is chosen. */
function isListed({ filled }: PortfolioField, chosen: FilledId): boolean {
  return chosen === 'all' || filled > 0 === (chosen === 'filled');
}

/** Every field that rules, segments and criteria can ask for, with how far it is filled and what is in it. */
export function FieldsPanel({ header }: { readonly header: PortfolioHeader }) {
  const { value, failure, stale, retry } = useQuery('portfolioFields', null, header.fingerprint);
  const [text, setText] = useState('');
  const [chosen, choose] = useState<FilledId>('all');
  const [sort, setSort] = useState<Sort | null>(null);
  const columns = useMemo(() => fieldColumns(header.currency), [header.currency]);
  const arranged = useColumnLayout('fields', columns);
  const word = text.trim().toLowerCase();
  const listed = (value ?? []).filter(
    (field) => isListed(field, chosen) && `${field.label} ${field.id}`.toLowerCase().includes(word),
  );
  const shown = sortedFields(listed, sort);
  if (failure !== null) {
    return (
      <section className="panel" aria-label="Fields">
        <ErrorState failure={failure} actions={<TryAgain onRetry={retry} />} />
      </section>
    );
  }
  return (
    <Panel
      title="Fields"
      sub={value === null ? 'reading' : counted(shown.length, 'field')}
      note="A rule that asks for an empty field finds nobody. Columns of an import that feed no field are named on its Map step."
      tools={
        <>
          <SegmentedControl
            label="Which fields"
            options={FILLED}
            value={chosen}
            onChange={choose}
          />
          <input
            type="search"
            className="fld find"
            aria-label="Find a field"
            placeholder="Field or code"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button
            size="small"
            unavailable={shown.length === 0 ? 'No field is listed.' : null}
            onClick={() =>
              void saveTable('portfolio-fields.csv', tableCsv(fieldsTable(shown, columns)))
            }
          >
            Save as CSV
          </Button>
        </>
      }
      flush
    >
      <DataTable
        label="Fields of the portfolio"
        className={stale ? 'stale' : ''}
        columns={arranged.columns}
        arrange={arranged}
        rowCount={shown.length}
        getRow={(index) => shown[index] ?? null}
        rowKey={(field) => `${field.subject} ${field.id}`}
        sort={sort}
        onSort={setSort}
        height="calc(100vh - 20rem)"
        empty={
          value === null ? 'Reading the fields.' : 'No field matches. Search for something else.'
        }
      />
    </Panel>
  );
}
