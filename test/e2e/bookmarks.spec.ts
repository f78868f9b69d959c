import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

const NAMES = [
  'Self-cure',
  'Pay plan kept',
  'Pay plan broken',
  'Dispute hold',
  'Near-miss severance',
  'Promise kept',
  'Promise broken',
  'Severance stopped in time',
  'Service restored',
  'Severance held',
  'Life support',
];

test('the sample names eleven accounts; one is renamed, one removed, one found by its name', async ({
  empty: page,
}) => {
  await journey.openSampleFromStart(page);
  await journey.goTo(page, 'Accounts');
  const named = page.getByRole('list', { name: 'Bookmarked accounts' });
  await expect(named.getByRole('button')).toHaveText(NAMES);
  expect(await accessibilityProblems(page)).toEqual([]);

  await named.getByRole('button', { name: 'Near-miss severance' }).click();
  await expect(page.getByRole('heading', { name: /^Account / })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Why this decision' })).toBeVisible();
  await page.getByRole('button', { name: 'Near-miss severance' }).click();
  const dialog = page.getByRole('dialog', { name: 'Bookmark' });
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByLabel('Name').fill('');
  await dialog.getByRole('button', { name: 'Keep bookmark' }).click();
  await expect(dialog).toContainText('A bookmark needs a name.');
  await dialog.getByLabel('Name').fill('Lesson 1');
  await dialog.getByRole('button', { name: 'Keep bookmark' }).click();
  await expect(page.getByRole('button', { name: 'Lesson 1' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('pay plan kept');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Pay plan kept' }).click();
  await dialog.getByRole('button', { name: 'Remove bookmark' }).click();
  await expect(page.getByRole('button', { name: 'Bookmark this account…' })).toBeVisible();
  await journey.goTo(page, 'Accounts');
  const left = NAMES.filter((name) => name !== 'Pay plan kept');
  await expect(named.getByRole('button')).toHaveText(
    left.map((name) => (name === 'Near-miss severance' ? 'Lesson 1' : name)),
  );
});
