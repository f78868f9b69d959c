import type { Page } from '@playwright/test';
import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

const CHARTS = [
  ['Curves', 'Net cash collected, cumulative'],
  ['Aging', 'Aging of arrears'],
  ['Segments', 'Net cash collected per account by segment'],
] as const;

async function showTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
}

test('every chart is a table too, and the table goes to the clipboard', async ({
  sample: page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const [tab, title] of CHARTS) {
    await test.step(`${tab}: ${title}`, async () => {
      await showTab(page, tab);
      const panel = page.locator('.chart-panel').filter({ hasText: title }).first();
      await panel.getByRole('button', { name: 'Table', exact: true }).click();
      const rows = panel.getByRole('table').getByRole('row');
      expect(await rows.count()).toBeGreaterThan(2);
      const shown = await rows.nth(1).getByRole('cell').first().innerText();
      await panel.getByRole('button', { name: /: menu$/ }).click();
      await page.getByRole('menuitem', { name: 'Copy table' }).click();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      const lines = copied.trimEnd().split(/\r?\n/);
      expect(lines.length).toBe(await rows.count());
      expect(lines[1]?.split('\t')[0]).not.toBe('');
      expect(shown).not.toBe('');
    });
  }
  await page.keyboard.press('Control+Shift+t');
  await showTab(page, 'Curves');
  const table = page.locator('.chart-panel').first().getByRole('table');
  await expect(table).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Control+Shift+t');
  await expect(table).toHaveCount(0);
});

test('a swap-set cell and a segment open exactly as many accounts as they say', async ({
  sample: page,
}) => {
  for (const words of ['Severed by both', 'Swap-out', 'Swap-in']) {
    await test.step(words, async () => {
      await journey.goTo(page, 'Compare');
      await showTab(page, 'Swap set');
      const cell = page.getByRole('button').filter({ hasText: words });
      const count = (await cell.locator('.swn').innerText()).trim();
      expect(Number(count.replaceAll(',', ''))).toBeGreaterThan(0);
      await cell.click();
      await expect(page.getByRole('heading', { name: 'Accounts' })).toBeVisible();
      await expect(page.getByRole('main')).toContainText(`${count} of 12,000 accounts`);
      await expect(page.getByRole('button', { name: /^Remove filter / })).toHaveCount(1);
    });
  }
  await test.step('a segment', async () => {
    await journey.goTo(page, 'Compare');
    await showTab(page, 'Segments');
    const row = page.locator('.chart-panel').getByRole('listitem').first();
    const text = await row.innerText();
    const count = /([\d,]+) accounts/.exec(text)?.[1] ?? '';
    await row.getByRole('button').first().click();
    await expect(page.getByRole('main')).toContainText(`${count} of 12,000 accounts`);
  });
});

test('the run picker shows the chosen run, and a link shows it again after the page is loaded again', async ({
  empty: page,
}) => {
  await journey.openSampleFromStart(page);
  await journey.goTo(page, 'Simulate');
  await page.getByRole('button', { name: /^Run setup/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Days' }).fill('30');
  await dialog.getByRole('textbox', { name: 'Days' }).press('Enter');
  await dialog.getByRole('textbox', { name: 'Replications' }).fill('2');
  await dialog.getByRole('textbox', { name: 'Replications' }).press('Enter');
  await dialog.getByRole('button', { name: 'Run comparison' }).click();
  await expect(page.getByText('30 days · 2 paired replications')).toBeVisible({
    timeout: 60_000,
  });

  await page.getByRole('combobox', { name: 'Run' }).selectOption({ label: 'Run 1, 120 d × 24' });
  await expect(page.getByText('120 days · 24 paired replications')).toBeVisible();
  await showTab(page, 'Swap set');
  const link = await journey.address(page);
  expect(link).toBe('#/run/1/compare?tab=swap');

  page.once('dialog', (leaving) => void leaving.accept());
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Collections Strategy Lab' })).toBeVisible();
  await page.getByRole('button', { name: /^Open the sample portfolio/ }).click();
  await expect(page.getByRole('tab', { name: 'Swap set' })).toHaveAttribute(
    'aria-selected',
    'true',
    { timeout: 30_000 },
  );
  expect(await journey.address(page)).toBe(link);
});
