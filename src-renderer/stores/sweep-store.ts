import { createStore } from 'zustand/vanilla';
import { err } from '../../src-engine/base/result.ts';
import type { SweepProgress } from '../../src-engine/model/sweep.ts';
import type { SweepRequest } from '../../src-engine/protocol/methods.ts';
import { callEngine } from '../engine-client/client.ts';
import { documentStore, refreshDocument } from './document-state.ts';
import { LongJob } from './long-job.ts';
import { flushDrafts } from './strategy-store.ts';

/** The threshold sweep under way. */
export const sweepJob = new LongJob<SweepProgress>();

interface SweepChoices {
  /** null: the newest. */
  readonly sweepId: number | null;
  /** What the next dialog starts from. */
  readonly lastRequest: SweepRequest | null;
}

const INITIAL: SweepChoices = { sweepId: null, lastRequest: null };

export const sweepChoices = createStore<SweepChoices>(() => INITIAL);

documentStore.subscribe((state, before) => {
  if (state.generation !== before.generation) sweepChoices.setState(INITIAL, true);
});

/**
 * Runs a sweep on the strategies as they are now and selects it. Answers with its id, or null when it failed or was
 * cancelled before anything was finished; one that is cancelled later keeps what is finished.
 */
export async function startSweep(request: SweepRequest): Promise<number | null> {
  sweepChoices.setState({ lastRequest: request });
  const done = await sweepJob.start('sweep', async (options) => {
    const refused = await flushDrafts();
    return refused === null ? callEngine('startSweep', request, options) : err(refused);
  });
  if (done === null) return null;
  refreshDocument(done.document);
  sweepChoices.setState({ sweepId: done.sweepId });
  return done.sweepId;
}

export function selectSweep(sweepId: number | null): void {
  sweepChoices.setState({ sweepId });
}
