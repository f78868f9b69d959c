import { useStore } from 'zustand';
import { useDocumentState } from '../stores/document-state.ts';
import { type OpenEntries, openEntriesStore } from '../stores/open-entries-store.ts';
import { useChosenRun, useIsRunning } from '../stores/run-store.ts';
import { useWhenQuiet } from './use-when-quiet.ts';

/** How many To Do entries of the chosen run wait, as its list opens; looked for once the page is at rest. */
export function useOpenEntries(): OpenEntries | null {
  const { generation, isReading } = useDocumentState();
  const runId = useChosenRun()?.id ?? null;
  const isRunning = useIsRunning();
  const found = useStore(openEntriesStore, (state) => state.found);
  const key = runId === null ? null : `${generation} ${runId}`;
  const known = found !== null && found.key === key ? found : null;
  const isAsked = known === null && !isRunning && !isReading;
  useWhenQuiet(isAsked ? key : null, async (signal) => {
    if (runId === null || key === null) return;
    const { countOpenEntries } = await import('../features/to-do/count-open-entries.ts');
    const page = await countOpenEntries(runId, signal);
    if (page === null || signal.aborted) return;
    openEntriesStore.setState({ found: { key, day: page.day, entries: page.total } });
  });
  return known;
}
