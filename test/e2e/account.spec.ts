import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

test('from the list to one account, its decisions, a reason, the rule and back, without a mouse', async ({
  sample: page,
}) => {
  await page.keyboard.press('Control+5');
  const list = page.getByRole('grid', { name: /Accounts/ });
  await expect(list).toBeVisible();
  await journey.goToAddress(page, '#/run/1/accounts?arm=1&cell=champion_only');
  await expect(page.getByRole('button', { name: /^Remove filter / })).toHaveCount(1);

  // The rows of before stay on screen until the filtered ones are there.
  await expect
    .poll(async () => Number(await list.getAttribute('aria-rowcount')))
    .toBeLessThan(1000);

  await journey.keyTo(page, 'Tab', list);
  const heading = page.getByRole('heading', { name: /^Account / });
  // A row that is still being read does not open: it is tried again, as a person would.
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(heading).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
  // The name of the account follows its number when the list has answered.
  const first = /^Account \S+/.exec(await heading.innerText())?.[0] ?? '';
  expect(first).toMatch(/\d{4}-\d{4}-\d{2}$/);

  await test.step('previous and next stay in the list', async () => {
    // There is a next one once the list has said where this account stands.
    const place = page.getByText(/^\d+ of \d+$/);
    await expect(place).toBeVisible();
    const before = await place.innerText();
    await page.keyboard.press('Alt+PageDown');
    await expect(heading).not.toContainText(first);
    await expect(place).not.toHaveText(before);
    await page.keyboard.press('Alt+PageUp');
    await expect(heading).toContainText(first);
  });

  const decisions = page.getByRole('grid', { name: 'Decisions about this account' });
  await test.step('down the decisions, Ctrl+. for the reasons', async () => {
    await journey.keyTo(page, 'Tab', decisions);
    await page.keyboard.press('End');
    const why = page.getByRole('complementary', { name: 'Why this decision' });
    await page.keyboard.press('Control+.');
    await expect(why.getByRole('heading').first()).toBeFocused();
    expect(await accessibilityProblems(page)).toEqual([]);
    await journey.keyTo(page, 'Tab', why.getByRole('button', { name: /^Open / }));
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Strategy/).first()).toBeVisible();
    expect(await journey.address(page)).toContain('strategy?');
  });

  await test.step('and back where it came from', async () => {
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(heading).toContainText(first);
    await page.keyboard.press('Alt+ArrowRight');
    await expect(heading).toHaveCount(0);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(heading).toContainText(first);
  });
});
