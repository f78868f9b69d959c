import type { Locator, Page } from '@playwright/test';
import { accessibilityProblems, expect, test } from './fixtures.ts';

/** Chooses a lesson by keyboard, as its picker is read out, and answers its card. */
async function takeLesson(page: Page, title: string): Promise<Locator> {
  await page.keyboard.press('Control+Shift+m');
  const picker = page.getByRole('dialog', { name: 'Trainer mode' });
  const lesson = picker.getByRole('list', { name: 'Lessons' }).getByRole('button', { name: title });
  await lesson.focus();
  await page.keyboard.press('Enter');
  await expect(picker).toBeHidden();
  return page.getByRole('complementary', { name: 'Trainer' });
}

test('trainer mode follows one account from its first review to severance and starts again', async ({
  sample: page,
}) => {
  const card = await takeLesson(page, 'A debt from first letter to severance');
  await expect(card).toContainText('A debt from first letter to severance');
  await expect(page.getByRole('heading', { name: 'Simulate' })).toBeVisible();
  await expect(page.getByText('1.0–1.7')).toBeAttached();
  const jobs = page.locator('.si-jobs');
  await expect(jobs).toBeHidden();
  await card.getByRole('button', { name: 'Show the answer' }).click();
  await expect(jobs).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);

  await card.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Account / })).toBeVisible();
  const why = page.getByRole('complementary', { name: 'Why this decision' });
  await expect(why.getByRole('heading', { name: 'Create collection process' })).toBeVisible();
  while (!(await card.getByText('one of them by very little').isVisible())) {
    await card.getByRole('button', { name: 'Next', exact: true }).click();
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

  // On Compare the card covered the intervals that it asks about, and hid nothing.
  await page.setViewportSize({ width: 1280, height: 800 });
  const compared = await takeLesson(page, 'Champion against challenger');
  await compared.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(compared).toContainText('What does the interval say?');
  await expect(page.getByRole('region', { name: 'Hidden results' })).toBeVisible();
  const table = page.getByRole('region', { name: 'Measures compared' });
  await expect(table).toBeHidden();
  await compared.getByRole('list').getByRole('button').first().click();
  await expect(compared.getByText(/^(Right|No)\. /)).toBeVisible();
  const interval = table
    .locator('[data-measure="netCash"] .fm-diff, [data-measure="netCash"] td')
    .nth(2);
  await expect(interval).toBeInViewport({ ratio: 1 });
  const [main, below] = [await page.locator('main').boundingBox(), await compared.boundingBox()];
  expect((main?.y ?? 0) + (main?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  expect(await accessibilityProblems(page)).toEqual([]);
  await compared.getByRole('button', { name: 'Leave trainer mode' }).click();
  await expect(compared).toBeHidden();
});

test('the picker lists the lessons; one is answered to its end, and says how many answers were right', async ({
  sample: page,
}) => {
  await page.keyboard.press('Control+Shift+m');
  const picker = page.getByRole('dialog', { name: 'Trainer mode' });
  const lessons = picker.getByRole('list', { name: 'Lessons' }).getByRole('button');
  await expect(lessons).toHaveText([
    /^A debt from first letter to severance/,
    /^Pay plan and promise: kept and broken/,
    /^Severance and what reverses it/,
    /^Champion against challenger/,
  ]);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(picker).toBeHidden();

  const card = await takeLesson(page, 'Pay plan and promise: kept and broken');
  const told = card.getByRole('status').first();
  await expect(told).toBeFocused();
  await expect(told).toContainText('A collection process begins');
  await card.getByRole('button', { name: 'Next', exact: true }).click();
  // What would answer the question is hidden until it is answered.
  const reasons = page
    .getByRole('complementary', { name: 'Why this decision' })
    .getByRole('heading', { name: 'Cancel collection process' });
  await expect(reasons).toBeVisible();
  const choices = card.getByRole('list', { name: 'How long does the plan keep collection away?' });
  expect(await accessibilityProblems(page)).toEqual([]);
  await choices
    .getByRole('button', { name: 'Only as long as nothing else comes past due' })
    .click();
  await expect(card.getByText(/^Right\. A plan insulates the debt/)).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);

  // The other questions with a choice are answered by their first answer, whatever it is.
  let right = 1;
  let asked = 1;
  const end = card.getByRole('button', { name: 'End the lesson' });
  while (!(await end.isVisible())) {
    const next = card.getByRole('button', { name: 'Next', exact: true });
    const place = await card.getByText(/^\d+ of \d+$/).textContent();
    await next.click();
    await expect(card.getByText(place ?? '', { exact: true })).toHaveCount(0);
    const first = card.getByRole('list').getByRole('button').first();
    if (!(await first.isVisible())) continue;
    await first.click();
    await expect(card.getByText(/^(Right|No)\. /)).toBeVisible();
    asked++;
    if (await card.getByText(/^Right\. /).isVisible()) right++;
  }
  expect(asked).toBeGreaterThan(2);
  await expect(card).toContainText(`${right} of ${asked} questions with a choice answered right.`);
  await end.click();
  await expect(card).toBeHidden();
});
