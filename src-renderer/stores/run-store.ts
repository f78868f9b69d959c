import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../src-engine/base/failure.ts';
import type { Result } from '../../src-engine/base/result.ts';
import type { FileCommand } from '../../src-engine/manual/command-file-schema.ts';
import {
  isSameMatters,
  mattersInForce,
  mattersOfNext,
} from '../../src-engine/model/change-that-matters.ts';
import type { EarlyView } from '../../src-engine/model/early-view.ts';
import { primaryMember } from '../../src-engine/model/primary-measure.ts';
import type { RunProgress } from '../../src-engine/model/run-progress.ts';
import type { Methods, RunHeader, RunRequest } from '../../src-engine/protocol/methods.ts';
import { callEngine } from '../engine-client/client.ts';
import { counted } from '../format/count.ts';
import { documentStore, refreshDocument } from './document-state.ts';
import { flushDrafts } from './strategy-store.ts';
import { TimeLeft } from './time-left.ts';

export type RunActivity =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly request: RunRequest;
      /** Account-replications. */
      readonly done: number;
      readonly total: number;
      readonly startedMs: number;
      /** When it was paused; null while it goes on. */
      readonly pausedMs: number | null;
      /** How long it was paused in all, up to when it last went on. */
      readonly restedMs: number;
      /** null until there is something to judge by. */
      readonly secondsLeft: number | null;
      /** Complete replications, of all accounts; null while or where the run cannot be ended with what is complete. */
      readonly replications: number | null;
      /** So many replications are being kept, and no more is run; null while nobody has asked for that. */
      readonly keeping: number | null;
      /** What a sample of the accounts shows; null until there is one. */
      readonly early: EarlyView | null;
    }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface FinishedRun {
  readonly runId: number;
  readonly seconds: number;
}

export interface RunState {
  readonly activity: RunActivity;
  readonly selectedRunId: number | null;
  readonly lastRequest: RunRequest | null;
  /** The newest run that ended in this session, for the status bar. */
  readonly finished: FinishedRun | null;
}

const INITIAL: RunState = {
  activity: { kind: 'idle' },
  selectedRunId: null,
  lastRequest: null,
  finished: null,
};
/** At most four changes a second (ux 4.9). */
const PROGRESS_EVERY_MS = 250;
/** Why a run is given up when its document is. */
const OTHER_DOCUMENT = 'another document is open';

export const runStore = createStore<RunState>(() => INITIAL);
let control: AbortController | null = null;
/** Settles when the engine has ended the run before: a cancelled one is gone from the page at once. */
let ended: Promise<unknown> = Promise.resolve();

/**
 * Runs champion and challengers on the open portfolio. Answers with the run's id, or null when it failed or was
 * cancelled (the activity says which). A second call while one is under way changes nothing.
 */
export async function startRun(request: RunRequest): Promise<number | null> {
  if (runStore.getState().activity.kind === 'running') return null;
  runStore.setState({ lastRequest: request });
  return track(request, (options) => callEngine('run', request, options));
}

/**
 * Runs a run again with manual work after what it has. Answers with the branch's id, or null like `startRun`; the run
 * itself stays.
 */
export async function branchRun(
  run: RunHeader,
  commands: readonly FileCommand[],
): Promise<number | null> {
  if (runStore.getState().activity.kind === 'running') return null;
  const { id: runId, days, replications, seed } = run;
  const request = { slots: run.arms.map((_, slot) => slot), days, replications, seed };
  return track(request, (options) => callEngine('branchRun', { runId, commands }, options));
}

interface TrackOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RunProgress) => void;
}

/** Shows a run while it is under way, and selects it when it is done. */
async function track(
  request: RunRequest,
  call: (options: TrackOptions) => Promise<Result<Methods['run']['value'], Failure>>,
): Promise<number | null> {
  const mine = new AbortController();
  control = mine;
  const startedMs = Date.now();
  runStore.setState({
    activity: {
      kind: 'running',
      request,
      done: 0,
      total: 0,
      startedMs,
      pausedMs: null,
      restedMs: 0,
      secondsLeft: null,
      replications: null,
      keeping: null,
      early: null,
    },
  });
  const unsent = await flushDrafts();
  if (mine.signal.aborted) return null;
  if (unsent !== null) {
    control = null;
    runStore.setState({ activity: { kind: 'failed', failure: unsent } });
    return null;
  }
  await ended;
  let shownMs = 0;
  const timeLeft = new TimeLeft();
  const answer = call({
    signal: mine.signal,
    onProgress: ({ done, total, replications, early }) => {
      if (mine.signal.aborted) return;
      if (early !== undefined) showEarly(early);
      const now = Date.now();
      if (now - shownMs < PROGRESS_EVERY_MS && done < total) return;
      shownMs = now;
      showProgress({ done, total, replications: replications ?? null }, timeLeft, now);
    },
  });
  ended = answer;
  const result = await answer;
  // Cancelled meanwhile: what is shown now is another run's, or none.
  if (mine.signal.aborted) {
    if (result.ok && mine.signal.reason !== OTHER_DOCUMENT) refreshDocument(result.value.document);
    return null;
  }
  control = null;
  if (!result.ok) {
    runStore.setState({ activity: { kind: 'failed', failure: result.error } });
    return null;
  }
  refreshDocument(result.value.document);
  const { runId } = result.value;
  runStore.setState(({ activity }) => ({
    activity: { kind: 'idle' },
    selectedRunId: runId,
    finished: { runId, seconds: workedSeconds(activity, Date.now()) },
  }));
  return runId;
}

