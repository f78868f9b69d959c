import { useMemo, useState } from 'react';
import { QUALITY_CHECKS } from '../../../src-engine/model/quality-check.ts';
import type { AccountListRow, PortfolioHeader } from '../../../src-engine/protocol/methods.ts';
import { ageBucketTitle } from '../../format/age-bucket.ts';
import { counted } from '../../format/count.ts';
import { useDocumentSummary } from '../../stores/document-state.ts';
import { go, useNavigation } from '../../stores/navigation-store.ts';
import { setPreference, usePreferences } from '../../stores/preferences-store.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column, Sort } from '../../ui/data-table-types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useColumnLayout } from '../../ui/use-column-layout.ts';
import '../accounts/account-list.css';
import { accountColumns } from '../accounts/account-columns.tsx';
import { ColumnMenu } from '../accounts/ColumnMenu.tsx';
import { CRM_COLUMN_IDS } from '../accounts/fact-columns.tsx';
import { QUALITY_WORDS } from '../accounts/filter-chips.ts';
import { filterOfParams } from '../accounts/list-address.ts';
import { SearchField } from '../accounts/SearchField.tsx';
import { saveAccounts } from '../accounts/save-accounts.ts';
import { shownColumns, turnColumn, withSlowColumns } from '../accounts/shown-columns.ts';
import { useAccountPages } from '../accounts/use-account-pages.ts';

/** Columns that are hidden as they come: the first look is at who owes what. */
const HIDDEN: readonly string[] = [
  'name',
  'openMinor',
  'services',
  'collectionClass',
  'agreements',
  'plan',
  'lastAction',
  'response',
  'badDebtScore',
  'churnScore',
  'lifetimeValueScore',
  ...CRM_COLUMN_IDS,
];

function columnsOf(currency: string): readonly Column<AccountListRow>[] {
  return accountColumns({ currency, challenger: null, sortable: false, withOutcomes: false });
}

interface Props {
  readonly header: PortfolioHeader;
  readonly height: string;
}

/** Every account of the portfolio, filtered by text and by the bars above. */
export function AccountsPanel({ header, height }: Props) {
  const { params, replaceParams } = useNavigation();
  const { turnedPortfolioColumns: turned } = usePreferences();
  const [text, setText] = useState('');
  const [sort, setSort] = useState<Sort>({ id: 'id', descending: false });
  const columns = useMemo(() => columnsOf(header.currency), [header.currency]);
  const shown = useMemo(() => shownColumns(columns, HIDDEN, turned), [columns, turned]);
  const arranged = useColumnLayout('portfolio', shown);
  const { runs } = useDocumentSummary();
  const lastRun =
    runs.findLast((run) => run.portfolioFingerprint === header.fingerprint)?.id ?? null;
  const { segment = null, bucket = null } = params;
  const check = QUALITY_CHECKS.find((one) => one === params['quality']);
  const filter = {
    ...filterOfParams({ sort: sort.id, ...(sort.descending && { down: '1' }) }, null),
    text: text.trim(),
    segment,
    bucket,
    ...(check !== undefined && { quality: check }),
  };
  const pages = useAccountPages(withSlowColumns(filter, shown, lastRun), header.fingerprint);
  const drop = (name: 'segment' | 'bucket' | 'quality') => {
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
            {check === undefined ? null : (
              <FilterChip name={QUALITY_WORDS[check]} onDrop={() => drop('quality')} />
            )}
            <SearchField value={text} onSearch={setText} />
            <ColumnMenu
              columns={columns}
              shown={arranged.columns}
              onTurn={(id) => setPreference('turnedPortfolioColumns', turnColumn(turned, id))}
            />
            <Button
              size="small"
              onClick={() => void saveAccounts(filter, arranged.columns, lastRun)}
            >
              Save as CSV
            </Button>
          </>
        }
      >
        {pages.failure === null ? null : <p className="note neg2">{pages.failure.message}</p>}
        <DataTable
          label="Accounts"
          columns={arranged.columns}
          arrange={arranged}
          rowCount={pages.total ?? 0}
          getRow={pages.getRow}
          rowKey={(row) => row.id}
          sort={sort}
          onSort={setSort}
          onVisible={pages.want}
          onOpen={(row) => go('accounts', { account: row.id })}
          height={height}
          empty={
            pages.total === null ? (
              <span data-unread="">Reading accounts.</span>
            ) : (
              'No account matches. Remove a filter or search for something else.'
            )
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
