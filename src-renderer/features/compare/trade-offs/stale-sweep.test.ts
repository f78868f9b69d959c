import { expect, test } from 'vitest';
import type { DocumentSummary } from '../../../../src-engine/protocol/methods.ts';
import { sampleSweep } from './sample-sweep.ts';
import { staleSweepReasons } from './stale-sweep.ts';

const sweep = sampleSweep();

function documentWith(strategy: string, portfolio: string, behaviour: string): DocumentSummary {
  return {
    portfolio: { fingerprint: portfolio },
    behaviour: { fingerprint: behaviour },
    strategies: [{ slot: 0, name: 'STD', version: 1, fingerprint: strategy }],
  } as unknown as DocumentSummary;
}

test('a sweep of what is open is not stale', () => {
  expect(staleSweepReasons(sweep, documentWith('a', 'p', 'b'))).toEqual([]);
});

test('a strategy edited while a sweep ran, another portfolio and another model are named', () => {
  expect(staleSweepReasons(sweep, documentWith('a-edited', 'p2', 'b2'))).toEqual([
    'STD changed',
    'the portfolio changed',
    'the behaviour model changed',
  ]);
});
