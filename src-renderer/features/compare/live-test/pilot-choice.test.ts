import { expect, test } from 'vitest';
import type { LiveTest } from '../../../../src-engine/model/live-test.ts';
import { pilotChoice } from './pilot-choice.ts';

const spring: LiveTest = {
  schemaVersion: 1,
  experiment: 'spring',
  champion: 'STD',
  pastDueOnly: true,
  strata: [],
  phases: [{ phase: 1, from: null, slots: [{ arm: 'EARLY', from: 0, to: 1000 }], moves: [] }],
};

test('columns with usual names, and the live test whose arms the file has', () => {
  const file = {
    header: ['unit', 'arm', 'phase', 'paid'],
    rows: 10,
    values: { arm: ['EARLY', 'STD'], phase: ['1'] },
  };
  expect(pilotChoice(file, [spring])).toMatchObject({
    unit: 'unit',
    arm: 'arm',
    outcome: 'paid',
    // All rows are of one phase.
    phase: '',
    champion: 'STD',
    experiment: 'spring',
  });
});

test('other arms are of no known test; the column of two values is the arm', () => {
  const file = {
    header: ['nr', 'who', 'collected in 30 days'],
    rows: 10,
    values: { who: ['control', 'new'] },
  };
  expect(pilotChoice(file, [spring])).toMatchObject({
    unit: 'nr',
    arm: 'who',
    outcome: 'collected in 30 days',
    champion: 'control',
    experiment: '',
  });
});
