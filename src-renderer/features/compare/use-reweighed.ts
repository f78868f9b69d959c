import { useEffect, useRef } from 'react';
import { runSlots } from '../../../src-engine/model/run-slots.ts';
import type { DocumentSummary, RunHeader } from '../../../src-engine/protocol/methods.ts';
import { callEngine } from '../../engine-client/client.ts';
import { refreshDocument } from '../../stores/document-state.ts';
import { navigationStore, replaceParams } from '../../stores/navigation-store.ts';
import { selectRun, useIsRunning } from '../../stores/run-store.ts';

/**
 * Shows a stale run at the costs and prices of now as soon as it is looked at, when nothing else has changed: the engine
 * puts them on what the run was charged for, which takes a moment and runs nothing. Asked once for each change, and for the
 * newest run only: earlier ones stay to be looked at as they were.
 */
export function useReweighed(run: RunHeader, summary: DocumentSummary, isStale: boolean): void {
  const isIdle = !useIsRunning();
  const asked = useRef('');
  const isNewest = summary.runs.at(-1)?.id === run.id;
  useEffect(() => {
    if (!isStale || !isIdle || !isNewest) return;
    const slots = runSlots(run, summary);
    const state = [
      run.id,
      summary.behaviour.fingerprint,
      ...summary.strategies.map(({ fingerprint }) => fingerprint),
    ].join(' ');
    if (slots === null || asked.current === state) return;
    asked.current = state;
    void callEngine('reweighRun', { runId: run.id, slots }).then((done) => {
      // A strategy with an error is told on its own screen; the run stays as it is.
      if (!done.ok || done.value.runId === null) return;
      refreshDocument(done.value.document);
      // Whoever has gone elsewhere meanwhile finds it when they come back.
      const { screen, params } = navigationStore.getState();
      if (screen === 'compare') replaceParams({ ...params, run: String(done.value.runId) });
      else selectRun(done.value.runId);
    });
  }, [run, summary, isStale, isIdle, isNewest]);
}
