import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

test.use({ warmsUp: true });

test('the very first start: nothing jumps, the strip can be left and asked for again, and stays where its step is', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.set(window, 'shifts', 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Reflect.set(window, 'shifts', Reflect.get(window, 'shifts') + Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await journey.openSample(page);
  const strip = page.getByRole('region', { name: 'First minute' });

  await test.step('nothing jumps while it draws itself', async () => {
    await expect(page.locator('main [data-later]')).toHaveCount(0);
    // Share of the window that moved times how far: a screen that made room for the navigation counted 0.15.
    const shifts = await page.evaluate(() => Reflect.get(window, 'shifts') as number);
    expect(shifts).toBeLessThan(0.05);
  });

  await test.step('the strip can be left at once and asked for again', async () => {
    await strip.getByRole('button', { name: 'Close the first minute' }).click();
    await expect(strip).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('first minute');
    await page.keyboard.press('Enter');
    await expect(strip).toBeVisible();
  });

  await test.step('it stays on the screens of its step, and waits there', async () => {
    for (const screen of ['Portfolio', 'To Do list', 'Trends & alerts', 'Export', 'Accounts']) {
      await journey.goTo(page, screen);
      await expect(strip).toHaveCount(0);
    }
    await journey.goTo(page, 'Compare');
    await expect(strip).toContainText('each bar is the 95% interval');
    await strip.getByRole('button', { name: 'Next' }).click();
    await journey.goTo(page, 'Accounts');
    await expect(strip).toContainText('first account of the list');
    await journey.goTo(page, 'Strategy');
    await expect(strip).toHaveCount(0);
  });
});

test('the first minute: the answer, one customer, one change, and never again', async ({
  page,
}) => {
  await journey.openSample(page);
  const strip = page.getByRole('region', { name: 'First minute' });
  await expect(strip).toContainText('each bar is the 95% interval');
  expect(await accessibilityProblems(page)).toEqual([]);

  await strip.getByRole('button', { name: 'Next' }).click();
  await expect(strip).toContainText('Swap-out');
  await page.getByRole('button').filter({ hasText: 'Swap-out' }).click();
  await expect(strip).toContainText('first account of the list');
  const list = page.getByRole('grid').first();
  // Nobody goes to a list that is still empty.
  await expect(list.getByRole('row').nth(1)).toContainText(/\d{4}-\d{4}-\d{2}/);
  await journey.keyTo(page, 'Tab', list);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(strip).toContainText('day by day');
  await expect(page.getByRole('complementary', { name: 'Why this decision' })).toBeVisible();

  await strip.getByRole('button', { name: 'Next' }).click();
  await expect(strip).toContainText('Alt and the right arrow five times');
  const selected = page.getByRole('region', { name: 'Steps' }).locator('tr[aria-selected="true"]');
  await expect(selected).toContainText(/severance/i);
  await expect(selected.locator('button.ev')).toBeFocused();
  for (let i = 0; i < 5; i++) await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('F5');
  await expect(strip).toContainText('That is the whole loop', { timeout: 90_000 });
  await expect(page.getByText('5 paired replications')).toBeVisible();

  await strip.getByRole('button', { name: 'Keep exploring' }).click();
  await expect(strip).toHaveCount(0);
});
