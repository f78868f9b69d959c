import { documentStore } from '../stores/document-state.ts';
import { go, navigationStore } from '../stores/navigation-store.ts';

/**
 * Opens a document and shows it: the place that the address named while nothing was open (a link that was followed, a
 * page that was loaded again), else its newest comparison, else its portfolio.
 */
export async function openThenShow(open: () => Promise<boolean>): Promise<void> {
  const { screen, params } = navigationStore.getState();
  const isLink =
    !documentStore.getState().isOpen && screen !== 'start' && params['import'] === undefined;
  if (!(await open()) || isLink) return;
  go(documentStore.getState().summary.runs.length > 0 ? 'compare' : 'portfolio');
}
