import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

/** How often Tab is pressed at most to come somewhere. */
const MOST_STOPS = 80;

test('thresholds are edited by keyboard alone: the run is read again, says so, and it is taken back and kept', async ({
  empty: page,
}) => {
  await journey.openSampleFromStart(page);
  const net = page.getByRole('row').filter({ hasText: 'Net cash collected' }).first();
  const reading = net.locator('.chip').first();
  await expect(reading).toHaveText('Better');
  const headline = page.locator('.vd .vt').first();
  const before = await headline.innerText();

  const link = page.getByRole('button', { name: 'Edit thresholds…' });
  const tabTo = async (isThere: () => Promise<boolean>) => {
    for (let stop = 0; stop < MOST_STOPS && !(await isThere()); stop++)
      await page.keyboard.press('Tab');
    expect(await isThere()).toBe(true);
  };
  const isOn = (name: RegExp) => () =>
    page.evaluate(
      (words) => new RegExp(words).test(document.activeElement?.textContent ?? ''),
      name.source,
    );
  await page.getByRole('button', { name: 'Severance processes' }).first().focus();
  await tabTo(isOn(/^Edit thresholds…$/));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Thresholds/ });
  await expect(dialog.getByLabel('Net cash collected')).toBeFocused();
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.keyboard.press('Control+a');
  await page.keyboard.type('-5');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText(
    'Net cash collected must be a number of 0 or more, in USD.',
  );
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1000000');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(link).toBeFocused();

  await expect(reading).toHaveText('Slightly better');
  const note = page.getByText(/^Changes that matter were edited after the run:/);
  await expect(note).toContainText('Net cash collected $1.000M, was $');
  // Its icon filled the page once.
  expect((await note.boundingBox())?.height).toBeLessThan(40);
  await page.keyboard.press('Control+z');
  await expect(reading).toHaveText('Better');
  await expect(note).toHaveCount(0);
  expect(await headline.innerText()).toBe(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(note).toBeVisible();

  // The menu leads there too; what is its default again is no edit.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Edit thresholds of Compare');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await tabTo(isOn(/^Reset Net cash collected$/));
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Net cash collected')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(note).toHaveCount(0);

  // What the intervals do not cover is one key away.
  await link.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Sensitivity' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});
