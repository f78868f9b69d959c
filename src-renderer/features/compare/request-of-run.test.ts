import { expect, test, vi } from 'vitest';
import { nextRequest } from '../../commands/run-comparison.ts';
import { documentStore, EMPTY_SUMMARY } from '../../stores/document-state.ts';
import { aRunHeader } from '../../stores/run-header-double.ts';
import { requestOfRun } from './request-of-run.ts';

// Nothing is asked here but of the document.
vi.mock('../../engine-client/client.ts', () => ({
  callEngine: () => new Promise(() => undefined),
  onEngineCrash: () => () => undefined,
}));

const run = aRunHeader({
  id: 1,
  arms: [{ name: 'STD', strategyFingerprint: 'a' }],
  days: 90,
  replications: 8,
  seed: 42,
  primaryMeasure: 'cost',
});
const strategies = [{ slot: 2, name: 'STD', version: 1, fingerprint: 'a' }];

test('a run again has what it had, with the strategies as they are now', () => {
  documentStore.setState({ summary: { ...EMPTY_SUMMARY, strategies } });
  expect(requestOfRun(run)).toEqual({
    ...{ slots: [2], days: 90, replications: 8, seed: 42 },
    primaryMeasure: 'cost',
  });
});

test('a run that was stopped is run again with all that were asked for, also after its document was opened', () => {
  const stopped = { ...run, askedReplications: 24 };
  documentStore.setState({ summary: { ...EMPTY_SUMMARY, strategies, runs: [stopped] } });
  expect(requestOfRun(stopped)).toMatchObject({ replications: 24, seed: 42 });
  expect(nextRequest()).toMatchObject({ replications: 24, days: 90 });
  // One replication was looked at, of many that were wanted.
  documentStore.setState({
    summary: { ...EMPTY_SUMMARY, strategies, runs: [{ ...stopped, replications: 1 }] },
  });
  expect(nextRequest()).toMatchObject({ replications: 24 });
});
