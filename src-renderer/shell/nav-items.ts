import { formatCount } from '../format/count.ts';
import type { DocumentState } from '../stores/document-state.ts';
import type { Screen } from '../stores/navigation-store.ts';
import type { IconName } from '../ui/icon-shapes.tsx';

export interface NavItem {
  readonly screen: Screen;
  readonly label: string;
  readonly icon: IconName;
  /** Shown at the right: how much is there. */
  readonly note: (document: DocumentState) => string;
}

/** The workflow, in order. Ctrl+1 is the first. */
export const NAV_ITEMS: readonly NavItem[] = [
  {
    screen: 'portfolio',
    label: 'Portfolio',
    icon: 'portfolio',
    note: ({ summary }) =>
      summary.portfolio === null ? '' : formatCount(summary.portfolio.accounts),
  },
  { screen: 'strategy', label: 'Strategy', icon: 'strategy', note: () => '' },
  { screen: 'simulate', label: 'Simulate', icon: 'simulate', note: () => '' },
  {
    screen: 'compare',
    label: 'Compare',
    icon: 'compare',
    note: ({ summary }) => {
      const run = summary.runs.at(-1);
      return run === undefined ? '' : `Run ${run.id}`;
    },
  },
  { screen: 'accounts', label: 'Accounts', icon: 'accounts', note: () => '' },
  { screen: 'to-do', label: 'To Do list', icon: 'toDo', note: () => '' },
  {
    screen: 'trends',
    label: 'Trends & alerts',
    icon: 'alert',
    note: () => '',
  },
  { screen: 'export', label: 'Export', icon: 'export', note: () => '' },
];
