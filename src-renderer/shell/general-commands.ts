import { openThenShow } from '../commands/open-then-show.ts';
import { type Command, registerCommands } from '../commands/registry.ts';
import { runComparison, whyNotRun } from '../commands/run-comparison.ts';
import { openFirstMinute } from '../features/first-minute/first-minute-store.ts';
import { counted } from '../format/count.ts';
import { documentStore, isDirty } from '../stores/document-state.ts';
import { newDocument, open, openSample, save, saveAs } from '../stores/document-store.ts';
import { back, forward, go } from '../stores/navigation-store.ts';
import { preferencesStore, setPreference, type ThemeChoice } from '../stores/preferences-store.ts';
import { cancelRun, runStore } from '../stores/run-store.ts';
import { redo, strategyStore, undo } from '../stores/strategy-store.ts';
import { NAV_ITEMS } from './nav-items.ts';
import { focusNextRegion } from './regions.ts';
import { openWindow } from './window-store.ts';

const isOpen = () => documentStore.getState().isOpen;
const always = () => true;

function goCommands(): readonly Command[] {
  return NAV_ITEMS.map((item, index) => ({
    id: `go.${item.screen}`,
    title: item.label,
    section: 'Go to',
    shortcut: `Ctrl+${index + 1}`,
    enabled: isOpen,
    run: () => go(item.screen),
  }));
}

function fileCommands(): readonly Command[] {
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
      enabled: always,
      run: () => void openThenShow(openSample),
    },
    {
      id: 'file.start',
      title: 'Start page',
      section: 'File',
      enabled: isOpen,
      run: () => go('start'),
    },
    {
      id: 'file.import',
      title: 'Import portfolio…',
      section: 'File',
      group: 1,
      shortcut: 'Ctrl+Shift+O',
      enabled: always,
      run: () => go('portfolio', { import: 'file' }),
    },
    {
      id: 'file.generate',
      title: 'Generate portfolio…',
      section: 'File',
      group: 1,
      enabled: always,
      run: () => openWindow('generate'),
    },
    {
      id: 'file.save',
      title: 'Save',
      section: 'File',
      group: 2,
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
      group: 2,
      shortcut: 'Ctrl+Shift+S',
      enabled: isOpen,
      run: () => void saveAs(),
    },
    {
      id: 'file.export',
      title: 'Export configuration…',
      section: 'File',
      group: 3,
      shortcut: 'Ctrl+E',
      enabled: () => documentStore.getState().summary.strategies.length > 0,
      run: () => go('export'),
    },
  ];
}

