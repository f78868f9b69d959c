import { createStore } from 'zustand/vanilla';
import type { BacktestReport } from '../../src-engine/model/backtest.ts';
import type { Methods } from '../../src-engine/protocol/methods.ts';
import { callEngine } from '../engine-client/client.ts';
import { documentStore, refreshDocument } from './document-state.ts';
import { LongJob } from './long-job.ts';

/** The backtest under way; `about` is always the same, for the document has one model. */
export const backtestJob = new LongJob<{ readonly done: number; readonly total: number }>();
export const BACKTEST_ABOUT = 'model';

interface ShownBacktest {
  readonly report: BacktestReport;
  /** Fingerprint of the model that carries its verdict: another model has not been tested. */
  readonly fingerprint: string;
}

/** The last backtest of this document; null before. It is gone when another document opens. */
export const backtestStore = createStore<{ readonly shown: ShownBacktest | null }>(() => ({
  shown: null,
}));
documentStore.subscribe((state, before) => {
  if (state.generation !== before.generation) backtestStore.setState({ shown: null });
});

/** Tests the document's model on what happened after a day; the model then carries the verdict. */
export async function startBacktest(
  request: Methods['backtestBehaviour']['params'],
): Promise<void> {
  const done = await backtestJob.start(BACKTEST_ABOUT, (options) =>
    callEngine('backtestBehaviour', request, options),
  );
  if (done === null) return;
  refreshDocument(done.document);
  const { fingerprint } = done.document.behaviour;
  backtestStore.setState({ shown: { report: done.report, fingerprint } });
}
