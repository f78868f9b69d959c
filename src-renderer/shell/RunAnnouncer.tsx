import type { RunHeader } from '../../src-engine/protocol/methods.ts';
import { replicationsText } from '../format/replications-text.ts';
import { useDocumentSummary } from '../stores/document-state.ts';
import { isPaused } from '../stores/pause-run.ts';
import { useFinishedRun, useRunActivity } from '../stores/run-store.ts';
import { keepingWords } from '../stores/stop-and-keep.ts';

/** Tells screen readers how far a run is: at 25, 50, 75 and 100 %, politely; failures at once (ux 6). */
export function RunAnnouncer() {
  const activity = useRunActivity();
  const finished = useFinishedRun();
  const summary = useDocumentSummary();
  const quarter =
    activity.kind === 'running' && activity.total > 0
      ? Math.floor((activity.done / activity.total) * 4) * 25
      : null;
  const keeping = activity.kind === 'running' ? activity.keeping : null;
  const progress =
    keeping !== null
      ? keepingWords(keeping)
      : isPaused(activity)
        ? 'Run paused.'
        : quarter !== null
          ? quarter === 0
            ? 'Run started.'
            : `Run ${quarter} percent done.`
          : finished === null
            ? ''
            : endWords(finished.runId, summary.runs);
  return (
    <>
      <div className="sr" role="status">
        {progress}
      </div>
      <div className="sr" role="alert">
        {activity.kind === 'failed' ? `Run failed. ${activity.failure.message}` : ''}
      </div>
    </>
  );
}

function endWords(runId: number, runs: readonly RunHeader[]): string {
  const run = runs.find(({ id }) => id === runId);
  return run?.askedReplications === undefined
    ? `Run ${runId} complete.`
    : `Run ${runId} stopped, ${replicationsText(run)} kept.`;
}
