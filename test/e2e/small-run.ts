import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { journey } from './journey.ts';

/** A document of a few accounts with a finished comparison, on Compare. `opened` is done as soon as the page is there. */
export async function smallRun(
  page: Page,
  opened: () => Promise<void> = async () => {},
): Promise<void> {
  await journey.openEmpty(page);
  await opened();
  await page.getByRole('button', { name: 'Generate a portfolio…' }).click();
  await journey.generate(page, 'Energy and water utility', 150);
  await journey.goTo(page, 'Simulate');
  await page.getByRole('button', { name: 'Run comparison' }).click();
  await expect(page.getByRole('heading', { name: 'Champion against 2 challengers' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(
    page.getByRole('row').filter({ hasText: 'Net cash collected' }).first(),
  ).toContainText('$');
}
