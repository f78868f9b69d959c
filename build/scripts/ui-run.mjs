// How the built page answers while a run is under way: page changes, everyday keys, a slider, and the tasks behind them.

import { TASK_CATEGORIES, taskProcessorMs } from './task-times.mjs';

/** Long enough to be under way until the last key. */
const REPLICATIONS = '400';
/** Screens by the key of View (Ctrl and a digit) and the beginning of their title. */
export const SCREENS = [
  { key: '1', name: 'portfolio' },
  { key: '2', name: 'strategy' },
  { key: '4', name: 'compare' },
  { key: '5', name: 'accounts' },
  { key: '6', name: 'to-do' },
  { key: '7', name: 'trends' },
  { key: '8', name: 'export' },
  { key: '3', name: 'simulate' },
];

/** Moves of the slider, each answered before the next; never back to the value as it is, at which nothing is asked. */
const MOVES = ['Right', 'Right', 'Right', 'Right', 'Left', 'Left', 'Left'];

/** A task that holds up an input so long that it is felt (ux 4.9). */
export const LONG_MS = 50;
/** From a page that is there to a person's first move of its slider. */
const HAND_MS = 1000;

/** @typedef {{ name: string, start: number, ms: number }} Entry */
/** @typedef {{ inputs: Entry[], tasks: Entry[] }} Seen */
/** @typedef {{ titleMs: number, wholeMs: number }} Change */
/** @typedef {typeof globalThis & { moved: Promise<{ sampleMs: number, allMs: number }> }} Moved */
/** What this script leaves in the page, to be read by its later calls. @typedef {typeof globalThis & { seen: Seen, changed: Promise<Change> }} Watched */

/** Watches, inside the page, what the browser itself measures: inputs to the paint after them, and long tasks. */
function watch() {
  /** @type {Seen} */
  const seen = { inputs: [], tasks: [] };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { name, startTime, duration } = entry;
      if (name === 'keydown' || name === 'click' || name === 'input')
        seen.inputs.push({ name, start: startTime, ms: duration });
    }
    // 16 ms is the shortest that the browser tells; faster ones are not in the list and are counted by the caller.
  }).observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: 16 }));
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries())
      seen.tasks.push({ name, start: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });
}

/**
 * Milliseconds from the key that asks for a screen to the frame that shows its title, and to the one that shows all that is
 * in sight of it.
 * @param {import('@playwright/test').Page} page
 * @param {{ key: string, name: string }} screen
 */
async function pageChange(page, screen) {
  await page.evaluate((name) => {
    const shownTitle = () => {
      // A screen on its way out is in the page, but not in sight.
      const titles = [...document.querySelectorAll('main h1')].filter((one) =>
        one.checkVisibility(),
      );
      return titles[0]?.textContent ?? '';
    };
    const before = shownTitle();
    const isWhole = () => {
      const main = document.querySelector('main');
      if (main === null || main.querySelector('[data-later]') !== null) return false;
      return ![...main.querySelectorAll('.deferred')].some((one) => {
        const { top, height } = one.getBoundingClientRect();
        return height > 0 && top < innerHeight;
      });
    };
    /** @type {Watched} */ (globalThis).changed = new Promise((done, fail) => {
      setTimeout(() => fail(new Error(`The screen ${name} was not there within 20 s.`)), 20_000);
      let from = 0;
      let titleMs = 0;
      addEventListener('keydown', () => (from = performance.now()), { once: true, capture: true });
      const look = () => {
        const title = shownTitle();
        const isThere =
          from > 0 && location.hash.includes(name) && title !== '' && title !== before;
        // The frame after this one: what is in the page now has been painted then.
        if (isThere && titleMs === 0)
          requestAnimationFrame(() => (titleMs ||= performance.now() - from));
        if (isThere && isWhole())
          requestAnimationFrame(() => {
            const wholeMs = performance.now() - from;
            done({ titleMs: titleMs || wholeMs, wholeMs });
          });
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  }, screen.name);
  await page.keyboard.press(`Control+${screen.key}`);
  return page.evaluate(() => /** @type {Watched} */ (globalThis).changed);
}

/**
 * Keys of everyday work on one screen, each answered before the next.
 * @param {import('@playwright/test').Page} page
 */
async function everydayInputs(page) {
  let inputs = 0;
  const press = async (/** @type {string} */ key) => {
    await page.keyboard.press(key);
    await page.waitForTimeout(120);
    inputs += 1;
  };
  await page.keyboard.press('Control+5');
  await page.getByRole('searchbox', { name: 'Search accounts' }).focus();
  for (const key of '4471') await press(key);
  for (let n = 0; n < 4; n += 1) await press('Backspace');
  await page.getByRole('grid').first().focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'PageDown', 'End', 'Home']) await press(key);
  await press('Control+k');
  for (const key of 'val') await press(key);
  await press('Escape');
  await page.keyboard.press('Control+4');
  await page.waitForTimeout(400);
  await press('Control+Shift+T');
  await press('Control+Shift+T');
  await page.keyboard.press('Control+2');
  await page.locator('.lad [role=button][tabindex="0"]').first().focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'Alt+ArrowRight', 'Alt+ArrowLeft'])
    await press(key);
  return inputs;
}

