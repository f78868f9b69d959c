import { runCommand } from '../../commands/registry.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { counted } from '../../format/count.ts';
import { formatDate } from '../../format/date.ts';
import { useDocument } from '../../stores/document-store.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ScreenHead } from '../../ui/ScreenHead.tsx';
import { AccountsPanel } from './AccountsPanel.tsx';
import { DistributionPanels } from './DistributionPanels.tsx';
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

/** What the strategies are tried on: totals, ages, segments, data quality, accounts. */
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
            Drop a CSV, JSON or SQLite file here, or generate a portfolio.
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
      {view.failure === null ? null : <ErrorState failure={view.failure} />}
      {view.value === null ? null : (
        <div className={view.stale ? 'portfolio stale' : 'portfolio'}>
          <div className="grid2">
            <TotalsPanel header={portfolio} summary={view.value} />
            <QualityPanel quality={view.value.quality} imported={!portfolio.generated} />
          </div>
          <DistributionPanels header={portfolio} summary={view.value} />
          <AccountsPanel header={portfolio} />
        </div>
      )}
    </>
  );
}
