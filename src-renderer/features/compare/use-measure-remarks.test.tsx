import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Comparison } from '../../../src-engine/model/comparison.ts';

let reconnectTemplate: string | null = null;
const asked = vi.fn();
vi.mock('../../engine-client/client.ts', () => ({
  callEngine: async (method: string, params: unknown) => {
    asked(method, params);
    return { ok: true, value: { severanceTemplates: [{ reconnectTemplate }] } };
  },
  onEngineCrash: () => () => undefined,
}));

const { clearQueries } = await import('../../engine-client/use-query.ts');
const { useMeasureRemarks } = await import('./use-measure-remarks.ts');

const compared = (restored: readonly number[], cuts: readonly number[]) =>
  ({
    measures: [
      { measure: 'restoredShare', values: restored },
      { measure: 'disconnectionsPerThousand', values: cuts },
    ],
  }) as unknown as Comparison;

beforeEach(() => {
  reconnectTemplate = null;
  asked.mockClear();
  clearQueries();
});
afterEach(cleanup);

it('"Reconnected within 48 hours 0.0%" says that no rule reconnects where none does', async () => {
  const { result } = renderHook(() => useMeasureRemarks(compared([0, 0], [12, 9]), 4));
  await waitFor(() => expect(result.current.restoredShare).toContain('No severance template'));
  expect(asked).toHaveBeenCalledExactlyOnceWith('runStrategy', { runId: 4, arm: 0 });
});

it('says nothing where rules reconnect and nobody was in time', async () => {
  reconnectTemplate = 'RECONNECT';
  const { result } = renderHook(() => useMeasureRemarks(compared([0, 0], [12, 9]), 4));
  await waitFor(() => expect(asked).toHaveBeenCalled());
  expect(result.current).toEqual({});
});

it.each([
  ['where something came back', [0, 0.4], [12, 9]],
  ['where nothing was cut', [0, 0], [0, 0]],
])('asks nothing %s', (_, restored, cuts) => {
  const { result } = renderHook(() => useMeasureRemarks(compared(restored, cuts), 4));
  expect(result.current).toEqual({});
  expect(asked).not.toHaveBeenCalled();
});
