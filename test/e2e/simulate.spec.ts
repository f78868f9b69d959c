import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

test('generate a telecom portfolio, run one replication, and go through its days', async ({
  empty: page,
}) => {
  await page.getByRole('button', { name: 'Generate a portfolio…' }).click();
  expect(await accessibilityProblems(page)).toEqual([]);
  await journey.generate(page, 'Telecom', 400);
  await expect(
    page.getByText('Generated: telecom, seed 11, 400 accounts, as of 2 Mar 2026'),
  ).toBeVisible();

  await test.step('the strategy fits the portfolio', async () => {
    await journey.goTo(page, 'Strategy');
    await expect(
      page.getByRole('heading', { name: /TELECOM|TELCO|MOBILE/i }).first(),
    ).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('run one replication: the days are there', async () => {
    await journey.goTo(page, 'Simulate');
    await expect(page.getByText('Nothing has run')).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Run 1 replication' }).click();
    await expect(page.getByRole('toolbar', { name: 'Days of the run' })).toBeVisible({
      timeout: 30_000,
    });
  });

  const bar = page.getByRole('toolbar', { name: 'Days of the run' });
  const day = bar.getByRole('textbox', { name: 'Day' });
  await test.step('day by day, by slider, by number, to the end', async () => {
    await expect(day).toHaveValue('0');
    await bar.getByRole('button', { name: 'Next day' }).click();
    await expect(day).toHaveValue('1');
    await expect(bar.getByText('Tue 3 Mar 2026')).toBeVisible();
    await bar.getByRole('slider', { name: 'Day' }).fill('40');
    await expect(day).toHaveValue('40');
    await day.fill('55');
    await day.press('Enter');
    await expect(bar.getByRole('slider', { name: 'Day' })).toHaveValue('55');
    await bar.getByRole('button', { name: 'Previous day' }).click();
    await expect(day).toHaveValue('54');
    await bar.getByRole('button', { name: 'To the end' }).click();
    await expect(day).toHaveValue('119');
    await expect(bar.getByRole('button', { name: 'Next day' })).toBeDisabled();
  });

  await test.step('play and pause', async () => {
    await day.fill('10');
    await day.press('Enter');
    await bar.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '10 days/s' });
    await bar.getByRole('button', { name: 'Play' }).click();
    await expect.poll(async () => Number(await day.inputValue())).toBeGreaterThan(13);
    await bar.getByRole('button', { name: 'Pause', exact: true }).click();
    const stopped = await day.inputValue();
    await page.waitForTimeout(400);
    expect(await day.inputValue()).toBe(stopped);
  });

  await test.step('the address holds the day', async () => {
    await day.fill('25');
    await day.press('Enter');
    await expect.poll(() => journey.address(page)).toMatch(/day=25/);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('an entry of the feed opens its account on that day', async () => {
    const feed = page.getByRole('region', { name: /^(Feed|What happened)/ });
    const entry = feed.getByRole('link').first();
    const account = await entry.innerText();
    await entry.click();
    await expect(page.getByRole('heading', { name: `Account ${account}` })).toBeVisible();
    await expect(page.getByRole('complementary').first()).toContainText('day 25');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(day).toHaveValue('25');
  });
});
