import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { type Served, serveRenderer } from '../../src-engine/hosts/node/serve.ts';
import { SharedPage, type SharedStart } from './shared-page.ts';
import { emptyStart, sampleStart } from './shared-starts.ts';
import { withoutWarmUp } from './without-warm-up.ts';

const RENDERER = join(import.meta.dirname, '../../dist/renderer');

interface TestFixtures {
  /** What the page complained of: console errors and warnings, policy reports, failed or foreign requests. */
  complaints: string[];
  /** The page as it is shipped: in its first quiet moment its engine warms the simulation workers up. */
  warmsUp: boolean;
  /** The opened sample for a test that only looks at it: one page for all such tests of a worker (shared-starts.ts). */
  sample: Page;
  /** The Start page with nothing open: one page for the documents of several tests, one after the other. */
  empty: Page;
}

interface WorkerFixtures {
  served: Served;
  servedCold: Served;
  sharePage: (start: SharedStart) => SharedPage;
  sharedSample: SharedPage;
  sharedEmpty: SharedPage;
}

/**
 * Every page is the built one, served with the desktop program's own headers, and fails its test on any console error,
 * any breach of the content security policy and any request that leaves this computer. Its engine does not warm up where
 * a test does not ask for it: that costs more than most tests, and changes no answer.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's names.
    async ({}, use) => {
      const served = await serveRenderer(RENDERER);
      await use(served);
      await served.close();
    },
    { scope: 'worker' },
  ],
  servedCold: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's names.
    async ({}, use) => {
      const folder = await withoutWarmUp(RENDERER);
      const served = await serveRenderer(folder);
      await use(served);
      await served.close();
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  sharePage: [
    async ({ browser, servedCold }, use, { project }) => {
      const { viewport = null, locale = '', timezoneId = '' } = project.use;
      const pages: SharedPage[] = [];
      await use((start) => {
        const page = new SharedPage(
          start,
          () => browser.newContext({ viewport, locale, timezoneId, baseURL: servedCold.url }),
          (opened, complaints) => listen(opened, servedCold.url, complaints),
        );
        pages.push(page);
        return page;
      });
      for (const page of pages) await page.close();
    },
    { scope: 'worker' },
  ],
  sharedSample: [async ({ sharePage }, use) => use(sharePage(sampleStart)), { scope: 'worker' }],
  sharedEmpty: [async ({ sharePage }, use) => use(sharePage(emptyStart)), { scope: 'worker' }],
  warmsUp: [false, { option: true }],
  baseURL: async ({ served, servedCold, warmsUp }, use) => use((warmsUp ? served : servedCold).url),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's names.
  complaints: async ({}, use) => use([]),
  page: async ({ page, baseURL, complaints }, use) => {
    await listen(page, baseURL ?? '', complaints);
    await use(page);
    expect(complaints).toEqual([]);
  },
  sample: async ({ sharedSample }, use, info) => {
    await sharedSample.lend(use, () => info.errors.length === 0);
  },
  empty: async ({ sharedEmpty }, use, info) => {
    await sharedEmpty.lend(use, () => info.errors.length === 0);
  },
});

export { expect };

async function listen(page: Page, own: string, complaints: string[]): Promise<void> {
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page that is left no longer waits for what it was reading beforehand.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    complaints.push(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(own) && !/^(?:blob|data):/.test(url)) complaints.push(`left: ${url}`);
  });
  await page.exposeFunction('__policyReport', (report: string) => {
    complaints.push(`policy: ${report}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { __policyReport } = window as unknown as { __policyReport: (report: string) => void };
      __policyReport(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
}

/**
 * What axe finds wrong with the page as it is now, one line for each place. WCAG 2.2, levels A and AA, or one rule alone:
 * the structure of a page that was looked at before needs no second look in other colours.
 */
export async function accessibilityProblems(
  page: Page,
  onlyRule: string | null = null,
): Promise<readonly string[]> {
  // Evaluated, not added as a script: the page's policy refuses scripts from text. Half a megabyte, so once a page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (rule) => {
    // Colours on their way from one theme to the other are nobody's. Asked for on each frame and not awaited: the promise
    // of a transition that another one replaced need not ever be settled.
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    const moves = (one: Animation) =>
      one.playState === 'running' &&
      one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
    // Two frames: the change of the theme is one, the transitions it begins are there in the next.
    await frame();
    await frame();
    while (document.getAnimations().some(moves)) await frame();
    const { axe: runner } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await runner.run(document, {
      resultTypes: ['violations'],
      runOnly:
        rule === null
          ? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
          : { type: 'rule', values: [rule] },
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
    );
  }, onlyRule);
}