type Progress = Pick<Extract<RunActivity, { kind: 'running' }>, 'done' | 'total' | 'replications'>;

/** Seconds that a run has been at work until `nowMs`: pauses do not count. */
function workedSeconds(activity: RunActivity, nowMs: number): number {
  if (activity.kind !== 'running') return 0;
  const { startedMs, pausedMs, restedMs } = activity;
  return ((pausedMs ?? nowMs) - startedMs - restedMs) / 1000;
}

function showProgress(progress: Progress, timeLeft: TimeLeft, nowMs: number): void {
  const { activity } = runStore.getState();
  if (activity.kind !== 'running') return;
  const { done, total } = progress;
  const share = total === 0 ? 0 : done / total;
  const secondsLeft = timeLeft.after(workedSeconds(activity, nowMs), share);
  runStore.setState({ activity: { ...activity, ...progress, secondsLeft } });
}

function isSameLook(one: EarlyView | null, other: EarlyView): boolean {
  return one?.accounts === other.accounts && one.replications === other.replications;
}

function showEarly(early: EarlyView): void {
  runStore.setState(({ activity }) => {
    // The same look comes with every message: charts are drawn anew for another one only.
    const isKnown = activity.kind !== 'running' || isSameLook(activity.early, early);
    return isKnown ? {} : { activity: { ...activity, early } };
  });
}

/**
 * Ends the run for the page at once. The engine stops a moment later and keeps the document as it was; another run waits
 * for that.
 */
export function cancelRun(): void {
  control?.abort();
  control = null;
  runStore.setState(({ activity }) =>
    activity.kind === 'running' ? { activity: { kind: 'idle' } } : {},
  );
}

export function dismissRunFailure(): void {
  runStore.setState(({ activity }) =>
    activity.kind === 'failed' ? { activity: { kind: 'idle' } } : {},
  );
}

/** The next run takes this many replications, and everything else from the run that is looked at. */
export function chooseReplications(replications: number): void {
  const { summary } = documentStore.getState();
  const run = selectedRun(summary.runs, runStore.getState().selectedRunId);
  if (run === null) return;
  const { days, seed, primaryMeasure } = run;
  const slots = summary.strategies.map((strategy) => strategy.slot);
  runStore.setState({
    lastRequest: {
      ...{ slots, days, replications, seed },
      ...primaryMember(primaryMeasure),
      ...mattersOfNext(run),
    },
  });
}

export function selectRun(runId: number): void {
  runStore.setState({ selectedRunId: runId });
}

/** Drill-down reads one replication: which one, in words (ux 4.6). */
export function replicationNote(header: Pick<RunHeader, 'replications'>): string {
  return header.replications === 1
    ? 'Replication 1'
    : `Replication 1 of ${counted(header.replications, 'replication')}`;
}

/** The chosen run, or the newest when the chosen one is not there. */
export function selectedRun(runs: readonly RunHeader[], id: number | null): RunHeader | null {
  return runs.find((run) => run.id === id) ?? runs.at(-1) ?? null;
}

/** The changes that matter that were edited last are those of the next run, too. */
function followEdits(runs: readonly RunHeader[], before: readonly RunHeader[]): void {
  const edited = runs.find((run) => {
    const known = before.find(({ id }) => id === run.id);
    return known !== undefined && !isSameMatters(mattersInForce(run), mattersInForce(known));
  });
  if (edited === undefined) return;
  runStore.setState(({ lastRequest }) => {
    if (lastRequest === null) return {};
    const { matters: _, ...request } = lastRequest;
    return { lastRequest: { ...request, ...mattersOfNext(edited) } };
  });
}

documentStore.subscribe((state, before) => {
  if (state.generation === before.generation) {
    if (state.summary.runs !== before.summary.runs)
      followEdits(state.summary.runs, before.summary.runs);
    return;
  }
  control?.abort(OTHER_DOCUMENT);
  control = null;
  runStore.setState(INITIAL);
});

/** Header of the selected run, or the newest; null without runs. Not told of how far a run under way is. */
export function useChosenRun(): RunHeader | null {
  const id = useStore(runStore, (state) => state.selectedRunId);
  return useStore(documentStore, (document) => selectedRun(document.summary.runs, id));
}

/** How far a run under way is, four times a second: for what shows just that. */
export function useRunActivity(): RunActivity {
  return useStore(runStore, (state) => state.activity);
}

export function useIsRunning(): boolean {
  return useStore(runStore, (state) => state.activity.kind === 'running');
}

/** The newest run that ended in this session. */
export function useFinishedRun(): FinishedRun | null {
  return useStore(runStore, (state) => state.finished);
}
