// The longest tasks of the page's thread by processor time: of a start, and of each step of a person's whole way through it.

import { CAUSE_CATEGORIES, longestTask } from './task-times.mjs';
import { press, quiet } from './ui-hands.mjs';
import { JOURNEY } from './ui-journey.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./task-times.mjs').Task & { name: string }} NamedTask */

const VIEWPORT = { width: 1280, height: 800 };
/** Until the engine has read the sample, and the code of all screens is there. */
const SETTLED_MS = 6000;
const LIMIT_MS = 120_000;
const CHART = '.recharts-surface';

/**
 * @param {Browser} browser
 * @param {Page} page
 * @param {string} name
 * @param {() => Promise<void>} doing
 * @returns {Promise<NamedTask>}
 */
async function longestOf(browser, page, name, doing) {
  await browser.startTracing(page, { categories: CAUSE_CATEGORIES });
  try {
    await doing();
  } catch (error) {
    throw new Error(`The step "${name}" could not be taken.`, { cause: error });
  }
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  return { name, ...longestTask(traceEvents) };
}

/** A page that saves with downloads and opens with inputs: a headless browser cannot show its own dialogs. @param {Browser} browser */
async function newContext(browser) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  await context.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'showSaveFilePicker');
    Reflect.deleteProperty(globalThis, 'showOpenFilePicker');
  });
  return context;
}

/** @param {Page} page */
async function untilChart(page) {
  await page.locator(CHART).first().waitFor({ timeout: LIMIT_MS });
  await page.waitForTimeout(SETTLED_MS);
}

/**
 * A very first start, which opens the sample; a later one, on the Start page; and the sample opened from there.
 * @param {Browser} browser
 * @param {string} url
 */
export async function launchTasks(browser, url) {
  const context = await newContext(browser);
  try {
    const first = await context.newPage();
    const found = [
      await longestOf(browser, first, 'very first start', async () => {
        await first.goto(url, { waitUntil: 'commit' });
        await untilChart(first);
      }),
    ];
    await first.close();
    const later = await context.newPage();
    found.push(
      await longestOf(browser, later, 'later start', async () => {
        await later.goto(url, { waitUntil: 'commit' });
        await later.locator('main h1').first().waitFor({ timeout: LIMIT_MS });
        await later.waitForTimeout(SETTLED_MS);
      }),
      await longestOf(browser, later, 'the sample opened', async () => {
        await later.evaluate(() => {
          const buttons = [...document.querySelectorAll('main button')];
          const sample = buttons.find((one) => one.textContent?.includes('Open the sample'));
          if (sample instanceof HTMLElement) sample.click();
        });
        await untilChart(later);
      }),
    );
    return found;
  } finally {
    await context.close();
  }
}

/**
 * The longest task of each step of the journey.
 * @param {Browser} browser
 * @param {string} url
 */
export async function journeyTasks(browser, url) {
  const context = await newContext(browser);
  try {
    const page = await context.newPage();
    // From the beginning: asked for its next file chooser, a browser may be late for the one that opens at once.
    page.on('filechooser', () => undefined);
    await page.goto(url);
    await untilChart(page);
    await press(page, 'Escape');
    await quiet(page);
    /** @type {NamedTask[]} */
    const found = [];
    for (const { name, take } of JOURNEY)
      found.push(await longestOf(browser, page, name, () => take(page)));
    return found;
  } finally {
    await context.close();
  }
}
