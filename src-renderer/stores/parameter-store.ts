import { createStore } from 'zustand/vanilla';
import type { ParameterIntervals } from '../../src-engine/model/parameter-intervals.ts';
import { callEngine } from '../engine-client/client.ts';
import { documentStore } from './document-state.ts';
import { type JobProgress, LongJob } from './long-job.ts';

/** The parameter layer under way. */
export const parameterJob = new LongJob<JobProgress>();

/** By run: what was worked out in this session. The engine keeps it nowhere. */
export const parameterResults = createStore<Readonly<Record<number, ParameterIntervals>>>(
  () => ({}),
);

documentStore.subscribe((state, before) => {
  if (state.generation !== before.generation) parameterResults.setState({}, true);
});

/** After the changes that matter have been edited: the engine has the draws, and reads them by what holds now. */
export function readParametersAgain(runId: number): void {
  const { [runId]: known, ...others } = parameterResults.getState();
  if (known === undefined) return;
  // Until then nothing is shown rather than readings of before.
  parameterResults.setState(others, true);
  void startParameterDraws(runId, known.draws);
}

/** Runs the arms of a run again under drawn behaviour models; kept for this session when it is done. */
export async function startParameterDraws(runId: number, draws: number): Promise<void> {
  const done = await parameterJob.start(String(runId), (options) =>
    callEngine('parameterIntervals', { runId, draws }, options),
  );
  if (done !== null) parameterResults.setState({ [runId]: done });
}
