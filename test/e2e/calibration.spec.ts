import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

test('a preset, a calibration and a backtest of the behaviour model', async ({ empty: page }) => {
  test.setTimeout(120_000);
  await page.getByRole('button', { name: 'Generate a portfolio…' }).click();
  await journey.generate(page, 'Energy and water utility', 300);
  await journey.goTo(page, 'Strategy');
  await journey.goTo(page, 'Behaviour model');

  await test.step('a preset is chosen, and a calibration starts from it', async () => {
    await page.getByRole('combobox', { name: 'Model for new runs' }).selectOption('card');
    await expect(page.getByRole('heading', { name: 'card' })).toBeVisible();
    await page.getByLabel('Learn from days up to').fill('2026-01-15');
    await page.getByRole('button', { name: 'Calibrate…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Calibration finished' });
    await expect(dialog).toContainText('No contacts of the past were given', { timeout: 30_000 });
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Use this model' }).click();
    await expect(page.getByRole('heading', { name: 'Calibrated to 2026-01-15' })).toBeVisible();
  });

  await test.step('a backtest shows its checks and plots, in both themes', async () => {
    await page.getByRole('button', { name: 'Backtest', exact: true }).click();
    await expect(page.getByRole('table', { name: 'Checks of the backtest' })).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByRole('region', { name: 'Cumulative cash' })).toBeVisible();
    await expect(page.getByRole('slider', { name: /Observed against predicted/ })).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
