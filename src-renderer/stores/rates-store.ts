import { createStore } from 'zustand/vanilla';
import type { RunProgress } from '../../src-engine/model/run-progress.ts';
import type { RunRates } from '../../src-engine/protocol/search-methods.ts';
import { callEngine } from '../engine-client/client.ts';
import { documentStore } from './document-state.ts';
import { LongJob } from './long-job.ts';

/** The run without treatment under way; `about` is the run's number. */
export const untreatedJob = new LongJob<RunProgress>();

interface KeptRates {
  readonly runId: number;
  readonly rates: RunRates;
}

/** The rates against no treatment that were asked for last; gone when another document opens. */
export const untreatedStore = createStore<{ readonly kept: KeptRates | null }>(() => ({
  kept: null,
}));
documentStore.subscribe((state, before) => {
  if (state.generation !== before.generation) untreatedStore.setState({ kept: null });
});

/** Lives the accounts of a run once more with nobody treated. */
export async function startUntreated(runId: number): Promise<void> {
  const rates = await untreatedJob.start(String(runId), (options) =>
    callEngine('untreatedRates', { runId }, options),
  );
  if (rates !== null) untreatedStore.setState({ kept: { runId, rates } });
}
