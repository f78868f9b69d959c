import type { RunHeader } from '../../src-engine/protocol/methods.ts';

/** A finished comparison of two arms, as a document lists it; a test says what matters to it. */
export function aRunHeader(own: Partial<RunHeader> = {}): RunHeader {
  return {
    id: 3,
    arms: [
      { name: 'STD', strategyFingerprint: 'a' },
      { name: 'EARLY', strategyFingerprint: 'b' },
    ],
    portfolioFingerprint: 'p',
    behaviourFingerprint: 'b',
    behaviourName: null,
    behaviourMark: null,
    days: 120,
    replications: 24,
    seed: 1,
    accounts: 12_000,
    asOfDay: 20_514,
    currency: 'USD',
    engineVersion: '0.1.0',
    branchOf: null,
    reweighedFrom: null,
    precision: null,
    title: '',
    ...own,
  };
}
