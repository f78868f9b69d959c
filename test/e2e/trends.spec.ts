import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

test('a warning is found, its threshold edited and taken back, acknowledged with a note, and its accounts opened', async ({
  empty: page,
}) => {
  await page.getByRole('button', { name: 'Generate a portfolio…' }).click();
  await journey.generate(page, 'Energy and water utility', 400);
  await journey.goTo(page, 'Trends & alerts');
  const main = page.getByRole('main');
  const measures = main.getByRole('region', { name: 'Measures' });
  await expect(measures.getByRole('row').nth(1)).toBeVisible();

  await main.getByRole('button', { name: 'Edit thresholds' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Thresholds' });
  await dialog.getByRole('textbox', { name: 'Threshold of Past due', exact: true }).fill('none');
  await dialog.getByRole('button', { name: 'Keep thresholds' }).click();
  await expect(dialog.getByRole('alert')).toContainText('must be a number above 0');
  await dialog.getByRole('textbox', { name: 'Threshold of Past due', exact: true }).fill('12500');
  await dialog.getByRole('button', { name: 'Keep thresholds' }).click();
  await expect(dialog).toHaveCount(0);
  const pastDue = measures.getByRole('row', { name: /^Past due/ });
  await expect(pastDue).toContainText('Exceeded');
  await expect(pastDue).toContainText('$12.5k');
  await page.keyboard.press('Control+z');
  await expect(pastDue).toContainText('proposed');
  await page.keyboard.press('Control+Shift+z');
  await expect(pastDue).toContainText('$12.5k');

  // The row under the pointer is one, its name included: that cell stayed dark.
  await pastDue.getByRole('cell').last().hover();
  const grounds = await pastDue.evaluate((row) =>
    [...row.children].map((cell) => getComputedStyle(cell).backgroundColor),
  );
  expect(new Set(grounds).size).toBe(1);

  await pastDue.getByRole('button', { name: 'Past due', exact: true }).click();
  const panel = main.getByRole('region', { name: 'Past due', exact: true });
  await expect(panel.getByRole('slider', { name: /Past due, past and forecast/ })).toBeVisible();
  const behind = main.getByRole('region', { name: 'What is behind it' });
  await expect(behind).toContainText('Slope of the last 28 days');
  expect(await accessibilityProblems(page)).toEqual([]);
  await panel.getByRole('slider', { name: /Past due, past and forecast/ }).press('t');
  await expect(panel.getByRole('columnheader', { name: /80% to/ })).toBeVisible();

  const count = page.getByRole('navigation').getByRole('link', { name: /^Trends & alerts \d+$/ });
  await expect(count).toBeVisible();
  await behind.getByRole('button', { name: 'Acknowledge…' }).click();
  const seen = page.getByRole('dialog', { name: 'Acknowledge' });
  await seen.getByRole('button', { name: 'Acknowledge' }).click();
  await expect(seen).toContainText('An acknowledgement needs a note.');
  await seen.getByRole('textbox', { name: 'Note' }).fill('New tariff since January.');
  await seen.getByRole('button', { name: 'Acknowledge' }).click();
  await expect(pastDue).toContainText('acknowledged');
  await expect(behind).toContainText('New tariff since January.');

  await behind.getByRole('button', { name: /^Open accounts of/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Accounts' })).toBeVisible();
});
