import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DocumentSummary } from '../../src-engine/protocol/methods.ts';

const found = vi.fn(async () => 4 as number | null);
vi.mock('../features/trends/count-open-alerts.ts', () => ({ countOpenAlerts: found }));

const { documentStore } = await import('../stores/document-state.ts');
const { trendAlertsStore } = await import('../stores/trend-alerts-store.ts');
const { useTrendAlerts } = await import('./use-trend-alerts.ts');

function Count() {
  return <p>{`count ${useTrendAlerts() ?? 'unknown'}`}</p>;
}

const PORTFOLIO = { fingerprint: 'p' } as DocumentSummary['portfolio'];
const open = (portfolio: DocumentSummary['portfolio']) =>
  act(() =>
    documentStore.setState(({ summary, generation }) => ({
      summary: { ...summary, portfolio },
      generation: generation + 1,
    })),
  );
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

beforeEach(() => {
  vi.useFakeTimers();
  found.mockClear();
  open(null);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('counts the warnings without a visit, once nobody has touched the page for a while', async () => {
  render(<Count />);
  await pass(10_000);
  expect(found).not.toHaveBeenCalled();
  open(PORTFOLIO);
  await pass(2500);
  window.dispatchEvent(new Event('keydown'));
  await pass(2500);
  expect(found).not.toHaveBeenCalled();
  await pass(600);
  await vi.waitFor(() => expect(screen.getByText('count 4')).toBeTruthy());
  await pass(20_000);
  expect(found).toHaveBeenCalledTimes(1);
});

it('asks anew for another document, and leaves a count alone that a visit has found', async () => {
  open(PORTFOLIO);
  trendAlertsStore.setState({ count: 2 });
  render(<Count />);
  await pass(10_000);
  expect(found).not.toHaveBeenCalled();
  open({ ...PORTFOLIO, fingerprint: 'q' } as DocumentSummary['portfolio']);
  expect(screen.getByText('count unknown')).toBeTruthy();
  await pass(3100);
  await vi.waitFor(() => expect(screen.getByText('count 4')).toBeTruthy());
});
