import { accessibilityProblems, expect, test } from './fixtures.ts';

test('trainer mode follows one account from its first review to severance and starts again', async ({
  sample: page,
}) => {
  await page.keyboard.press('Control+Shift+m');
  const card = page.getByRole('complementary', { name: 'Trainer' });
  await expect(card).toContainText('A debt from first letter to severance');
  await expect(page.getByRole('heading', { name: 'Simulate' })).toBeVisible();
  await expect(page.getByText('1.0–1.7')).toBeAttached();
  const jobs = page.locator('.si-jobs');
  await expect(jobs).toBeHidden();
  await card.getByRole('button', { name: 'Show the answer' }).click();
  await expect(jobs).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);

  await card.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: /^Account / })).toBeVisible();
  const why = page.getByRole('complementary', { name: 'Why this decision' });
  await expect(why.getByRole('heading', { name: 'Create collection process' })).toBeVisible();
  while (!(await card.getByText('one of them by very little').isVisible())) {
    await card.getByRole('button', { name: 'Next' }).click();
  }
  await expect(why.getByRole('heading', { name: 'Start severance' })).toBeVisible();
  await expect(why.getByText(/would have stopped it/)).toBeHidden();
  await card.getByRole('button', { name: 'Show the answer' }).click();
  await expect(why.getByText(/would have stopped it/)).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);

  await card.getByRole('button', { name: 'Start again' }).click();
  await expect(page.getByRole('heading', { name: 'Simulate' })).toBeVisible();
  await page.keyboard.press('Control+Shift+m');
  await expect(card).toBeHidden();
});
