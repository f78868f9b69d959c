// npm run bench:browser [-- navigations]: from opening the address of the built page to the first chart of the sample.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { ROOT } from './root.mjs';

const NAVIGATIONS = 5;

/**
 * Milliseconds of one very first start, in a profile of its own.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
async function firstChartMs(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      const watch = new MutationObserver(() => {
        if (document.querySelector('.recharts-surface') === null) return;
        watch.disconnect();
        // The frame that shows it, not the moment in which it was put into the page.
        requestAnimationFrame(() => setTimeout(() => performance.mark('first-chart')));
      });
      watch.observe(document, { childList: true, subtree: true });
    });
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-chart').length > 0);
    return await page.evaluate(
      () => performance.getEntriesByName('first-chart')[0]?.startTime ?? 0,
    );
  } finally {
    await context.close();
  }
}

/** @param {number} navigations */
async function measure(navigations) {
  const found = await findBrowser();
  if (found.path === null) throw new Error(found.why);
  const { serveRenderer } = await import(pathToFileURL(join(ROOT, 'dist/serve.js')).href);
  const served = await serveRenderer(join(ROOT, 'dist/renderer'));
  const browser = await chromium.launch({ executablePath: found.path, args: found.args });
  try {
    const times = [];
    for (let round = 0; round < navigations; round += 1) {
      times.push(Math.round(await firstChartMs(browser, served.url)));
    }
    return times.sort((a, b) => a - b);
  } finally {
    await browser.close();
    await served.close();
  }
}

const times = await measure(Number(process.argv[2] ?? NAVIGATIONS));
const median = times[Math.floor(times.length / 2)];
console.log(
  `browser.firstChartMs ${median} (${times[0]} to ${times.at(-1)}, ${times.length} starts)`,
);
