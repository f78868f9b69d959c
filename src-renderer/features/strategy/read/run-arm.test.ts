import { describe, expect, it } from 'vitest';
import type { RunHeader } from '../../../../src-engine/protocol/methods.ts';
import { aRunHeader } from '../../../stores/run-header-double.ts';
import { runArmOf } from './run-arm.ts';

function run(...arms: readonly (readonly [string, string])[]): RunHeader {
  return aRunHeader({
    id: 14,
    arms: arms.map(([name, strategyFingerprint]) => ({ name, strategyFingerprint })),
  });
}
function strategies(...list: readonly (readonly [number, string, string])[]) {
  return list.map(([slot, name, fingerprint]) => ({ slot, name, version: 1, fingerprint }));
}

describe('runArmOf', () => {
  const twoArms = run(['STD', 'aa'], ['EARLY', 'bb']);

  it('knows an unchanged strategy by its fingerprint, wherever it stands', () => {
    const now = strategies([0, 'STD', 'aa'], [2, 'RENAMED', 'bb']);
    expect(runArmOf(twoArms, now, 2)).toEqual({ runId: 14, arm: 1, changed: false });
  });

  it('knows a changed one by its name, then by its place', () => {
    const now = strategies([0, 'STD', 'aa'], [1, 'EARLY', 'xx']);
    expect(runArmOf(twoArms, now, 1)).toEqual({ runId: 14, arm: 1, changed: true });
    const renamed = strategies([0, 'STD', 'aa'], [1, 'LATE', 'xx']);
    expect(runArmOf(twoArms, renamed, 1)).toEqual({ runId: 14, arm: 1, changed: true });
  });

  it('knows nothing of a strategy that came later', () => {
    const now = strategies([0, 'STD', 'aa'], [1, 'EARLY', 'bb'], [2, 'NEW', 'cc']);
    expect(runArmOf(twoArms, now, 2)).toBeNull();
    expect(runArmOf(null, now, 0)).toBeNull();
    expect(runArmOf(twoArms, now, 4)).toBeNull();
  });
});
