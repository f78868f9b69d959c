import { expect, type Page } from '@playwright/test';
import { journey } from './journey.ts';
import type { SharedStart } from './shared-page.ts';

/** What the page keeps on this computer. */
function kept(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(() => ({ ...localStorage }));
}

/** The opened sample on Compare, the first minute closed: for tests that only look, and change no preference. */
export const sampleStart: SharedStart = {
  mayChange: false,
  async open(page) {
    await journey.openSample(page);
    await page.getByRole('button', { name: 'Close the first minute' }).click();
  },
  async toStart(page) {
    await journey.goToAddress(page, '#/compare');
    const summary = page.getByRole('tab', { name: 'Summary', exact: true });
    await expect(summary).toHaveAttribute('aria-selected', 'true');
    await journey.drawn(page);
  },
  async left(page) {
    return {
      kept: await kept(page),
      isUnchanged: await page.getByText('Sample, unchanged').isVisible(),
      trainers: await page.getByRole('complementary', { name: 'Trainer' }).count(),
    };
  },
};

/** The Start page with nothing open: for tests that make a document of their own, which is closed behind them. */
export const emptyStart: SharedStart = {
  mayChange: true,
  async open(page) {
    await journey.openEmpty(page);
  },
  async toStart(page) {
    const heading = page.getByRole('heading', { name: 'Collections Strategy Lab' });
    await page.getByRole('menuitem', { name: 'File', exact: true }).click();
    const close = page.getByRole('menuitem', { name: /^Close/ });
    await expect(close).toBeVisible();
    if ((await close.getAttribute('aria-disabled')) === 'true') await page.keyboard.press('Escape');
    else {
      await close.click();
      const discard = page.getByRole('button', { name: 'Discard changes' });
      await expect(heading.or(discard)).toBeVisible();
      if (await discard.isVisible()) await discard.click();
    }
    await journey.goToAddress(page, '#/start');
    await expect(heading).toBeVisible();
  },
  left: kept,
};
