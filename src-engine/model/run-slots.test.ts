import { expect, it } from 'vitest';
import { runSlots } from './run-slots.ts';

const strategies = [
  { slot: 0, name: 'BASE', version: 1, fingerprint: 'a' },
  { slot: 1, name: 'EARLY', version: 1, fingerprint: 'b' },
  { slot: 2, name: 'LATE', version: 1, fingerprint: 'c' },
];
const arm = (name: string, strategyFingerprint: string) => ({ name, strategyFingerprint });

it('finds arms by what they say, and changed ones by their names', () => {
  expect(runSlots({ arms: [arm('EARLY', 'b'), arm('LATE', 'old')] }, { strategies })).toEqual([
    1, 2,
  ]);
});

it('knows no slots when an arm is gone or two would be one strategy', () => {
  expect(runSlots({ arms: [arm('GONE', 'x')] }, { strategies })).toBeNull();
  expect(runSlots({ arms: [arm('BASE', 'a'), arm('BASE', 'old')] }, { strategies })).toBeNull();
});
