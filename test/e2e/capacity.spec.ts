import type { Page } from '@playwright/test';
import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

async function fill(page: Page, name: string, text: string): Promise<void> {
  const field = page.getByRole('main').getByRole('textbox', { name, exact: true });
  await field.fill(text);
  await field.press('Enter');
}

test('agents that do not suffice: set up on their page, waited for in the run, used to the full on Compare, told in the account', async ({
  empty: page,
}) => {
  await page.getByRole('button', { name: 'Generate a portfolio…' }).click();
  await journey.generate(page, 'Energy and water utility', 200);

  await test.step('a group with twelve minutes a day', async () => {
    await journey.goToAddress(page, '#/strategy?page=capacity&slot=0');
    await page.getByRole('button', { name: 'Add capacity group' }).click();
    await page.getByRole('region', { name: 'Capacity groups' }).locator('summary').first().click();
    await fill(page, 'Code', 'AGENTS');
    await fill(page, 'Title', 'Agents');
    await fill(page, 'Per workday', '12');
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('calls wait for it, six minutes each', async () => {
    await journey.goToAddress(page, '#/strategy?page=events&slot=0');
    await page.getByRole('button', { name: 'Outbound call, 3 dials' }).click();
    const inspector = page.getByRole('complementary');
    await inspector.getByRole('combobox', { name: 'Waits for' }).selectOption('Agents');
    const minutes = inspector.getByRole('textbox', { name: 'Minutes taken' });
    await minutes.fill('6');
    await minutes.press('Enter');
    await expect(minutes).toHaveValue('6');
  });

  await test.step('steps wait in the run', async () => {
    await journey.goTo(page, 'Simulate');
    await page.getByRole('button', { name: 'Run comparison' }).click();
    await expect(page.getByRole('heading', { name: 'Champion against 2 challengers' })).toBeVisible(
      { timeout: 60_000 },
    );
    await journey.goTo(page, 'Simulate');
    await expect(page.getByRole('heading', { name: 'Waiting for agents and crews' })).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('an account says since when its call waits, and in which place', async () => {
    const day = page.getByRole('textbox', { name: /^Day/ }).first();
    await day.fill('35');
    await day.press('Enter');
    const entry = page.getByRole('listitem').filter({ hasText: 'waits for agents or crews' });
    await entry.first().getByRole('link').click();
    const why = page.getByRole('complementary');
    await expect(why).toContainText(/Waits for Agents since day \d+, place \d+ in the queue/);
    await expect(why).toContainText('the 12 minutes of the day were taken');
    await expect(why).toContainText('More capacity of the group');
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('the group is told with what was taken of it, and who was late', async () => {
    await journey.goTo(page, 'Compare');
    await page.getByRole('main').getByRole('tab', { name: 'Rules' }).click();
    const row = page.getByRole('row').filter({ hasText: 'AGENTS' });
    await expect(row).toContainText('minutes');
    await expect(row).toContainText(/\d+\.\d%/);
    await expect(page.getByText(/[1-9]\d* steps late, /)).toBeVisible();
  });
});
