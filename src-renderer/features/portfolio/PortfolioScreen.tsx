import type { QualityCheck } from '../../../src-engine/model/quality-check.ts';
import type { PortfolioHeader, PortfolioSummary } from '../../../src-engine/protocol/methods.ts';
import { runCommand } from '../../commands/registry.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { counted, formatCount } from '../../format/count.ts';
import { formatDate } from '../../format/date.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useDocument } from '../../stores/use-document.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { LoadingState } from '../../ui/LoadingState.tsx';
import { ScreenHead } from '../../ui/ScreenHead.tsx';
import { TabPanel } from '../../ui/TabPanel.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { TryAgain } from '../../ui/TryAgain.tsx';
import { AccountsPanel } from './AccountsPanel.tsx';
import { DistributionPanels } from './DistributionPanels.tsx';
import { FieldsPanel } from './FieldsPanel.tsx';
import { ImportWizard } from './import/ImportWizard.tsx';
import './portfolio.css';
import { QualityPanel } from './QualityPanel.tsx';
import { TotalsPanel } from './TotalsPanel.tsx';

const ACTIONS = (
  <>
    <Button onClick={() => runCommand('file.generate')}>Generate…</Button>
    <Button keys="Ctrl+Shift+O" onClick={() => runCommand('file.import')}>
      Import portfolio…
    </Button>
  </>
);

const TAB_IDS = ['overview', 'accounts', 'fields', 'quality'] as const;
type TabId = (typeof TAB_IDS)[number];

/** What the strategies are tried on: totals, ages, segments, accounts, fields, data quality. */
export function PortfolioScreen() {
  const { summary } = useDocument();
  const { params } = useNavigation();
  const { portfolio } = summary;
  const view = useQuery('portfolioSummary', null, portfolio?.fingerprint ?? null);
  if (params['import'] !== undefined) return <ImportWizard />;
  if (portfolio === null) {
    return (
      <>
        <ScreenHead title="Portfolio" />
        <section className="panel drop" aria-label="No portfolio yet">
          <EmptyState
            icon="portfolio"
            title="No portfolio yet"
            actions={
              <>
                <Button tone="primary" onClick={() => runCommand('file.import')}>
                  Import portfolio…
                </Button>
                <Button onClick={() => runCommand('file.generate')}>Generate…</Button>
              </>
            }
          >
            Drop a CSV, Excel, JSON or SQLite file here, or generate a portfolio.
          </EmptyState>
        </section>
      </>
    );
  }
  return (
    <>
      <ScreenHead
        title="Portfolio"
        meta={`${portfolio.source}, ${counted(portfolio.accounts, 'account')}, as of ${formatDate(portfolio.asOfDay)}`}
        actions={ACTIONS}
      />
      {view.failure === null ? null : (
        <section className="panel" aria-label="Portfolio">
          <ErrorState failure={view.failure} actions={<TryAgain onRetry={view.retry} />} />
        </section>
      )}
      {view.value === null ? (
        view.failure === null ? (
          <LoadingState>Reading the portfolio.</LoadingState>
        ) : null
      ) : (
        <PortfolioTabs header={portfolio} summary={view.value} stale={view.stale} />
      )}
    </>
  );
}

interface TabsProps {
  readonly header: PortfolioHeader;
  readonly summary: PortfolioSummary;
  readonly stale: boolean;
}

function PortfolioTabs({ header, summary, stale }: TabsProps) {
  const { params, replaceParams, go } = useNavigation();
  const shown = TAB_IDS.find((id) => id === params['tab']) ?? 'overview';
  const found = summary.quality.filter((line) => line.count > 0).length;
  const labels: Readonly<Record<TabId, string>> = {
    overview: 'Overview',
    accounts: 'Accounts',
    fields: 'Fields',
    quality: found === 0 ? 'Data quality' : `Data quality (${formatCount(found)})`,
  };
  const choose = (tab: TabId) => replaceParams({ ...params, tab });
  // A place of its own in the history: back leads to the line that was clicked.
  const list = (check: QualityCheck) => go('portfolio', { tab: 'accounts', quality: check });
  return (
    <>
      <Tabs
        label="Portfolio"
        group="portfolio"
        tabs={TAB_IDS.map((id) => ({ id, label: labels[id] }))}
        value={shown}
        onChange={choose}
      />
      <TabPanel
        group="portfolio"
        tab={shown}
        className={stale ? 'portfolio stale' : 'portfolio'}
        key={shown}
      >
        {shown === 'overview' ? (
          <>
            <div className="grid2">
              <TotalsPanel header={header} summary={summary} />
              <QualityPanel
                quality={summary.quality}
                imported={!header.generated}
                onList={list}
                onMore={() => choose('quality')}
              />
            </div>
            <DistributionPanels header={header} summary={summary} />
            <AccountsPanel header={header} height="22rem" />
          </>
        ) : shown === 'accounts' ? (
          <AccountsPanel header={header} height="calc(100vh - 20rem)" />
        ) : shown === 'fields' ? (
          <FieldsPanel header={header} />
        ) : (
          <QualityPanel quality={summary.quality} imported={!header.generated} onList={list} />
        )}
      </TabPanel>
    </>
  );
}
