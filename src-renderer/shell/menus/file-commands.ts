import { openThenShow } from '../../commands/open-then-show.ts';
import type { Command } from '../../commands/registry.ts';
import { documentStore, isDirty } from '../../stores/document-state.ts';
import { closeDocument, newDocument, open, openSample } from '../../stores/document-store.ts';
import { go } from '../../stores/navigation-store.ts';
import { save, saveAs } from '../../stores/save-document.ts';
import { printPage } from '../print-page.ts';
import { openWindow } from '../window-store.ts';
import { always, isOpen } from './always.ts';

/** The strategy's own screen replaces the strategy that is shown; from elsewhere a file becomes a challenger. */
async function importAsChallenger(): Promise<void> {
  const { importStrategy } = await import('../../features/strategy/strategy-actions.ts');
  await importStrategy(null);
}

const hasStrategy = (): boolean => documentStore.getState().summary.strategies.length > 0;

/** File: documents, portfolios, what leaves the program. */
export function fileCommands(): readonly Command[] {
  return [
    {
      id: 'file.new',
      title: 'New strategy',
      section: 'File',
      shortcut: 'Ctrl+N',
      enabled: always,
      run: () =>
        void newDocument().then((created) => {
          if (created) go('strategy');
        }),
    },
    {
      id: 'file.open',
      title: 'Open…',
      section: 'File',
      shortcut: 'Ctrl+O',
      enabled: always,
      run: () => void openThenShow(open),
    },
    {
      id: 'file.sample',
      title: 'Open the sample portfolio',
      section: 'File',
      group: 1,
      enabled: always,
      run: () => void openThenShow(openSample),
    },
    {
      id: 'file.start',
      title: 'Start page',
      section: 'File',
      group: 1,
      enabled: isOpen,
      run: () => go('start'),
    },
    {
      id: 'file.import',
      title: 'Import portfolio…',
      section: 'File',
      group: 2,
      shortcut: 'Ctrl+Shift+O',
      enabled: always,
      run: () => go('portfolio', { import: 'file' }),
    },
    {
      id: 'file.generate',
      title: 'Generate portfolio…',
      section: 'File',
      group: 2,
      enabled: always,
      run: () => openWindow('generate'),
    },
    {
      id: 'strategy.importJson',
      title: 'Import strategy JSON…',
      section: 'File',
      group: 2,
      enabled: isOpen,
      run: () => void importAsChallenger(),
    },
    {
      id: 'file.close',
      title: 'Close',
      section: 'File',
      group: 3,
      shortcut: 'Ctrl+W',
      enabled: isOpen,
      run: () => void closeDocument(),
    },
    {
      id: 'file.save',
      title: 'Save',
      section: 'File',
      group: 3,
      shortcut: 'Ctrl+S',
      enabled: () =>
        isOpen() &&
        (isDirty(documentStore.getState()) || documentStore.getState().savedMs === null),
      run: () => void save(),
    },
    {
      id: 'file.saveAs',
      title: 'Save as…',
      section: 'File',
      group: 3,
      shortcut: 'Ctrl+Shift+S',
      enabled: isOpen,
      run: () => void saveAs(),
    },
    {
      id: 'file.saveVersion',
      title: 'Save a version…',
      section: 'File',
      group: 3,
      enabled: hasStrategy,
      whyNot: () => 'Add a strategy first.',
      run: () => openWindow('saveVersion'),
    },
    {
      id: 'file.versions',
      title: 'Saved versions…',
      section: 'File',
      group: 3,
      enabled: isOpen,
      run: () => openWindow('versions'),
    },
    ...leavingCommands(),
  ];
}

/** What leaves the document for others: configuration, evidence, paper. */
function leavingCommands(): readonly Command[] {
  return [
    {
      id: 'file.export',
      title: 'Export configuration…',
      section: 'File',
      group: 4,
      shortcut: 'Ctrl+E',
      enabled: hasStrategy,
      run: () => go('export'),
    },
    {
      id: 'file.evidence',
      title: 'Export evidence…',
      section: 'File',
      group: 4,
      shortcut: 'Ctrl+Shift+E',
      enabled: () => documentStore.getState().summary.runs.length > 0,
      whyNot: () => 'Run the comparison once first: evidence is of a run.',
      run: () => go('export', { show: 'evidence' }),
    },
    {
      id: 'file.print',
      title: 'Print…',
      section: 'File',
      group: 4,
      shortcut: 'Ctrl+P',
      enabled: isOpen,
      run: () => void printPage(),
    },
  ];
}
