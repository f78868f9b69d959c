import { expect, test } from 'vitest';
import type { DocumentSummary, RunHeader } from '../../../src-engine/protocol/methods.ts';
import { editedArms, staleReasons } from './stale-run.ts';

const run = {
  arms: [
    { name: 'ENERGY-STD', strategyFingerprint: 'f0' },
    { name: 'ENERGY-EARLY', strategyFingerprint: 'f1' },
  ],
  portfolioFingerprint: 'p1',
  behaviourFingerprint: 'b1',
} as unknown as RunHeader;

function documentWith(
  fingerprints: readonly string[],
  portfolio = 'p1',
  behaviour = 'b1',
): DocumentSummary {
  const names = ['ENERGY-STD', 'ENERGY-EARLY', 'ENERGY-FIRM'];
  return {
    portfolio: { fingerprint: portfolio },
    behaviour: { fingerprint: behaviour },
    strategies: fingerprints.map((fingerprint, slot) => ({
      slot,
      name: names[slot] ?? '',
      version: 1,
      fingerprint,
    })),
  } as unknown as DocumentSummary;
}

test('a run of what is open is not stale', () => {
  expect(staleReasons(run, documentWith(['f0', 'f1', 'f2']))).toEqual([]);
});

test('a changed strategy and another portfolio are named', () => {
  expect(staleReasons(run, documentWith(['f0', 'f1-edited'], 'p2'))).toEqual([
    'ENERGY-EARLY changed',
    'the portfolio changed',
  ]);
});

test('an arm that was removed while its run is looked at is not called changed', () => {
  expect(staleReasons(run, documentWith(['f0']))).toEqual([
    'ENERGY-EARLY was removed or has another name',
  ]);
});

test('another behaviour model is named, next to what else changed', () => {
  expect(staleReasons(run, documentWith(['f0', 'f1'], 'p1', 'b2'))).toEqual([
    'the behaviour model changed',
  ]);
  expect(staleReasons(run, documentWith(['f0', 'x'], 'p1', 'b2'))).toEqual([
    'ENERGY-EARLY changed',
    'the behaviour model changed',
  ]);
});

test('only an arm whose strategy is still there under its name can be put back', () => {
  expect(editedArms(run, documentWith(['f0', 'f1-edited']))).toEqual([
    { arm: 1, slot: 1, name: 'ENERGY-EARLY' },
  ]);
  expect(editedArms(run, documentWith(['f0']))).toEqual([]);
});
