import { counted, formatCount } from '../../format/count.ts';
import { aboutDuration } from '../../format/days.ts';
import { nextReplicationText } from '../../format/replications-text.ts';
import { discardRun } from '../../stores/discard-run.ts';
import { useDocumentSummary } from '../../stores/document-state.ts';
import { isPaused, pauseOrResume, whyNotPause } from '../../stores/pause-run.ts';
import type { RunActivity } from '../../stores/run-store.ts';
import {
  keepingWords,
  stopAndKeep,
  stopAndKeepWords,
  whyNotStopAndKeep,
} from '../../stores/stop-and-keep.ts';
import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { EarlyLook } from './EarlyLook.tsx';
import './running.css';

interface Props {
  readonly activity: Extract<RunActivity, { kind: 'running' }>;
}

/** A run under way: how far, how long still, and the way out. */
export function RunningPanel({ activity }: Props) {
  const summary = useDocumentSummary();
  const { request, done, total, secondsLeft, replications, keeping } = activity;
  const paused = isPaused(activity);
  const fraction = total === 0 ? null : done / total;
  const challengers = request.slots.length - 1;
  return (
    <section className="panel running" aria-label="Run under way">
      <div className="pr">
        <b>
          {nextReplicationText(activity) ??
            (challengers === 0 ? 'Running the champion' : 'Running the comparison')}
        </b>
        <span className="t2">
          {fraction === null
            ? 'Preparing'
            : `${formatCount(done)} of ${counted(total, 'account replication')}`}
          {paused ? ', paused' : ''}
          {secondsLeft === null || keeping !== null ? '' : `, ${aboutDuration(secondsLeft)} left`}
        </span>
      </div>
      <ProgressBar label="Run progress" fraction={fraction} />
      <div className="pr">
        <span className="t3">
          {challengers === 0 ? 'Champion' : `Champion and ${counted(challengers, 'challenger')}`} on{' '}
          {counted(summary.portfolio?.accounts ?? 0, 'account')}, {counted(request.days, 'day')}
          {replications === null ? `, ${counted(request.replications, 'replication')}. ` : '. '}
          {replications === null || challengers === 0
            ? ''
            : 'Intervals narrow as more replications finish. '}
          Earlier runs stay as they are.
        </span>
        <span className="run-ways">
          <Button
            size="small"
            icon={paused ? 'run' : 'pause'}
            unavailable={whyNotPause(activity)}
            onClick={() => void pauseOrResume()}
          >
            {paused ? 'Resume' : 'Pause'}
          </Button>
          {replications === null ? null : (
            <Button
              size="small"
              unavailable={whyNotStopAndKeep(activity)}
              onClick={() => void stopAndKeep()}
            >
              {keeping === null ? stopAndKeepWords(replications) : keepingWords(keeping)}
            </Button>
          )}
          <Button size="small" onClick={() => void discardRun()}>
            Cancel run
          </Button>
        </span>
      </div>
      {activity.early === null ? null : <EarlyLook early={activity.early} />}
    </section>
  );
}
