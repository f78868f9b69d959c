import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

test('playing pauses where it was asked to', async ({ empty: page }) => {
  await journey.openSampleFromStart(page);
  await journey.goTo(page, 'Simulate');
  await page.getByRole('button', { name: 'Pause when…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Pause when…' });
  await dialog.getByLabel('The first severance process starts').check();
  await dialog.getByLabel('An account has an event or a payment').fill('9999');
  await dialog.getByLabel('An account has an event or a payment').press('Enter');
  await expect(dialog).toContainText('9999');
  await dialog.getByLabel('An account has an event or a payment').fill('');
  await dialog.getByLabel('An account has an event or a payment').press('Enter');
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: 'Pause when… 1 active' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('max');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByRole('toolbar', { name: 'Days of the run' })).toContainText(
    'first severance',
  );
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});
