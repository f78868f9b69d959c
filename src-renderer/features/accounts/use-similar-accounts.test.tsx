import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { ok } from '../../../src-engine/base/result.ts';
import type { AccountListQuery, AccountListRow } from '../../../src-engine/protocol/methods.ts';
import { clearQueries } from '../../engine-client/use-query.ts';
import { navigationStore } from '../../stores/navigation-store.ts';
import { useSimilarAccounts } from './use-similar-accounts.ts';

const asked: AccountListQuery[] = [];
vi.mock('../../engine-client/client.ts', () => ({
  callEngine: (_: string, query: AccountListQuery) => {
    asked.push(query);
    return Promise.resolve(ok({ total: 920, rows: [] }));
  },
  onEngineCrash: () => () => undefined,
}));

afterEach(() => {
  cleanup();
  clearQueries();
  asked.length = 0;
});

const outcome = (severances: number) => ({ severances });
// Only the outcomes are read.
const ROW = { outcomes: [outcome(2), outcome(0)] } as unknown as AccountListRow;

test('the link says how many accounts it lists, and lists the ones that it has counted', async () => {
  const { result } = renderHook(() => useSimilarAccounts(ROW, 4, 1));
  expect(result.current?.label).toBe('List accounts severed under champion, not A');
  await waitFor(() =>
    expect(result.current?.label).toBe('List 920 accounts severed under champion, not A'),
  );
  expect(asked[0]).toMatchObject({
    runId: 4,
    swap: { arm: 1, champion: true, challenger: false },
  });
  result.current?.open();
  expect(navigationStore.getState().params).toEqual({ run: '4', arm: '1', cell: 'champion_only' });
});

test('an account whose outcome is unknown asks for nothing', () => {
  const { result } = renderHook(() => useSimilarAccounts(null, 4, 1));
  expect(result.current).toBeNull();
  expect(asked).toEqual([]);
});
