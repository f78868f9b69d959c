import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

/** Middle of a step on the page. */
async function middle(step: Locator): Promise<{ x: number; y: number }> {
  const box = await step.boundingBox();
  if (box === null) throw new Error('the step is not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(page: Page, step: Locator, byPx: number): Promise<void> {
  const from = await middle(step);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + byPx / 2, from.y);
  await page.mouse.move(from.x + byPx, from.y);
}

test('a step of the ladder moves by mouse, by keys and by its field, each undone by itself', async ({
  empty: page,
}) => {
  await journey.openSampleFromStart(page);
  await journey.goTo(page, 'Strategy');
  const ladder = page.getByRole('region', { name: 'Event ladder' });
  const severance = ladder.getByRole('button', { name: /Start severance, day/ });
  const first = ladder.getByRole('button', { name: /, day 0$/ }).first();
  await severance.scrollIntoViewIfNeeded();
  const pxPerDay = ((await middle(severance)).x - (await middle(first)).x) / 44;

  await test.step('a drag that Escape takes back changes nothing', async () => {
    await drag(page, severance, 5 * pxPerDay);
    await expect(severance).toHaveAccessibleName(/day 49$/);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(severance).toHaveAccessibleName(/day 44$/);
    await expect(page.getByRole('button', { name: /undo/i })).toBeDisabled();
  });

  await test.step('a drag', async () => {
    await drag(page, severance, 5 * pxPerDay);
    await page.mouse.up();
    await expect(severance).toHaveAccessibleName(/day 49$/);
    await page.keyboard.press('Control+z');
    await expect(severance).toHaveAccessibleName(/day 44$/);
  });

  await test.step('keys: a day, a week', async () => {
    await severance.focus();
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await expect(severance).toHaveAccessibleName(/day 52$/);
    await page.keyboard.press('Control+z');
    await expect(severance).toHaveAccessibleName(/day 44$/);
  });
});
