import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Address, Screen } from '../stores/navigation-store.ts';
import { useDrawnScreen } from './use-drawn-screen.ts';

const at = (screen: Screen, params = {}): Address => ({ screen, params });

function drawing(first: Address, nothingDrawn = false) {
  return renderHook(({ address }) => useDrawnScreen(address.screen, address, nothingDrawn), {
    initialProps: { address: first },
  });
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('keeps the screen before, under its own address, until a frame has been painted', () => {
  const compare = at('compare', { run: '1' });
  const strategy = at('strategy');
  const { result, rerender } = drawing(compare);
  rerender({ address: strategy });
  expect(result.current).toEqual({ screen: 'compare', address: compare, isLate: true });
  act(() => vi.advanceTimersByTime(50));
  expect(result.current).toEqual({ screen: 'strategy', address: strategy, isLate: false });
});

it('draws another address of the same screen at once', () => {
  const { result, rerender } = drawing(at('compare'));
  const swap = at('compare', { tab: 'swap' });
  rerender({ address: swap });
  expect(result.current).toEqual({ screen: 'compare', address: swap, isLate: false });
});

it('draws only the last of several screens asked for within a frame', () => {
  const { result, rerender } = drawing(at('compare'));
  rerender({ address: at('strategy') });
  rerender({ address: at('export') });
  expect(result.current.screen).toBe('compare');
  act(() => vi.advanceTimersByTime(50));
  expect(result.current).toMatchObject({ screen: 'export', isLate: false });
});

it('follows at once while no screen is drawn', () => {
  const { result, rerender } = drawing(at('start'), true);
  rerender({ address: at('compare') });
  expect(result.current).toMatchObject({ screen: 'compare', isLate: false });
});
