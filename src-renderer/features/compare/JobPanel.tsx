import { aboutDuration } from '../../format/days.ts';
import { type JobActivity, type JobProgress, type LongJob, useJob } from '../../stores/long-job.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';

interface Props<P extends JobProgress> {
  readonly job: LongJob<P>;
  /** "Sweep": names the bar and the buttons. */
  readonly noun: string;
  /** "Running the threshold sweep" */
  readonly title: string;
  readonly describe: (progress: P) => string;
  /** What a cancel keeps. */
  readonly note: string;
}

/** A long question under way or failed: how far, how long still, the way out. Nothing while there is none. */
export function JobPanel<P extends JobProgress>(props: Props<P>) {
  const { job, noun } = props;
  const activity = useJob(job);
  if (activity.kind === 'idle') return null;
  if (activity.kind === 'running') return <Running {...props} activity={activity} />;
  const { failure } = activity;
  // Somebody wanted it so: nothing went wrong.
  const isCancelled = failure.code === 'cancelled';
  const close = <Button onClick={() => job.dismiss()}>Close message</Button>;
  return (
    <section className={isCancelled ? 'panel running' : 'panel'} aria-label={`${noun} stopped`}>
      {isCancelled ? (
        <div className="pr" role="status">
          {`${noun} cancelled before anything was finished; nothing was kept.`}
          {close}
        </div>
      ) : (
        <ErrorState failure={failure} actions={close} />
      )}
    </section>
  );
}

function Running<P extends JobProgress>({
  job,
  noun,
  title,
  describe,
  note,
  activity,
}: Props<P> & { readonly activity: Extract<JobActivity<P>, { kind: 'running' }> }) {
  const { progress, secondsLeft, cancelling } = activity;
  const fraction =
    progress === null || progress.total === 0 ? null : progress.done / progress.total;
  return (
    <section className="panel running" aria-label={`${noun} under way`}>
      <div className="pr">
        <b>{cancelling ? `Stopping the ${noun.toLowerCase()}` : title}</b>
        <span className="t2">
          {progress === null ? 'Preparing' : describe(progress)}
          {secondsLeft === null ? '' : `, ${aboutDuration(secondsLeft)} left`}
        </span>
      </div>
      <ProgressBar label={`${noun} progress`} fraction={fraction} />
      <div className="pr">
        <span className="t3">{note}</span>
        <Button
          size="small"
          unavailable={cancelling ? 'The engine is stopping.' : null}
          onClick={() => job.cancel()}
        >
          Cancel {noun.toLowerCase()}
        </Button>
      </div>
    </section>
  );
}
