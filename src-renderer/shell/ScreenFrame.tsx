import type { ReactElement } from 'react';
import { compareTitle } from '../features/compare/CompareHead.tsx';
import { type DocumentState, documentStore } from '../stores/document-state.ts';
import { type Address, navigationStore, type Screen } from '../stores/navigation-store.ts';
import { runStore, selectedRun } from '../stores/run-store.ts';
import { strategyStore } from '../stores/strategy-state.ts';
import { ScreenHead } from '../ui/ScreenHead.tsx';

/** The title that a screen will have, as far as the page knows it without the engine. */
function titleOf(screen: Screen, { params }: Address, { summary }: DocumentState): string {
  switch (screen) {
    case 'start':
      return 'Collections Strategy Lab';
    case 'portfolio':
      return params['import'] === undefined ? 'Portfolio' : 'Import a portfolio';
    case 'strategy': {
      const { activeSlot } = strategyStore.getState();
      const header = summary.strategies.find(({ slot }) => slot === activeSlot);
      return (header ?? summary.strategies[0])?.name ?? 'Strategy';
    }
    case 'simulate':
      return 'Simulate';
    case 'compare': {
      const asked = summary.runs.find(({ id }) => String(id) === params['run']);
      const run = asked ?? selectedRun(summary.runs, runStore.getState().selectedRunId);
      return run === null ? 'Compare' : compareTitle(run);
    }
    case 'accounts':
      return params['account'] === undefined ? 'Accounts' : `Account ${params['account']}`;
    case 'to-do':
      return 'To Do list';
    case 'trends':
      return 'Trends & alerts';
    case 'export':
      return 'Export configuration';
  }
}

/** What is painted of a screen at once when somebody goes there: its title, in its place, until the screen is drawn. */
export function ScreenFrame({ screen }: { readonly screen: Screen }): ReactElement {
  const title = titleOf(screen, navigationStore.getState(), documentStore.getState());
  // `focus-screen-title.ts` waits for the screen itself.
  return (
    <div className="screen-slot" data-later="">
      {screen === 'strategy' ? (
        <div className="screen-fixed st">
          <div className="st-top">
            <ScreenHead crumbs="Strategy" title={title} />
          </div>
        </div>
      ) : (
        <ScreenHead title={title} />
      )}
    </div>
  );
}