function editCommands(): readonly Command[] {
  const named = (verb: string, label: string | undefined) =>
    label === undefined ? verb : `${verb} ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  return [
    {
      id: 'edit.undo',
      title: () => named('Undo', strategyStore.getState().undo.at(-1)?.label),
      section: 'Edit',
      shortcut: 'Ctrl+Z',
      enabled: () => strategyStore.getState().undo.length > 0,
      run: undo,
    },
    {
      id: 'edit.redo',
      title: () => named('Redo', strategyStore.getState().redo.at(-1)?.label),
      section: 'Edit',
      shortcut: 'Ctrl+Shift+Z',
      otherShortcuts: ['Ctrl+Y'],
      enabled: () => strategyStore.getState().redo.length > 0,
      run: redo,
    },
    {
      id: 'edit.preferences',
      title: 'Preferences…',
      section: 'Edit',
      group: 1,
      shortcut: 'Ctrl+,',
      enabled: always,
      run: () => openWindow('preferences'),
    },
  ];
}

function viewCommands(): readonly Command[] {
  const theme = (choice: ThemeChoice, title: string): Command => ({
    id: `view.theme.${choice}`,
    title,
    section: 'View',
    group: 2,
    enabled: always,
    checked: () => preferencesStore.getState().theme === choice,
    run: () => setPreference('theme', choice),
  });
  return [
    {
      id: 'view.palette',
      title: 'Commands…',
      section: 'View',
      group: 0,
      shortcut: 'Ctrl+K',
      enabled: always,
      run: () => openWindow('palette'),
    },
    {
      id: 'view.back',
      title: 'Back',
      section: 'View',
      group: 0,
      shortcut: 'Alt+←',
      enabled: isOpen,
      run: back,
    },
    {
      id: 'view.forward',
      title: 'Forward',
      section: 'View',
      group: 0,
      shortcut: 'Alt+→',
      enabled: isOpen,
      run: forward,
    },
    {
      id: 'view.nextRegion',
      title: 'Next region',
      section: 'View',
      group: 0,
      shortcut: 'F6',
      enabled: always,
      run: () => focusNextRegion(),
    },
    {
      id: 'view.previousRegion',
      title: 'Previous region',
      section: 'View',
      group: 0,
      shortcut: 'Shift+F6',
      enabled: always,
      run: () => focusNextRegion(-1),
    },
    {
      id: 'view.navigation',
      title: 'Show navigation',
      section: 'View',
      group: 1,
      shortcut: 'Ctrl+B',
      enabled: isOpen,
      checked: () => preferencesStore.getState().navigationOpen,
      run: () => setPreference('navigationOpen', !preferencesStore.getState().navigationOpen),
    },
    {
      id: 'view.tables',
      title: 'Charts as tables',
      section: 'View',
      group: 1,
      shortcut: 'Ctrl+Shift+T',
      enabled: always,
      checked: () => preferencesStore.getState().chartsAsTables,
      run: () => setPreference('chartsAsTables', !preferencesStore.getState().chartsAsTables),
    },
    theme('light', 'Light theme'),
    theme('dark', 'Dark theme'),
    theme('system', 'Theme of the system'),
  ];
}

function runCommands(): readonly Command[] {
  return [
    {
      id: 'run.start',
      title: () => {
        const { strategies } = documentStore.getState().summary;
        return strategies.length > 1
          ? `Run comparison of ${counted(strategies.length, 'arm')}`
          : 'Run comparison';
      },
      section: 'Run',
      shortcut: 'F5',
      enabled: () => whyNotRun() === null,
      whyNot: () => whyNotRun(),
      run: () => void runComparison(),
    },
    {
      id: 'run.sweep',
      title: 'Threshold sweep…',
      section: 'Run',
      enabled: () => {
        const { isOpen: open, summary } = documentStore.getState();
        return open && summary.portfolio !== null && summary.runs.length > 0;
      },
      whyNot: () => 'Run the strategies once first: a sweep starts from a run.',
      run: () => go('compare', { tab: 'tradeoffs', sweep: 'new' }),
    },
    {
      id: 'run.stop',
      title: 'Stop the run',
      section: 'Run',
      shortcut: 'Shift+F5',
      enabled: () => runStore.getState().activity.kind === 'running',
      run: cancelRun,
    },
  ];
}

function helpCommands(): readonly Command[] {
  return [
    {
      id: 'help.shortcuts',
      title: 'Keyboard shortcuts',
      section: 'Help',
      shortcut: 'Ctrl+/',
      enabled: always,
      run: () => openWindow('shortcuts'),
    },
    {
      id: 'help.firstMinute',
      title: 'First minute, step by step',
      section: 'Help',
      enabled: always,
      run: () => void showFirstMinute(),
    },
    {
      id: 'help.about',
      title: 'About Collections Strategy Lab',
      section: 'Help',
      enabled: always,
      run: () => openWindow('about'),
    },
  ];
}

/** On the sample that is open, or on the sample opened for it. */
async function showFirstMinute(): Promise<void> {
  if (documentStore.getState().isOpen && documentStore.getState().isSample) go('compare');
  else await openThenShow(openSample);
  if (documentStore.getState().isSample) openFirstMinute();
}

/** Commands that exist on every screen. */
export function registerGeneralCommands(): () => void {
  return registerCommands([
    ...goCommands(),
    ...fileCommands(),
    ...editCommands(),
    ...viewCommands(),
    ...runCommands(),
    ...helpCommands(),
  ]);
}
