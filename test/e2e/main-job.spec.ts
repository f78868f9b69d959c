import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

test.use({ warmsUp: true });

/** Enough for intervals; the finished comparison of the sample has 24. */
const REPLICATIONS = 4;

/** A run of the 12,000-account sample takes seconds on two busy cores. */
test.describe.configure({ timeout: 240_000 });

async function openSample(page: Page): Promise<void> {
  // A headless browser cannot show its own save dialog; without it the host saves by download.
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Champion against 2 challengers' })).toBeVisible({
    timeout: 30_000,
  });
  await journey.documentRead(page);
}

async function goTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: screen }).click();
}

function measureRow(page: Page, measure: string) {
  return page.getByRole('row').filter({ hasText: measure }).first();
}

test('the main job: open the sample, change a threshold, run, compare, explain, export', async ({
  page,
}) => {
  await test.step('the first launch shows a finished comparison', async () => {
    await openSample(page);
    await expect(page.getByText('12,000 accounts')).toBeVisible();
    await expect(page.getByText('24 paired replications')).toBeVisible();
    await expect(measureRow(page, 'Net cash collected')).toContainText('$');
    expect(await accessibilityProblems(page)).toEqual([]);
  });
  const before = await measureRow(page, 'Net cash collected').innerText();

  await test.step('change a threshold of challenger A', async () => {
    await page.evaluate(() => {
      location.hash = '#/strategy?page=controls&slot=1';
    });
    const field = page.getByRole('textbox', { name: 'Oldest debt at least, row 90' }).last();
    await field.fill('28');
    await field.press('Enter');
    await expect(page.getByRole('button', { name: /^Undo/ }).first()).toBeEnabled();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('the comparison says that it shows the saved version', async () => {
    await goTo(page, 'Compare');
    await expect(page.getByText(/since run 1/)).toBeVisible();
  });

  await test.step('run it and read the new comparison', async () => {
    await page.keyboard.press('Control+F5');
    const dialog = page.getByRole('dialog', { name: 'Run setup' });
    await dialog.getByRole('textbox', { name: 'Replications' }).fill(String(REPLICATIONS));
    await dialog.getByRole('button', { name: 'Run comparison' }).click();
    // The look at a sample before has figures of the same names.
    await expect(
      page.getByText(new RegExp(`^Run 2 complete, ${REPLICATIONS} replications`)),
    ).toBeVisible({
      timeout: 180_000,
    });
    await expect(measureRow(page, 'Net cash collected')).toContainText('$', { timeout: 120_000 });
    await expect
      .poll(async () => measureRow(page, 'Net cash collected').innerText(), { timeout: 120_000 })
      .not.toBe(before);
  });

  await test.step('open one account and read why', async () => {
    await goTo(page, 'Accounts');
    const rows = page.getByRole('row').filter({ hasText: 'Severed' });
    await rows.first().dblclick();
    await expect(page.getByRole('heading', { name: /^Account / })).toBeVisible();
    const why = page.getByRole('complementary');
    await expect(why).toContainText(/Why, day \d+/);
    await expect(why).toContainText('What would have changed it');
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('export the configuration', async () => {
    await goTo(page, 'Export');
    // The sample has a warning and open checks: somebody must have looked at them.
    await expect(page.getByText('Not reviewed yet', { exact: true })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Note on the open checks' })).toBeVisible();
    for (const name of ['Reviewer', 'Note on the warnings', 'Note on the open checks']) {
      const field = page.getByRole('textbox', { name });
      if ((await field.count()) === 0) continue;
      await field.fill(`${name} of the test`);
      await field.press('Enter');
    }
    await expect(page.getByText(/^Reviewed by Reviewer of the test/)).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /Export configuration/ }).click();
    const path = await (await download).path();
    const exported: unknown = JSON.parse(await readFile(path, 'utf8'));
    expect(exported).toMatchObject({ schemaVersion: 3, currency: 'USD' });
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
