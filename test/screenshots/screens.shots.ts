import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/fixtures.ts';
import { journey } from '../e2e/journey.ts';
import { prepare } from './prepare.ts';

interface Shot {
  readonly name: string;
  readonly address: string;
  /** Brings what is to be seen onto the screen. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** The whole length of the screen, not only what a window shows. */
  readonly whole?: boolean;
  /** As a newcomer sees it, with the strip of the first minute. */
  readonly isFirst?: boolean;
}

const SHOTS: readonly Shot[] = [
  { name: 'first-minute', address: '#/compare', isFirst: true },
  { name: 'portfolio', address: '#/portfolio' },
  { name: 'strategy', address: '#/strategy' },
  {
    name: 'strategy-guardrails',
    address: '#/strategy?page=guardrails',
    prepare: prepare.guardrails,
  },
  { name: 'strategy-dunning', address: '#/strategy?page=dunning' },
  { name: 'simulate', address: '#/simulate' },
  { name: 'compare', address: '#/compare' },
  { name: 'compare-whole', address: '#/compare', whole: true },
  {
    name: 'compare-roll-rates',
    address: '#/compare?tab=roll',
    prepare: prepare.rollRates,
    whole: true,
  },
  { name: 'compare-segments', address: '#/compare?tab=segments' },
  {
    name: 'compare-sweep-dialog',
    address: '#/compare?tab=tradeoffs&sweep=new',
    prepare: prepare.sweepDialog,
  },
  {
    name: 'compare-trade-offs-line',
    address: '#/compare?tab=tradeoffs&sweep=new',
    prepare: prepare.lineSweep,
    whole: true,
  },
  {
    name: 'compare-trade-offs',
    address: '#/compare?tab=tradeoffs&sweep=new',
    prepare: prepare.heatSweep,
    whole: true,
  },
  {
    name: 'compare-sensitivity',
    address: '#/compare?tab=sensitivity',
    prepare: prepare.sensitivity,
    whole: true,
  },
  { name: 'compare-runs', address: '#/compare?tab=runs' },
  { name: 'accounts', address: '#/accounts' },
  { name: 'account', address: '#/accounts', prepare: prepare.firstAccount },
  { name: 'account-manual', address: '#/accounts', prepare: prepare.manualWork },
  { name: 'to-do', address: '#/to-do', prepare: prepare.toDo },
  { name: 'to-do-entry', address: '#/to-do?day=46', prepare: prepare.toDoEntry },
  { name: 'to-do-account', address: '#/to-do?day=46', prepare: prepare.toDoAccount },
  { name: 'to-do-empty', address: '#/to-do?day=0' },
  { name: 'trends', address: '#/trends' },
  { name: 'export', address: '#/export' },
  {
    name: 'evidence',
    address: '#/export?show=evidence',
  },
];

const FOLDER = join(import.meta.dirname, '../../test-results/pictures');
const WINDOW = { width: 1280, height: 800 };

for (const shot of SHOTS) {
  test(shot.name, async ({ page }) => {
    await journey.openSample(page);
    if (shot.isFirst !== true)
      await page.getByRole('button', { name: 'Close the first minute' }).click();
    await journey.goToAddress(page, shot.address);
    await expect(page.getByRole('heading').first()).toBeVisible();
    if (shot.address.includes('compare'))
      await expect(page.locator('[role="tabpanel"]')).toBeVisible({ timeout: 30_000 });
    await allRead(page);
    await shot.prepare?.(page);
    for (const theme of ['light', 'dark']) {
      await page.evaluate((chosen) => {
        document.documentElement.dataset['theme'] = chosen;
      }, theme);
      if (shot.whole === true)
        await page.setViewportSize({ ...WINDOW, height: await wholeHeight(page) });
      await allRead(page);
      // Charts follow the new size with the next frames.
      await page.waitForTimeout(400);
      const path = join(FOLDER, `${shot.name}-${theme}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      await page.setViewportSize(WINDOW);
    }
  });
}

/** Nothing says any more that it is being read: what comes into sight is. */
async function allRead(page: Page): Promise<void> {
  const reading = page.getByRole('main').getByText(/^(Reading\b.*[.…]|…)$/);
  await expect(reading).toHaveCount(0, { timeout: 60_000 });
}

/** The window's height at which the screen need not scroll. */
function wholeHeight(page: Page): Promise<number> {
  return page.evaluate((least) => {
    const main = document.querySelector('main');
    return least + Math.max(0, main === null ? 0 : main.scrollHeight - main.clientHeight);
  }, WINDOW.height);
}
