import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

test('a worked example runs and compares itself, and opens as a document whose story can be read', async ({
  empty: page,
}) => {
  const pick = page.getByRole('combobox', { name: 'Worked example' });
  await pick.selectOption('example-d-cancel');
  await page.getByRole('button', { name: 'Run and compare' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Came out as it says' })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('button', { name: 'Open this example' }).click();
  await expect(page.getByText('Worked example example-d-cancel, 1 account')).toBeVisible();
});

test('every section of a strategy has its page, without a problem for those who cannot see it', async ({
  empty: page,
}) => {
  await page
    .getByRole('combobox', { name: 'Worked example' })
    .selectOption('severance-life-support');
  await page.getByRole('button', { name: 'Open this example' }).click();
  await expect(page.getByText('Worked example severance-life-support, 2 accounts')).toBeVisible();
  for (const [id, title] of [
    ['terms', 'Customer classes'],
    ['severance', 'Severance templates'],
    ['write-off', 'Write-off'],
    ['work', 'To dos'],
    ['protection', 'Holds'],
  ] as const) {
    await journey.goToAddress(page, `#/strategy?page=${id}`);
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
  }
});
