import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src-engine/base/problem.ts';
import { countProblems, problemSummary, problemsAt, problemsWithin } from './problems-at.ts';
import { suggestedValue } from './suggested-value.ts';

function problem(pointer: string, severity: Problem['severity'], hint = ''): Problem {
  return { code: 'x', severity, pointer, message: '', hint };
}

describe('suggestedValue', () => {
  it.each([
    ['Set it to 44 days.', { value: 44, label: 'Set to 44 days' }],
    ['Set to 30.', { value: 30, label: 'Set to 30' }],
    ['Set this to -5, or remove the row.', { value: -5, label: 'Set to -5' }],
    ['Remove the row.', null],
    ['Set to 30% of the arrears.', null],
    ['Use 44 days.', null],
    [
      'Set to 560 or more, unless unrated accounts are meant to be risky.',
      { value: 560, label: 'Set to 560' },
    ],
    ['Set to USD, after checking every amount: nothing is converted.', null],
    ['Did you mean ENERGY-STD?', { value: 'ENERGY-STD', label: 'Change to ENERGY-STD' }],
  ])('reads %j', (hint, expected) => {
    expect(suggestedValue(problem('/a', 'error', hint))).toEqual(expected);
  });
});

describe('suggestedValue of an amount', () => {
  it.each([
    ['Set to 25.00 USD.', 2500, 'Set to 25.00 USD'],
    ['Set to 1200 JPY.', 1200, 'Set to 1200 JPY'],
  ])('reads %j in minor units', (hint, value, label) => {
    expect(suggestedValue(problem('/a/minAmountMinor', 'error', hint))).toEqual({ value, label });
  });

  it('does not take an amount for a field of another kind', () => {
    expect(suggestedValue(problem('/a/days', 'error', 'Set to 25.00 USD.'))).toBeNull();
  });
});

describe('problemsAt', () => {
  const problems = [
    problem('/a/1', 'note'),
    problem('/a/1', 'error'),
    problem('/a/1/b', 'warning'),
    problem('/a/10', 'error'),
  ];

  it('takes a place exactly, or with everything in it, worst first', () => {
    expect(problemsAt(problems, '/a/1').map((one) => one.severity)).toEqual(['error', 'note']);
    expect(problemsWithin(problems, '/a/1').map((one) => one.severity)).toEqual([
      'error',
      'warning',
      'note',
    ]);
  });

  it('counts errors and warnings', () => {
    expect(countProblems(problems)).toEqual({ errors: 2, warnings: 1 });
    expect(problemSummary(problems)).toBe('2 errors, 1 warning');
    expect(problemSummary([])).toBe('No problems');
  });
});
