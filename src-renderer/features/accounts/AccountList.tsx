import { useMemo, useState } from 'react';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { counted, formatCount } from '../../format/count.ts';
import { useDocumentState } from '../../stores/document-state.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { setPreference, usePreferences } from '../../stores/preferences-store.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ScreenHead } from '../../ui/ScreenHead.tsx';
import { TryAgain } from '../../ui/TryAgain.tsx';
import { useColumnLayout } from '../../ui/use-column-layout.ts';
import { MissingRun } from '../compare/MissingRun.tsx';
import { AccountGrid } from './AccountGrid.tsx';
import { accountColumns, HIDDEN_WITH_OUTCOMES } from './account-columns.tsx';
import { BookmarkRow } from './BookmarkRow.tsx';
import { ChallengerPick } from './ChallengerPick.tsx';
import { FACT_COLUMN_IDS } from './fact-columns.tsx';
import { ListFacets } from './ListFacets.tsx';
import { ListTools } from './ListTools.tsx';
import { filterOfParams, type ListFilter, paramsOfFilter } from './list-address.ts';
import { shownColumns, turnColumn, withSlowColumns } from './shown-columns.ts';
import { useAccountPages } from './use-account-pages.ts';

interface Props {
  /** Run whose outcomes are shown; null without runs. */
  readonly run: RunHeader | null;
}

/** The portfolio's accounts with facets, search and, after a run, what became of each under the arms (ux 2.5a). */
export function AccountList({ run }: Props) {
  const { params, replaceParams } = useNavigation();
  const { summary, generation } = useDocumentState();
  const filter = useMemo(() => filterOfParams(params, run?.id ?? null), [params, run?.id]);
  const [chosenArm, chooseArm] = useState<number | null>(null);
  const [selected, select] = useState<string | null>(null);
  const challengers = (run?.arms.length ?? 1) - 1;
  const wanted = filter.swap?.arm ?? chosenArm ?? 1;
  const challenger = challengers < 1 ? null : Math.min(wanted, challengers);
  // The list is sorted by the difference of the filter's challenger, or of the first.
  const sortable = challenger === (filter.swap?.arm ?? 1);
  const portfolioKey = summary.portfolio?.fingerprint ?? 'none';
  const show = (next: ListFilter): void => replaceParams(paramsOfFilter(next));
  const currency = run?.currency ?? summary.portfolio?.currency ?? 'USD';
  const columns = useMemo(
    () => accountColumns({ currency, challenger, sortable, withOutcomes: run !== null }),
    [currency, challenger, sortable, run],
  );
  const { turnedColumns } = usePreferences();
  const shown = useMemo(
    () =>
      shownColumns(columns, run === null ? FACT_COLUMN_IDS : HIDDEN_WITH_OUTCOMES, turnedColumns),
    [columns, run, turnedColumns],
  );
  const arranged = useColumnLayout('accounts', shown);
  const asked = withSlowColumns(filter, shown, filter.runId);
  const pages = useAccountPages(asked, `${generation} ${portfolioKey}`);
  return (
    <div className="al">
      <ListFacets pages={pages} filter={filter} onFilter={show} />
      <div className="al-main">
        <ScreenHead
          title="Accounts"
          meta={listMeta(pages.total, summary.portfolio?.accounts ?? 0, run)}
          actions={
            challengers > 1 && filter.swap === null ? (
              <ChallengerPick count={challengers} value={challenger ?? 1} onChange={chooseArm} />
            ) : undefined
          }
        />
        <MissingRun shown={run?.id ?? null} />
        <BookmarkRow />
        <ListTools
          filter={filter}
          onFilter={show}
          columns={columns}
          shown={arranged.columns}
          onTurn={(id) => setPreference('turnedColumns', turnColumn(turnedColumns, id))}
        />
        {pages.failure === null ? (
          <AccountGrid
            pages={pages}
            columns={arranged.columns}
            arrange={arranged}
            filter={filter}
            onFilter={show}
            selected={selected}
            onSelect={select}
          />
        ) : (
          <section className="panel" aria-label="Accounts">
            <ErrorState failure={pages.failure} actions={<TryAgain onRetry={pages.retry} />} />
          </section>
        )}
        <p className="al-hint t3">
          {selected === null
            ? 'Enter or double-click opens an account.'
            : `${selected} selected. Enter or double-click opens it.`}
        </p>
      </div>
    </div>
  );
}

function listMeta(total: number | null, all: number, run: RunHeader | null): string {
  const shown =
    total === null || total === all
      ? counted(all, 'account')
      : `${formatCount(total)} of ${counted(all, 'account')}`;
  return run === null ? shown : `${shown} · outcomes of run ${run.id}, replication 1`;
}
