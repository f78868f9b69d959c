import type { Command } from '../../commands/registry.ts';
import { runComparison, whyNotRun } from '../../commands/run-comparison.ts';
import { counted } from '../../format/count.ts';
import { discardRun } from '../../stores/discard-run.ts';
import { documentStore } from '../../stores/document-state.ts';
import { go, navigationStore } from '../../stores/navigation-store.ts';
import { isPaused, pauseOrResume, whyNotPause } from '../../stores/pause-run.ts';
import { runStore, selectedRun } from '../../stores/run-store.ts';
import { stopAndKeep, whyNotStopAndKeep } from '../../stores/stop-and-keep.ts';

/** What the transport of the Simulate screen does; its keys belong to the transport and the page itself. */
const TRANSPORT = [
  { id: 'run.play', title: 'Play', shortcut: 'Space' },
  { id: 'run.nextDay', title: 'Next day', shortcut: '→' },
  { id: 'run.previousDay', title: 'Previous day', shortcut: '←' },
  { id: 'run.nextWeek', title: 'Next week', shortcut: 'Shift+→' },
  { id: 'run.toDay', title: 'Run to day…' },
  { id: 'run.toEnd', title: 'Run to the end' },
  { id: 'run.pauseWhen', title: 'Pause when…' },
] as const;

function transportCommand(item: (typeof TRANSPORT)[number]): Command {
  return {
    ...item,
    section: 'Run',
    group: 2,
    keysElsewhere: true,
    enabled: () => false,
    whyNot: () => 'Open a run on the Simulate screen first.',
    run: () => undefined,
  };
}

/** Whether the run that is looked at compares. */
function comparesNow(): boolean {
  const { runs } = documentStore.getState().summary;
  const run = selectedRun(runs, runStore.getState().selectedRunId);
  return run !== null && run.arms.length > 1;
}

/** Run: comparisons, what starts from one, and the days of one. */
export function runCommands(): readonly Command[] {
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
      id: 'run.setup',
      title: 'Run setup…',
      section: 'Run',
      shortcut: 'Ctrl+F5',
      enabled: () => whyNotRun([]) === null,
      whyNot: () => whyNotRun([]),
      run: () => go('simulate', { setup: 'open' }),
    },
    {
      id: 'run.stop',
      title: 'Stop the run',
      section: 'Run',
      shortcut: 'Shift+F5',
      enabled: () => runStore.getState().activity.kind === 'running',
      whyNot: () => 'No run is under way.',
      run: () => void discardRun(),
    },
    {
      id: 'run.pause',
      title: () =>
        isPaused(runStore.getState().activity) ? 'Resume the run' : 'Pause the run under way',
      section: 'Run',
      enabled: () => whyNotPause(runStore.getState().activity) === null,
      whyNot: () => whyNotPause(runStore.getState().activity),
      run: () => void pauseOrResume(),
    },
    {
      // Without their number: a menu of the system is not built anew with each of them.
      id: 'run.stopAndKeep',
      title: 'Stop and keep complete replications',
      section: 'Run',
      enabled: () => whyNotStopAndKeep(runStore.getState().activity) === null,
      whyNot: () => whyNotStopAndKeep(runStore.getState().activity),
      run: () => void stopAndKeep(),
    },
    {
      id: 'run.sweep',
      title: 'Threshold sweep…',
      section: 'Run',
      group: 1,
      enabled: () => {
        const { isOpen: open, summary } = documentStore.getState();
        return open && summary.portfolio !== null && summary.runs.length > 0;
      },
      whyNot: () => 'Run the strategies once first: a sweep starts from a run.',
      run: () => go('compare', { tab: 'tradeoffs', sweep: 'new' }),
    },
    {
      id: 'run.liveTest',
      title: 'Plan a live test…',
      section: 'Run',
      group: 1,
      enabled: () => {
        const { isOpen: open, summary } = documentStore.getState();
        return open && summary.runs.some(({ arms }) => arms.length > 1);
      },
      whyNot: () =>
        'Run the champion against a challenger first: a live test is planned from a run.',
      run: () => go('compare', { tab: 'livetest' }),
    },
    {
      id: 'run.sensitivity',
      title: 'Sensitivity…',
      section: 'Run',
      group: 1,
      enabled: () => documentStore.getState().summary.runs.length > 0,
      whyNot: () => 'Run the comparison once first: sensitivity starts from a run.',
      run: () => go('compare', { tab: 'sensitivity' }),
    },
    {
      id: 'run.thresholds',
      title: 'Edit thresholds of Compare…',
      section: 'Run',
      group: 1,
      enabled: () => comparesNow(),
      whyNot: () =>
        'Run the champion against a challenger first: thresholds say which differences matter.',
      run: () => {
        const { screen, params } = navigationStore.getState();
        const { tab: _, kpi: __, ...rest } = screen === 'compare' ? params : {};
        go('compare', { ...rest, thresholds: 'open' });
      },
    },
    ...TRANSPORT.map(transportCommand),
  ];
}
