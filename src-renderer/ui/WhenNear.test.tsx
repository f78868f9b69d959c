import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { WhenNear } from './WhenNear.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('content is made when its place comes near, and the watch ends with it', () => {
  let report: (entries: readonly { readonly isIntersecting: boolean }[]) => void = () => undefined;
  const watched: Element[] = [];
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: typeof report) {
        report = callback;
      }
      observe(element: Element): void {
        watched.push(element);
      }
      disconnect(): void {
        watched.length = 0;
      }
    },
  );
  const { unmount } = render(<WhenNear minHeight={100}>near</WhenNear>);
  expect(watched).toHaveLength(1);
  act(() => report([{ isIntersecting: false }]));
  expect(screen.queryByText('near')).toBeNull();
  act(() => report([{ isIntersecting: true }]));
  expect(screen.getByText('near')).toBeDefined();
  unmount();
  expect(watched).toHaveLength(0);
});

test('paper shows everything', () => {
  render(<WhenNear minHeight={100}>near</WhenNear>);
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(screen.getByText('near')).toBeDefined();
});
