import type { SettingMeasures, SweepResult } from '../../../../src-engine/model/sweep.ts';
import type { SweepView } from '../../../../src-engine/protocol/methods.ts';

/** Measures of a setting of the tests' sweep: net cash in minor units and harm points. */
function sampleMeasures(
  difference: number,
  harm: number,
  change: Partial<SettingMeasures> = {},
): SettingMeasures {
  return {
    accounts: 8400,
    replications: 3,
    perAccount: {} as SettingMeasures['perAccount'],
    netMinor: 448_400_000 + difference,
    npvMinor: 441_000_000 + difference,
    shrunkMinor: difference / 2,
    difference: { value: difference, low: difference - 100_000, high: difference + 100_000 },
    band: { low: difference - 200_000, high: difference + 200_000 },
    harm: { default: harm, contacts: harm * 2, consequences: harm / 2 },
    severancesPerThousand: { value: harm / 10, low: harm / 10 - 1, high: harm / 10 + 1 },
    contactsPerThousand: 3500,
    differenceToBest: { value: -10_000, low: -20_000, high: 20_000 },
    isLikeBest: false,
    isAboveHarmLimit: false,
    dominatedBy: null,
    frontShare: 0.5,
    ...change,
  };
}

/** A sweep of one number: 21 days as now, 7, 14 and 28, of which 14 is recommended and 28 makes no strategy. */
export function sampleSweep(change: Partial<SweepResult> = {}): SweepView {
  const result: SweepResult = {
    engineVersion: '0.1.0',
    portfolioFingerprint: 'p',
    behaviourFingerprint: 'b',
    championFingerprint: 'a',
    championName: 'STD',
    currency: 'USD',
    design: 'grid',
    days: 120,
    replications: 3,
    seed: 1,
    accounts: 12_000,
    searchAccounts: 8400,
    harmLimit: null,
    harmWeights: 'default',
    objective: 'netCash',
    front: null,
    shrinkage: null,
    finalists: null,
    variables: [
      {
        pointer: '/a',
        from: 7,
        to: 28,
        step: 7,
        unit: 'days',
        championValue: 21,
        values: [7, 14, 21, 28],
      },
    ],
    settings: [
      {
        values: [21],
        isChampion: true,
        state: 'finished',
        problem: null,
        measures: sampleMeasures(0, 800, { dominatedBy: 2 }),
      },
      {
        values: [7],
        isChampion: false,
        state: 'finished',
        problem: null,
        measures: sampleMeasures(3_600_000, 900, { isLikeBest: true }),
      },
      {
        values: [14],
        isChampion: false,
        state: 'finished',
        problem: null,
        measures: sampleMeasures(3_500_000, 700, { isLikeBest: true }),
      },
      {
        values: [28],
        isChampion: false,
        state: 'invalid',
        problem: { pointer: '/a', message: 'Too late for the notice.', hint: 'Use 21 or less.' },
        measures: null,
      },
    ],
    criticalValue: 2.4,
    indifferenceMinor: 2_242_000,
    choice: { best: 1, bestSmoothed: 2, bestWorst: 2, plateau: [1, 2], recommended: 2 },
    confirmation: {
      setting: 2,
      seed: 99,
      searchMinor: 3_500_000,
      freshLuck: { value: 3_300_000, low: 3_000_000, high: 3_600_000 },
      heldOut: { value: 3_100_000, low: 2_700_000, high: 3_500_000 },
      heldOutAccounts: 3600,
      optimismMinor: 400_000,
    },
    stop: { reason: 'tie', sentence: 'Best and next cannot be told apart.' },
    fullRunEquivalents: 4,
    ...change,
  };
  return { result, labels: ['ENERGY-RES, row 90: min age days'], behaviourMark: null };
}