/**
 * Milliseconds from a key on a threshold's slider to the frame with the chart of its new value: of a sample of the accounts,
 * and of all of them.
 * @param {import('@playwright/test').Page} page
 */
async function sliderMoves(page) {
  await page.evaluate(() => {
    location.hash = '#/strategy?page=thresholds';
  });
  const slider = page.locator('.st-trial input[type=range]');
  await slider.focus();
  await page.waitForTimeout(HAND_MS);
  const moves = [];
  for (const move of MOVES) {
    await page.evaluate(() => {
      /** @type {Moved} */ (globalThis).moved = new Promise((done, fail) => {
        setTimeout(() => fail(new Error('No chart followed the slider within 20 s.')), 20_000);
        let from = 0;
        let sampleMs = 0;
        addEventListener('keydown', () => (from = performance.now()), {
          once: true,
          capture: true,
        });
        const look = () => {
          const value = document.querySelector('.st-trial input[type=range]');
          const shown = document.querySelector('[data-trial]');
          const text = value?.getAttribute('aria-valuetext') ?? '';
          const isThere =
            from > 0 &&
            shown?.querySelector('.recharts-line-curve') != null &&
            shown.querySelector('h3')?.textContent?.includes(`at ${text},`) === true;
          if (isThere)
            requestAnimationFrame(() => {
              sampleMs ||= performance.now() - from;
              if (shown?.querySelector('.chip') === null)
                done({ sampleMs, allMs: performance.now() - from });
              else requestAnimationFrame(look);
            });
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
    });
    await page.keyboard.press(`Arrow${move}`);
    moves.push(await page.evaluate(() => /** @type {Moved} */ (globalThis).moved));
  }
  return moves;
}

/** @param {import('@playwright/test').Page} page */
async function startRun(page) {
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: /Run setup/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Run setup' });
  await dialog.getByRole('textbox', { name: 'Replications' }).fill(REPLICATIONS);
  await dialog.getByRole('button', { name: 'Run comparison' }).click();
  await page.getByRole('progressbar').first().waitFor();
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {number} rounds
 */
export async function measureRun(browser, url, rounds) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(url);
  await page.locator('.recharts-surface').first().waitFor({ timeout: 120_000 });
  // Every screen once, so that what is loaded late is not counted as a page change.
  for (const screen of SCREENS) await pageChange(page, screen);
  const moves = await sliderMoves(page);
  await startRun(page);
  const from = await page.evaluate(() => performance.now());
  await browser.startTracing(page, { categories: TASK_CATEGORIES });
  const changes = [];
  let inputs = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const screen of SCREENS) {
      changes.push({ name: screen.name, ...(await pageChange(page, screen)) });
      await page.waitForTimeout(250);
      inputs += 1;
    }
    inputs += await everydayInputs(page);
  }
  const trace = JSON.parse((await browser.stopTracing()).toString());
  const processorMs = taskProcessorMs(trace.traceEvents).filter((ms) => ms > LONG_MS);
  const bar = page.getByRole('contentinfo').getByRole('progressbar');
  const running = (await bar.count()) > 0;
  const seen = await page.evaluate(() => /** @type {Watched} */ (globalThis).seen);
  await context.close();
  return { moves, changes, inputs, running, seen, from, processorMs };
}
