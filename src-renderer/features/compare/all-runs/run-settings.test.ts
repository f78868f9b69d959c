import { expect, test } from 'vitest';
import type { RunHeader } from '../../../../src-engine/protocol/methods.ts';
import { aRunHeader } from '../../../stores/run-header-double.ts';
import { isSameLuck, settingPairs } from './run-settings.ts';

const run = aRunHeader({
  id: 1,
  arms: [
    { name: 'STD', strategyFingerprint: 'aaaabbbb00' },
    { name: 'EARLY', strategyFingerprint: 'ccccdddd00' },
  ],
  portfolioFingerprint: 'p1111111',
  behaviourFingerprint: 'b1111111',
  seed: 42,
});

test('only what differs is marked; an arm that one run has not is a dash there', () => {
  const other = { ...run, id: 2, replications: 2, arms: run.arms.slice(0, 1) };
  const differing = settingPairs(run, other).filter((pair) => pair.differs);
  expect(differing).toEqual([
    { name: 'Replications', left: '24', right: '2', differs: true },
    { name: 'Challenger A', left: 'EARLY cccc-dddd', right: '–', differs: true },
  ]);
});

test('runs that were judged by different measures say which', () => {
  const other: RunHeader = { ...run, id: 2, primaryMeasure: 'curedShare' };
  expect(settingPairs(run, other).filter((pair) => pair.differs)).toEqual([
    {
      name: 'Primary measure',
      left: 'Net cash collected',
      right: 'Cured at the end',
      differs: true,
    },
  ]);
});

test('numbers of two runs are paired only under the same accounts, assumptions, days and seed', () => {
  expect(isSameLuck(run, { ...run, replications: 2 })).toBe(true);
  for (const change of [
    { seed: 43 },
    { days: 60 },
    { portfolioFingerprint: 'q' },
    { behaviourFingerprint: 'q' },
    { engineVersion: '0.2.0' },
  ])
    expect(isSameLuck(run, { ...run, ...change })).toBe(false);
});

test('a run that was stopped says of how many replications', () => {
  const stopped: RunHeader = { ...run, id: 2, replications: 8, askedReplications: 24 };
  expect(settingPairs(run, stopped).filter((pair) => pair.differs)).toEqual([
    { name: 'Replications', left: '24', right: '8 of 24, stopped', differs: true },
  ]);
});
