import { counted, formatCount } from '../../format/count.ts';
import { formatDuration } from '../../format/days.ts';
import { cancelRun, dismissRunFailure, useRunActivity } from '../../stores/run-store.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';

/** A run under way or failed; nothing when there is neither. */
export function RunState() {
  const activity = useRunActivity();
  if (activity.kind === 'idle') return null;
  if (activity.kind === 'failed') {
    return (
      <section className="panel" aria-label="Run failed">
        <ErrorState
          failure={activity.failure}
          actions={<Button onClick={dismissRunFailure}>Close message</Button>}
        />
      </section>
    );
  }
  const { request, done, total, secondsLeft } = activity;
  return (
    <section className="panel si-running" aria-label="Run under way">
      <div className="pr">
        <b>
          {`Running ${counted(request.slots.length, 'arm')}, ${counted(request.days, 'day')}, ${counted(request.replications, 'replication')}`}
        </b>
        <span className="t2">
          {secondsLeft === null ? '' : `about ${formatDuration(secondsLeft)} left`}
        </span>
      </div>
      <ProgressBar label="Run progress" fraction={total === 0 ? null : done / total} />
      <div className="pr">
        <span className="t2">
          {total === 0
            ? 'Preparing the run.'
            : `${formatCount(done)} of ${formatCount(total)} account replications. Earlier runs stay as they are.`}
        </span>
        <Button size="small" onClick={cancelRun}>
          Cancel run
        </Button>
      </div>
    </section>
  );
}
