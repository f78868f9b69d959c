import { fireEvent, render, screen, within } from '@testing-library/react';
import { clearQueries } from '../../../engine-client/use-query.ts';
import { useSubNavigation } from '../../../shell/sub-navigation.ts';
import { adoptDocument } from '../../../stores/document-state.ts';
import { go } from '../../../stores/navigation-store.ts';
import { toastStore } from '../../../stores/toast-store.ts';
import { StrategyScreen } from '../StrategyScreen.tsx';
import { behaviourDouble } from './behaviour-double.ts';

function Page() {
  return (
    <>
      <nav aria-label="Workflow">{useSubNavigation()}</nav>
      <StrategyScreen />
    </>
  );
}

/** The page of the behaviour model on its double, for the tests of its panels. */
export const behaviourBench = {
  /** The default model, a portfolio, and nothing remembered of the test before. */
  reset(): void {
    clearQueries();
    behaviourDouble.engine.model = null;
    behaviourDouble.engine.hasPortfolio = true;
    behaviourDouble.files.saved = [];
    toastStore.setState({ toasts: [] });
  },

  /** A document with what the double holds. */
  adopt(fileName: string): void {
    adoptDocument(behaviourDouble.summary(), {
      fileName,
      grant: null,
      isSample: false,
      onDisk: true,
    });
  },

  async open(): Promise<void> {
    behaviourBench.adopt('a.cstrat');
    go('strategy', { page: 'settings' });
    render(<Page />);
    fireEvent.click(await screen.findByRole('link', { name: 'Behaviour model' }));
    await screen.findByRole('region', { name: 'What contacts do' });
  },

  /** The cells of the row that a text names, in a panel. */
  row(panel: string, name: string): readonly (string | null)[] {
    const table = within(screen.getByRole('region', { name: panel })).getByRole('table');
    const head = within(table).getByRole('rowheader', { name });
    return [...(head.parentElement?.children ?? [])].map((cell) => cell.textContent);
  },

  button(name: string): HTMLElement {
    return screen.getByRole('button', { name });
  },

  lastToast() {
    return toastStore.getState().toasts.at(-1);
  },
};
