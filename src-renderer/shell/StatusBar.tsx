import { ENGINE_VERSION } from '../../src-engine/version.ts';
import { counted } from '../format/count.ts';
import { formatClock } from '../format/date.ts';
import { formatDuration } from '../format/days.ts';
import { shortFingerprint } from '../format/fingerprint.ts';
import { isDirty, useDocumentState } from '../stores/document-state.ts';
import { go } from '../stores/navigation-store.ts';
import { type RunView, useRun } from '../stores/run-store.ts';
import { useProblems } from '../stores/use-problems.ts';
import { Icon } from '../ui/Icon.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';

function RunState({ run }: { readonly run: RunView }) {
  const { activity, finished } = run;
  if (activity.kind === 'running') {
    const fraction = activity.total === 0 ? null : activity.done / activity.total;
    const percent = fraction === null ? '' : `${Math.floor(fraction * 100)}%`;
    const left =
      activity.secondsLeft === null ? '' : `, about ${formatDuration(activity.secondsLeft)} left`;
    return (
      <span>
        <ProgressBar label="Run progress" fraction={fraction} />
        {activity.cancelling ? 'Stopping the run' : `Running ${percent}${left}`}
      </span>
    );
  }
  if (activity.kind === 'failed') {
    return (
      <span className="bad">
        <Icon name="warn" />
        <button type="button" onClick={() => go('simulate')}>
          Run failed
        </button>
      </span>
    );
  }
  if (run.run === null) return null;
  const { id, replications } = run.run;
  const time = finished?.runId === id ? ` in ${finished.seconds.toFixed(1)} s` : '';
  return (
    <span>
      <Icon name="check" />
      {`Run ${id} complete, ${counted(replications, 'replication')}${time}`}
    </span>
  );
}

/** What is true of the document now: findings, run, seed, save state. */
export function StatusBar() {
  const document = useDocumentState();
  const run = useRun();
  const { errors, warnings } = useProblems();
  if (!document.isOpen) {
    return (
      <footer className="status">
        <span>Everything stays on this computer. Nothing is sent.</span>
        <span className="sp" />
        <span>{`Engine ${ENGINE_VERSION}`}</span>
      </footer>
    );
  }
  const dirty = isDirty(document);
  const saved = document.isSample
    ? 'Sample, unchanged'
    : document.savedMs === null
      ? 'Not saved yet'
      : `Saved ${formatClock(document.savedMs)}`;
  const arm = run.run?.arms[0];
  return (
    <footer className="status">
      {errors > 0 ? (
        <span className="bad">
          <Icon name="warn" />
          <button type="button" onClick={() => go('strategy')}>
            {counted(errors, 'error')}
          </button>
        </span>
      ) : null}
      {warnings > 0 ? (
        <span>
          <button type="button" onClick={() => go('strategy')}>
            {counted(warnings, 'warning')}
          </button>
        </span>
      ) : null}
      <RunState run={run} />
      <span>
        {`Engine ${ENGINE_VERSION}`}
        {arm === undefined ? '' : ` · strategy ${shortFingerprint(arm.strategyFingerprint)}`}
      </span>
      <span className="sp" />
      {run.run === null ? null : <span>{`Seed ${run.run.seed}`}</span>}
      <span>{dirty ? 'Unsaved changes' : saved}</span>
    </footer>
  );
}
