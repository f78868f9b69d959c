import { expect, test } from 'vitest';
import type { SweepField } from '../../../../src-engine/protocol/methods.ts';
import { variableProblem } from './variable-problem.ts';

const FIELD: SweepField = {
  pointer: '/a',
  label: 'row 90: min amount minor',
  unit: 'minor',
  value: 6000,
  minimum: 0,
  maximum: 1_000_000,
};

test('nonsense is said in the unit of the number, with what to do', () => {
  const said = (from: number, to: number, step: number) =>
    variableProblem({ pointer: '/a', from, to, step }, FIELD, 'USD');
  expect(said(5000, 7000, 500)).toBeNull();
  expect(said(9000, 7000, 500)).toBe(
    'The first value, $90.00, is above the last, $70.00: exchange them.',
  );
  expect(said(-100, 7000, 500)).toBe('It can be $0.00 at least: −$1.00 is too low.');
  expect(said(0, 2_000_000, 50_000)).toContain('at most');
  expect(said(0, 1_000_000, 1)).toContain('1,000 are possible');
  expect(said(0, 100, 0)).toBe('A step of zero makes no list of values: use one above zero.');
});
