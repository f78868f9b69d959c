import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

test('a changed cost is on Compare at once, marked as re-weighted, and the run before stays as it was', async ({
  empty: page,
}) => {
  await page.getByRole('button', { name: 'Generate a portfolio…' }).click();
  await journey.generate(page, 'Energy and water utility', 150);
  await journey.goTo(page, 'Simulate');
  await page.getByRole('button', { name: 'Run comparison' }).click();
  await expect(page.getByRole('heading', { name: 'Champion against 2 challengers' })).toBeVisible({
    timeout: 60_000,
  });
  const cost = page.getByRole('row').filter({ hasText: 'Cost to collect' }).first();
  await expect(cost).toContainText('¢');
  const before = await cost.innerText();

  await page.evaluate(() => {
    location.hash = '#/strategy?page=events&slot=0';
  });
  const price = page.getByRole('textbox', { name: /^Unit cost of / }).first();
  await price.fill('25.00');
  await price.press('Enter');
  await journey.goTo(page, 'Compare');
  const note = page.getByText(/Re-weighted: run 1 at the costs and prices of now/);
  await expect(note).toBeVisible({ timeout: 30_000 });
  // Its icon filled the page once.
  expect((await note.boundingBox())?.height).toBeLessThan(40);
  await expect(page.getByText('Compare still shows')).toHaveCount(0);
  await expect.poll(async () => cost.innerText()).not.toBe(before);
  expect(await accessibilityProblems(page)).toEqual([]);

  await journey.goToAddress(page, '#/compare?run=1');
  await expect(page.getByText(/1 change since run 1/)).toBeVisible();
  await expect.poll(async () => cost.innerText()).toBe(before);
});
