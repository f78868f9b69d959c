import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../src-engine/base/problem.ts';
import { sampleStrategy } from '../features/strategy/sample-strategy.ts';

vi.mock('../engine-client/client.ts', () => ({
  callEngine: () => Promise.reject(new Error('no engine in this test')),
  onEngineCrash: () => () => undefined,
}));

const { NO_STRATEGIES, strategyStore } = await import('./strategy-state.ts');
const { useProblems } = await import('./use-problems.ts');

const problem = (severity: Problem['severity'], pointer: string): Problem => ({
  severity,
  code: 'X',
  pointer,
  message: `Something at ${pointer}.`,
  hint: '',
});

function load(problems: Readonly<Record<number, readonly Problem[]>>): void {
  const strategy = sampleStrategy();
  const drafts = Object.fromEntries(
    Object.entries(problems).map(([slot, list]) => [
      slot,
      { strategy, committed: strategy, problems: list },
    ]),
  );
  strategyStore.setState({ ...NO_STRATEGIES, drafts });
}

afterEach(cleanup);

describe('problems of all loaded strategies', () => {
  it('the status bar named a warning and opened a strategy without one: the first place comes with the count', () => {
    load({
      0: [problem('note', '/name')],
      1: [
        problem('warning', '/processTemplates/1'),
        problem('warning', '/debtClasses/0'),
        problem('error', '/settings'),
      ],
      2: [problem('warning', '/a')],
    });
    const { result } = renderHook(() => useProblems());
    expect(result.current).toEqual({
      errors: {
        count: 1,
        first: { slot: '1', pointer: '/settings' },
        message: 'Something at /settings.',
      },
      warnings: {
        count: 3,
        first: { slot: '1', pointer: '/debtClasses/0' },
        message: 'Something at /debtClasses/0.',
      },
    });
  });

  it('none are counted where there are none', () => {
    load({ 0: [problem('note', '/name')] });
    const { result } = renderHook(() => useProblems());
    expect(result.current.errors).toEqual({ count: 0, first: {}, message: '' });
    expect(result.current.warnings).toEqual({ count: 0, first: {}, message: '' });
  });
});
