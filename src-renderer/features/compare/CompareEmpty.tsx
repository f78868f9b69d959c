import { runComparison } from '../../commands/run-comparison.ts';
import { useDocumentSummary } from '../../stores/document-state.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { dismissRunFailure, useRunActivity } from '../../stores/run-store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ScreenHead } from '../../ui/ScreenHead.tsx';
import { RunningPanel } from './RunningPanel.tsx';

/** Before the first run: what is missing and the way to it, or the run under way. */
export function CompareEmpty() {
  const summary = useDocumentSummary();
  const activity = useRunActivity();
  return (
    <>
      <ScreenHead title="Compare" />
      {activity.kind === 'running' && <RunningPanel activity={activity} />}
      {activity.kind === 'failed' && (
        <section className="panel" aria-label="Run failed">
          <ErrorState
            failure={activity.failure}
            actions={<Button onClick={dismissRunFailure}>Close message</Button>}
          />
        </section>
      )}
      {activity.kind !== 'running' && (
        <section className="panel" aria-label="Nothing to compare">
          <EmptyState icon="compare" title="Nothing to compare yet" actions={<NextStep />}>
            {missingText(summary.portfolio !== null, summary.strategies.length)}
          </EmptyState>
        </section>
      )}
    </>
  );
}

function missingText(hasPortfolio: boolean, strategies: number): string {
  if (!hasPortfolio) return 'Import or generate a portfolio first, then run the strategies on it.';
  if (strategies < 2) {
    return 'Add a challenger next to the champion, then run both on this portfolio.';
  }
  return 'Run the champion and at least one challenger on this portfolio.';
}

function NextStep() {
  const summary = useDocumentSummary();
  const { go } = useNavigation();
  if (summary.portfolio === null) {
    return (
      <Button tone="primary" onClick={() => go('portfolio')}>
        Open Portfolio
      </Button>
    );
  }
  if (summary.strategies.length < 2) {
    return (
      <Button tone="primary" onClick={() => go('strategy')}>
        Open Strategy
      </Button>
    );
  }
  return (
    <Button tone="primary" icon="run" keys="F5" onClick={() => void runComparison()}>
      Run comparison
    </Button>
  );
}
