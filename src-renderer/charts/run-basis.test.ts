import { expect, test } from 'vitest';
import { basisSentences, stampWord } from './chart-basis.ts';
import { runBasis } from './run-basis.ts';

const arm = { name: 'STD', strategyFingerprint: 's' };
const run = {
  arms: [arm, arm, arm],
  asOfDay: 20_514,
  behaviourMark: null,
  days: 120,
  replications: 24,
} as const;

test('a flow names its days, arms and replications', () => {
  expect(runBasis(run, { kind: 'flow' })).toEqual({
    text: 'Flow over 120 days from 2 Mar 2026; champion and challengers A and B; mean over 24 replications.',
    mark: null,
    arms: [0, 1, 2].map((slot) => ({ slot, name: 'STD' })),
  });
  expect(runBasis({ ...run, arms: [arm], replications: 1 }, { kind: 'flow' }).text).toBe(
    'Flow over 120 days from 2 Mar 2026; champion; 1 replication.',
  );
});

test('a stock names its days, and the one replication it is of', () => {
  const shown = { kind: 'stock', days: [0, 30, 119], arms: [0, 2], replication: 1 } as const;
  expect(runBasis(run, shown).text).toBe(
    'Stock at the end of days 0, 30 and 119 of 120 days from 2 Mar 2026; champion and challenger B; replication 1 of 24.',
  );
  expect(runBasis(run, { ...shown, days: [46], arms: [1] }).text).toContain(
    'Stock at the end of day 46 of 120 days from 2 Mar 2026; challenger A;',
  );
});

test('curves ended on day 119 and aging on day 120 of the same run: a stock says at which end of its days it was taken', () => {
  const snapshots = { kind: 'stock', days: [0, 90, 120], at: 'start', arms: [0] } as const;
  expect(runBasis(run, snapshots).text).toContain(
    'Stock at the start of days 0, 90 and 120 of 120 days from 2 Mar 2026, the last after them;',
  );
  expect(runBasis(run, { ...snapshots, days: [0, 90] }).text).toContain(
    'Stock at the start of days 0 and 90 of 120 days from 2 Mar 2026; champion;',
  );
  expect(runBasis(run, { kind: 'stock' }).text).toContain('Stock at the end of each of 120 days');
  expect(runBasis(run, { kind: 'both' }).text).toContain('stocks at the end of the last;');
});

test('the mark of the behaviour model goes with every caption', () => {
  const basis = runBasis({ ...run, behaviourMark: 'uncalibrated' }, { kind: 'flow' });
  expect(stampWord(basis)).toBe('Uncalibrated');
  expect(basisSentences(basis)).toMatch(/^Uncalibrated: .* Flow over 120 days from 2 Mar 2026;/);
  expect(stampWord(runBasis(run, { kind: 'flow' }))).toBeNull();
});
