import { describe, expect, it } from 'vitest';
import { at } from '../base/assert.ts';
import type { PilotQuestion, PilotResult } from '../model/pilot.ts';
import { analyzePilot } from './analyze-pilot.ts';
import type { PilotUnit } from './pilot-table.ts';

function unit(id: string, phase: string, arm: string, outcome: number): PilotUnit {
  return { unit: id, phase, arm, outcome, covariate: null, denominator: null, stratum: '' };
}

/** Noise that is the same in every arm and adds up to nothing over five units. */
const NOISE = [-2, -1, 0, 1, 2];

/**
 * Phase 1 is a good month and gives A a tenth, phase 2 a bad one and gives it a half: A pays 3 more in each, but over all
 * rows together it looks worse, because most of its units are of the bad month.
 */
const UNITS = [
  ...Array.from({ length: 500 }, (_, n) =>
    unit(
      `P${n}`,
      '1',
      n % 10 < 9 ? 'S' : 'A',
      100 + at(NOISE, Math.floor(n / 10) % 5) + (n % 10 < 9 ? 0 : 3),
    ),
  ),
  ...Array.from({ length: 500 }, (_, n) =>
    unit(
      `Q${n}`,
      '2',
      n % 2 === 0 ? 'S' : 'A',
      50 + at(NOISE, Math.floor(n / 2) % 5) + (n % 2 === 0 ? 0 : 3),
    ),
  ),
];
const QUESTION: PilotQuestion = {
  champion: 'S',
  shares: null,
  phaseShares: { 1: { S: 90, A: 10 }, 2: { S: 50, A: 50 } },
  plannedUnits: null,
};

function analyzed(units: readonly PilotUnit[], question = QUESTION): PilotResult {
  const made = analyzePilot(units, question);
  if (!made.ok) throw new Error(`${made.error.where} ${made.error.message}`);
  return made.value;
}

describe('a test whose shares were changed', () => {
  it('is read phase by phase: a change of times is no difference of arms', () => {
    const blind = analyzed(UNITS.map((one) => ({ ...one, phase: '' })));
    expect(at(blind.differences, 0).split.high).toBeLessThan(0);
    const phased = analyzed(UNITS);
    expect(phased.differences).toEqual([]);
    for (const { differences, sampleRatio } of phased.phases) {
      expect(at(differences, 0).split.value).toBeCloseTo(3, 9);
      expect(sampleRatio).toMatchObject({ chiSquare: 0, verdict: 'balanced' });
    }
    const pooled = at(phased.pooled, 0);
    expect(pooled).toMatchObject({ arm: 'A', phases: 2 });
    expect(pooled.split.value).toBeCloseTo(3, 9);
    expect(pooled.split.low).toBeGreaterThan(2.5);
    expect(pooled.anytime.low).toBeLessThan(pooled.split.low);
    const errors = phased.phases.map(({ differences }) => at(differences, 0).split.standardError);
    const weights = errors.map((error) => 1 / (error * error));
    expect(pooled.split.standardError).toBeCloseTo(
      1 / Math.sqrt(at(weights, 0) + at(weights, 1)),
      12,
    );
  });

  it('leaves out whoever had another arm before, and counts nobody twice over all phases', () => {
    const moved = [
      ...UNITS,
      // Ten of S in phase 1 are given to A, ten stay: what those of A do now is 1000 off.
      ...Array.from({ length: 10 }, (_, n) => unit(`P${n * 10}`, '2', 'A', 1000)),
      ...Array.from({ length: 10 }, (_, n) => unit(`P${n * 10 + 1}`, '2', 'S', 50)),
    ];
    const phased = analyzed(moved);
    expect(phased.phases.map(({ carriedOver }) => carriedOver)).toEqual([0, 10]);
    expect(at(at(phased.phases, 1).differences, 0).split.value).toBeCloseTo(3, 1);
    expect(phased.pooled).toEqual(analyzed(UNITS).pooled);
  });

  it('is broken when one phase is', () => {
    const even = analyzed(UNITS, { ...QUESTION, phaseShares: {} });
    expect(even.phases.map(({ sampleRatio }) => sampleRatio.verdict)).toEqual([
      'broken',
      'balanced',
    ]);
    expect(even.sampleRatio.verdict).toBe('broken');
    expect(even.isConclusive).toBe(false);
  });

  it('names the phase that cannot be read', () => {
    const made = analyzePilot([...UNITS, unit('R1', '3', 'A', 1)], QUESTION);
    expect(made.ok ? '' : `${made.error.where}: ${made.error.message}`).toBe(
      'phase 3: No unit is in arm S.',
    );
  });
});
