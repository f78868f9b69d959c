// npm run bench:browser [-- starts] [--json]: what takes a browser: from opening the address of the built page to the first
// chart of the sample, and a ledger to typed columns in a worker.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from './browser.mjs';
import { measurement, measurementLine } from './measurement.mjs';
import { ROOT } from './root.mjs';

const STARTS = 5;
const LEDGER = { megabytes: 20, rounds: 5 };

/** @typedef {import('./measurement.mjs').Measurement} Measurement */
/** @typedef {import('@playwright/test').Browser} Browser */

/**
 * Milliseconds of one very first start, in a profile of its own.
 * @param {Browser} browser
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

/** @param {Browser} browser @param {number} starts @returns {Promise<Measurement[]>} */
async function firstCharts(browser, starts) {
  const { serveRenderer } = await import(pathToFileURL(join(ROOT, 'dist/serve.js')).href);
  const served = await serveRenderer(join(ROOT, 'dist/renderer'));
  try {
    const charts = [];
    for (let start = 0; start < starts; start += 1)
      charts.push(await firstChartMs(browser, served.url));
    return [
      measurement(
        {
          id: 'browser.firstChartMs',
          unit: 'ms',
          better: 'lower',
          what: 'from opening the address of the built page to the frame with the first chart of the sample, a very first start in a profile of its own',
        },
        charts,
      ),
    ];
  } finally {
    await served.close();
  }
}

/** @param {Browser} browser @returns {Promise<Measurement>} */
async function columnsInWorker(browser) {
  const { serveRenderer } = await import(pathToFileURL(join(ROOT, 'dist/serve.js')).href);
  const folder = mkdtempSync(join(tmpdir(), 'cslab-columns-'));
  try {
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'chrome130',
        rollupOptions: {
          input: join(ROOT, 'build/bench/columns-worker.mjs'),
          output: { format: 'es', entryFileNames: 'worker.js', codeSplitting: false },
        },
      },
    });
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Columns</title>');
    const served = await serveRenderer(folder);
    try {
      const page = await browser.newPage();
      await page.goto(served.url);
      const measured = await page.evaluate(
        (ledger) =>
          new Promise((done, fail) => {
            const worker = new Worker('worker.js', { type: 'module' });
            worker.onmessage = ({ data }) => done(data);
            worker.onerror = ({ message }) => fail(new Error(message));
            worker.postMessage(ledger);
          }),
        LEDGER,
      );
      if (!measured.ok) throw new Error(measured.error.message);
      const { what } = measured.value;
      const id = 'browser.columnsMbPerSecond';
      return { ...measured.value, id, what: `${what}, in a worker of the browser; elapsed time` };
    } finally {
      await served.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {number} starts */
export async function measureBrowser(starts = STARTS) {
  const found = await findBrowser();
  if (found.path === null) throw new Error(found.why);
  const browser = await chromium.launch({ executablePath: found.path, args: found.args });
  try {
    const measurements = [...(await firstCharts(browser, starts)), await columnsInWorker(browser)];
    return { browser: `Chromium ${browser.version()}`, measurements };
  } finally {
    await browser.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const measured = await measureBrowser(Number(words[0] ?? STARTS));
  if (process.argv.includes('--json')) console.log(JSON.stringify(measured));
  else console.log([measured.browser, ...measured.measurements.map(measurementLine)].join('\n'));
}
