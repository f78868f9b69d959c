import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '../../src-engine/base/failure.ts';
import type { Result } from '../../src-engine/base/result.ts';
import { documentStore } from './document-state.ts';
import { TimeLeft } from './time-left.ts';

/** How far a long question to the engine is; done of total in its own unit. */
export interface JobProgress {
  readonly done: number;
  readonly total: number;
}

/** A long question to the engine; `about` says what it was asked of, so that a tab knows its own. */
export type JobActivity<P extends JobProgress> =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly about: string;
      /** null until the engine has said something. */
      readonly progress: P | null;
      /** null until there is something to judge by. */
      readonly secondsLeft: number | null;
      readonly cancelling: boolean;
    }
  | { readonly kind: 'failed'; readonly about: string; readonly failure: Failure };

interface CallOptions<P> {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: P) => void;
}

/** A question to the engine that has taken so long, or will, is not given up without asking. */
const WORTH_SECONDS = 5;

/** At most four changes a second (ux 4.9). */
const PROGRESS_EVERY_MS = 250;

/**
 * One kind of long question, at most one at a time: what it is doing, starting it, cancelling it. It goes on when its
 * tab is left, and is dropped when another document opens.
 */
export class LongJob<P extends JobProgress> {
  readonly store: StoreApi<JobActivity<P>> = createStore<JobActivity<P>>(() => ({ kind: 'idle' }));
  private static readonly all = new Set<{ cancel(): void; isWorthKeeping(): boolean }>();
  /** Changes whenever a job starts, advances or ends. */
  static readonly changes = createStore<{ readonly count: number }>(() => ({ count: 0 }));
  private control: AbortController | null = null;
  private startedMs = 0;

  /** Asks the engine to stop whatever it is at: the document that it was asked of is being left. */
  static cancelAll(): void {
    for (const job of LongJob.all) job.cancel();
  }

  /** Whether some job is at work whose loss its user would notice: seconds of work behind or before it. */
  static isAnyWorthKeeping(): boolean {
    return [...LongJob.all].some((job) => job.isWorthKeeping());
  }

  constructor() {
    LongJob.all.add(this);
    documentStore.subscribe((state, before) => {
      if (state.generation === before.generation) return;
      this.control?.abort();
      this.control = null;
      this.set({ kind: 'idle' });
    });
  }

  /** The answer, or null when it failed or was cancelled (the activity says which), or when one is under way. */
  async start<T>(
    about: string,
    call: (options: CallOptions<P>) => Promise<Result<T, Failure>>,
  ): Promise<T | null> {
    if (this.store.getState().kind === 'running') return null;
    const mine = new AbortController();
    this.control = mine;
    const startedMs = Date.now();
    this.startedMs = startedMs;
    let shownMs = 0;
    const timeLeft = new TimeLeft();
    this.set({ kind: 'running', about, progress: null, secondsLeft: null, cancelling: false });
    const result = await call({
      signal: mine.signal,
      onProgress: (progress) => {
        const now = Date.now();
        if (this.control !== mine) return;
        if (now - shownMs < PROGRESS_EVERY_MS && progress.done < progress.total) return;
        shownMs = now;
        const share = progress.total === 0 ? 0 : progress.done / progress.total;
        this.show(progress, timeLeft.after((now - startedMs) / 1000, share));
      },
    });
    // Another document has been opened meanwhile: the answer is about one that is gone.
    if (this.control !== mine) return null;
    this.control = null;
    this.set(result.ok ? { kind: 'idle' } : { kind: 'failed', about, failure: result.error });
    return result.ok ? result.value : null;
  }

  /** Asks the engine to stop; the activity ends when it has. */
  cancel(): void {
    this.control?.abort();
    const activity = this.store.getState();
    if (activity.kind === 'running') this.set({ ...activity, cancelling: true });
  }

  /** It has cost seconds of work, or will. */
  isWorthKeeping(): boolean {
    const activity = this.store.getState();
    if (activity.kind !== 'running' || activity.cancelling) return false;
    const spent = (Date.now() - this.startedMs) / 1000;
    return spent >= WORTH_SECONDS || (activity.secondsLeft ?? 0) >= WORTH_SECONDS;
  }

  dismiss(): void {
    if (this.store.getState().kind === 'failed') this.set({ kind: 'idle' });
  }

  private show(progress: P, secondsLeft: number | null): void {
    const activity = this.store.getState();
    if (activity.kind === 'running') this.set({ ...activity, progress, secondsLeft });
  }

  private set(activity: JobActivity<P>): void {
    this.store.setState(activity, true);
    LongJob.changes.setState(({ count }) => ({ count: count + 1 }));
  }
}

export function useJob<P extends JobProgress>(job: LongJob<P>): JobActivity<P> {
  return useStore(job.store);
}
