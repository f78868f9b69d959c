import { useFinishedRun, useRunActivity } from '../stores/run-store.ts';

/** Tells screen readers how far a run is: at 25, 50, 75 and 100 %, politely; failures at once (ux 6). */
export function RunAnnouncer() {
  const activity = useRunActivity();
  const finished = useFinishedRun();
  const quarter =
    activity.kind === 'running' && activity.total > 0
      ? Math.floor((activity.done / activity.total) * 4) * 25
      : null;
  const progress =
    quarter !== null
      ? quarter === 0
        ? 'Run started.'
        : `Run ${quarter} percent done.`
      : finished === null
        ? ''
        : `Run ${finished.runId} complete.`;
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
