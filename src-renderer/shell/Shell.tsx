import { useEffect, useRef } from 'react';
import { AccountsScreen } from '../features/accounts/AccountsScreen.tsx';
import { CompareScreen } from '../features/compare/CompareScreen.tsx';
import { ExportScreen } from '../features/export/ExportScreen.tsx';
import { FirstMinute } from '../features/first-minute/FirstMinute.tsx';
import { PortfolioScreen } from '../features/portfolio/PortfolioScreen.tsx';
import { SimulateScreen } from '../features/simulate/SimulateScreen.tsx';
import { StartScreen } from '../features/start/StartScreen.tsx';
import { StrategyScreen } from '../features/strategy/StrategyScreen.tsx';
import { ToDoScreen } from '../features/to-do/ToDoScreen.tsx';
import { host } from '../host/index.ts';
import { useDocumentState } from '../stores/document-state.ts';
import { type Screen, useNavigation } from '../stores/navigation-store.ts';
import { usePreferences } from '../stores/preferences-store.ts';
import { classNames } from '../ui/class-names.ts';
import { BusyDialog } from './BusyDialog.tsx';
import { DropTarget } from './DropTarget.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Navigation } from './Navigation.tsx';
import { QuestionDialog } from './QuestionDialog.tsx';
import { RunAnnouncer } from './RunAnnouncer.tsx';
import { ShellWindows } from './ShellWindows.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TitleBar } from './TitleBar.tsx';
import { Toasts } from './Toasts.tsx';

function ScreenOf({ screen }: { readonly screen: Screen }) {
  switch (screen) {
    case 'start':
      return <StartScreen />;
    case 'portfolio':
      return <PortfolioScreen />;
    case 'strategy':
      return <StrategyScreen />;
    case 'simulate':
      return <SimulateScreen />;
    case 'compare':
      return <CompareScreen />;
    case 'accounts':
      return <AccountsScreen />;
    case 'to-do':
      return <ToDoScreen />;
    case 'export':
      return <ExportScreen />;
  }
}

/** Title, workflow, screen and status around everything. */
export function Shell() {
  const { screen, params } = useNavigation();
  const { isOpen } = useDocumentState();
  const { navigationOpen } = usePreferences();
  const main = useRef<HTMLElement>(null);
  // Without a document there is nothing to show but the way to one.
  const importing = screen === 'portfolio' && params['import'] !== undefined;
  const shown = isOpen || importing ? screen : 'start';

  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen starts at its top.
  useEffect(() => {
    main.current?.scrollTo(0, 0);
  }, [shown, params['run'], params['account']]);

  return (
    <div
      className={classNames(
        'app',
        host.kind === 'electron' && 'bare',
        !navigationOpen && 'narrow',
        !isOpen && 'no-nav',
      )}
    >
      {host.kind === 'electron' ? null : <TitleBar />}
      {isOpen ? <Navigation /> : null}
      <main className="main" ref={main} tabIndex={-1}>
        <FirstMinute />
        <ErrorBoundary resetKey={shown}>
          <ScreenOf screen={shown} />
        </ErrorBoundary>
      </main>
      <StatusBar />
      <RunAnnouncer />
      <ShellWindows />
      <BusyDialog />
      <QuestionDialog />
      <DropTarget />
      <Toasts />
    </div>
  );
}
