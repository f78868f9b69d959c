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

test('paper waits for charts that are as wide as it is, and the window has its width back afterwards', async () => {
  const printed = vi.fn();
  vi.stubGlobal('print', printed);
  document.body.innerHTML = '<main><div class="panel"><svg width="1400"></svg></div></main>';
  const panel = document.querySelector('.panel') as Element;
  vi.spyOn(panel, 'clientWidth', 'get').mockReturnValue(950);
  void printPage();
  expect(document.documentElement.dataset).toHaveProperty('paper');
  await vi.advanceTimersByTimeAsync(500);
  expect(printed).not.toHaveBeenCalled();
  panel.querySelector('svg')?.setAttribute('width', '926');
  await vi.advanceTimersByTimeAsync(100);
  expect(printed).toHaveBeenCalledOnce();
  window.dispatchEvent(new Event('afterprint'));
  expect(document.documentElement.dataset).not.toHaveProperty('paper');
});

test('rows that come one after the other are all waited for, however long they take together', async () => {
  const printed = vi.fn();
  vi.stubGlobal('print', printed);
  document.body.innerHTML = '<p data-unread=""></p>'.repeat(3);
  void printPage();
  for (const row of document.querySelectorAll('p')) {
    await vi.advanceTimersByTimeAsync(20_000);
    expect(printed).not.toHaveBeenCalled();
    row.remove();
  }
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
