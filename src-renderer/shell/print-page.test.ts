import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { printPage } from './print-page.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test('paper waits for pieces that are made when they come into view', async () => {
  const printed = vi.fn();
  vi.stubGlobal('print', printed);
  document.body.innerHTML = '<div class="deferred"></div>';
  const asked = vi.fn();
  window.addEventListener('beforeprint', asked, { once: true });
  void printPage();
  expect(asked).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(500);
  expect(printed).not.toHaveBeenCalled();
  document.body.innerHTML = '<span hidden data-later=""></span>';
  await vi.advanceTimersByTimeAsync(500);
  expect(printed).not.toHaveBeenCalled();
  document.body.innerHTML = '<section class="late">Reading the run…</section>';
  await vi.advanceTimersByTimeAsync(500);
  expect(printed).not.toHaveBeenCalled();
  document.body.replaceChildren();
  await vi.advanceTimersByTimeAsync(100);
  expect(printed).toHaveBeenCalledOnce();
});

test('a piece that never comes holds nothing up for long', async () => {
  const printed = vi.fn();
  vi.stubGlobal('print', printed);
  document.body.innerHTML = '<div class="late"></div>';
  void printPage();
  await vi.advanceTimersByTimeAsync(31_000);
  expect(printed).toHaveBeenCalledOnce();
});
