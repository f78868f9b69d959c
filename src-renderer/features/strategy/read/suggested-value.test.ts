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
    ['Set to 30 % of the arrears.', null],
    ['Use 44 days.', null],
  ])('reads %j', (hint, expected) => {
    expect(suggestedValue(problem('/a', 'error', hint))).toEqual(expected);
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
