import { memo, type ReactElement } from 'react';
import { CompareScreen, preloadCompareTabs } from '../features/compare/CompareScreen.tsx';
import { StartScreen } from '../features/start/StartScreen.tsx';
import type { Screen } from '../stores/navigation-store.ts';
import { laterComponent } from '../ui/later-component.tsx';

// The two screens that come first are part of the application's first code; the others are read when they are shown, or
// once the first chart is there.
const PortfolioScreen = laterComponent(
  async () => (await import('../features/portfolio/PortfolioScreen.tsx')).PortfolioScreen,
);
const StrategyScreen = laterComponent(
  async () => (await import('../features/strategy/StrategyScreen.tsx')).StrategyScreen,
);
const SimulateScreen = laterComponent(
  async () => (await import('../features/simulate/SimulateScreen.tsx')).SimulateScreen,
);
const AccountsScreen = laterComponent(
  async () => (await import('../features/accounts/AccountsScreen.tsx')).AccountsScreen,
);
const ToDoScreen = laterComponent(
  async () => (await import('../features/to-do/ToDoScreen.tsx')).ToDoScreen,
);
const TrendsScreen = laterComponent(
  async () => (await import('../features/trends/TrendsScreen.tsx')).TrendsScreen,
);
const ExportScreen = laterComponent(
  async () => (await import('../features/export/ExportScreen.tsx')).ExportScreen,
);

/** In the order in which a newcomer is led to them. */
const LATER = [
  StrategyScreen,
  AccountsScreen,
  SimulateScreen,
  PortfolioScreen,
  ToDoScreen,
  TrendsScreen,
  ExportScreen,
];

/** Reads the code of every screen, one after another, so that none is waited for when somebody goes there. */
export async function preloadScreens(): Promise<void> {
  for (const screen of LATER) await screen.preload();
  await preloadCompareTabs();
}

/** Drawn again for another screen only: each screen hears by itself of what it shows. */
export const ScreenOf = memo(function ScreenOf({
  screen,
}: {
  readonly screen: Screen;
}): ReactElement {
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
    case 'trends':
      return <TrendsScreen />;
    case 'export':
      return <ExportScreen />;
  }
});
