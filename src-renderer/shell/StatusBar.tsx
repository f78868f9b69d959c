import type { RunHeader } from '../../src-engine/protocol/methods.ts';
import { ENGINE_VERSION } from '../../src-engine/version.ts';
import { counted } from '../format/count.ts';
import { formatClock } from '../format/date.ts';
import { aboutDuration } from '../format/days.ts';
import { shortFingerprint } from '../format/fingerprint.ts';
import { nextReplicationText, replicationsText } from '../format/replications-text.ts';
import { type DocumentState, isDirty, useDocumentState } from '../stores/document-state.ts';
import { go, type Screen, useAddress } from '../stores/navigation-store.ts';
import { isPaused, pauseOrResume } from '../stores/pause-run.ts';
import {
  type RunActivity,
  useChosenRun,
  useFinishedRun,
  useRunActivity,
} from '../stores/run-store.ts';
import {
  keepingWords,
  stopAndKeep,
  stopAndKeepWords,
  whyNotStopAndKeep,
} from '../stores/stop-and-keep.ts';
import { useProblems } from '../stores/use-problems.ts';
import { Icon } from '../ui/Icon.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';

/** Screens that show the run under way with its own buttons. */
const PANEL_ON: readonly Screen[] = ['simulate', 'compare'];

/** The way on of a paused run; nothing while it goes on. */
function Resume({ activity }: { readonly activity: RunActivity }) {
  return isPaused(activity) ? (
    <button type="button" className="act" onClick={() => void pauseOrResume()}>
      Resume
    </button>
  ) : null;
}

/** The way out of a run under way that keeps what is complete; nothing where or while there is none. */
function StopAndKeep({ activity }: { readonly activity: RunActivity }) {
  if (activity.kind !== 'running') return null;
  const { replications, keeping } = activity;
  if (keeping !== null) return <span>{keepingWords(keeping)}</span>;
  return whyNotStopAndKeep(activity) !== null ? null : (
    <button type="button" className="act" onClick={() => void stopAndKeep()}>
      {stopAndKeepWords(replications ?? 0)}
    </button>
  );
}

function RunState({ run }: { readonly run: RunHeader | null }) {
  const activity = useRunActivity();
  const { screen } = useAddress();
  const finished = useFinishedRun();
  if (activity.kind === 'running') {
    const fraction = activity.total === 0 ? null : activity.done / activity.total;
    const percent = fraction === null ? '' : `${Math.floor(fraction * 100)}%`;
    const where = nextReplicationText(activity) ?? `Running ${percent}`;
    const left =
      activity.secondsLeft === null || activity.keeping !== null
        ? ''
        : `, ${aboutDuration(activity.secondsLeft)} left`;
    return (
      <span>
        <ProgressBar label="Run progress" fraction={fraction} />
        {`${where}${isPaused(activity) ? ', paused' : ''}${left}`}
        {PANEL_ON.includes(screen) ? null : (
          <>
            <Resume activity={activity} />
            <StopAndKeep activity={activity} />
          </>
        )}
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
  if (run === null) return null;
  const { id } = run;
  const time = finished?.runId === id ? ` in ${finished.seconds.toFixed(1)} s` : '';
  return (
    <span>
      <Icon name="check" />
      {`Run ${id} ${run.askedReplications === undefined ? 'complete' : 'stopped'}, ${replicationsText(run)}${time}`}
    </span>
  );
}

/** Where a document without changes stands. */
function savedText({ isReading, isSample, savedMs }: DocumentState): string {
  if (isReading) return 'Reading the document…';
  if (isSample) return 'Sample, unchanged';
  return savedMs === null ? 'Not saved yet' : `Saved ${formatClock(savedMs)}`;
}

/** What is true of the document now: findings, run, seed, save state. Where rules are edited, what the first finding says. */
export function StatusBar() {
  const document = useDocumentState();
  const run = useChosenRun();
  const activity = useRunActivity();
  const { errors, warnings } = useProblems();
  const { screen } = useAddress();
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
  const arm = run?.arms[0];
  const finding = errors.message === '' ? warnings.message : errors.message;
  return (
    <footer className="status">
      {errors.count > 0 ? (
        <span className="bad">
          <Icon name="warn" />
          <button type="button" onClick={() => go('strategy', errors.first)}>
            {counted(errors.count, 'error')}
          </button>
        </span>
      ) : null}
      {warnings.count > 0 ? (
        <span>
          <button type="button" onClick={() => go('strategy', warnings.first)}>
            {counted(warnings.count, 'warning')}
          </button>
        </span>
      ) : null}
      {screen === 'strategy' && activity.kind === 'idle' ? (
        <span className="what" title={finding}>
          {finding}
        </span>
      ) : (
        <>
          <RunState run={run} />
          <span>
            {`Engine ${ENGINE_VERSION}`}
            {arm === undefined ? '' : ` · strategy ${shortFingerprint(arm.strategyFingerprint)}`}
          </span>
        </>
      )}
      <span className="sp" />
      {run === null ? null : <span>{`Seed ${run.seed}`}</span>}
      <span>{dirty ? 'Unsaved changes' : savedText(document)}</span>
    </footer>
  );
}
