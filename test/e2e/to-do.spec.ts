import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

test('work the To Do list: the day, an entry, its account, completing it, and the next one', async ({
  empty: page,
}) => {
  await page.getByRole('button', { name: 'Generate a portfolio…' }).click();
  await journey.generate(page, 'Energy and water utility', 600);
  await page.keyboard.press('Control+6');
  await expect(page.getByText('No run yet')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Open Simulate' }).click();
  await page.getByRole('button', { name: 'Run 1 replication' }).click();
  await expect(page.getByRole('toolbar', { name: 'Days of the run' })).toBeVisible({
    timeout: 30_000,
  });

  const heading = page.getByRole('heading', { level: 1, name: /^To Do list, day \d+/ });
  const grid = page.getByRole('grid', { name: 'To Do entries' });
  const views = page.getByRole('group', { name: 'Work of the day' });
  const rows = async () => Number(await grid.getAttribute('aria-rowcount')) - 1;
  const panel = page.getByRole('region', { name: /^.+, \d{4}-\d{4}-\d{2}$/ });

  await test.step('it opens on the first day with work', async () => {
    await journey.goTo(page, 'To Do list');
    await expect(heading).toBeVisible();
    expect(await rows()).toBeGreaterThan(0);
    await expect(views.getByRole('button', { name: /^Overdue 0/ })).toBeVisible();
  });

  await test.step('a day without entries says when the next ones arrive', async () => {
    await journey.goToAddress(page, '#/to-do?day=0');
    await expect(page.getByText('No open entries on day 0.')).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: /^Go to day / }).click();
    await expect(grid.getByRole('row').nth(1)).toBeVisible();
  });

  await test.step('the list of day 50, narrowed to a role, keeps its address', async () => {
    await journey.goToAddress(page, '#/to-do?day=50');
    await expect(heading).toContainText('day 50');
    const all = await rows();
    await page.getByRole('combobox', { name: 'Role' }).selectOption({ index: 1 });
    await expect.poll(rows).toBeLessThan(all);
    expect(await journey.address(page)).toMatch(/role=/);
    await page.getByRole('combobox', { name: 'Role' }).selectOption({ index: 0 });
    await expect.poll(rows).toBe(all);
  });

  await test.step('with the keyboard down the list: the chosen entry, its account, what suits it', async () => {
    await journey.keyTo(page, 'Tab', grid);
    await page.keyboard.press('ArrowDown');
    await expect(panel).toBeVisible();
    await expect(panel.getByText(/past due this morning/)).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Other manual work…' })).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  const completed = (await panel.getByRole('heading').innerText()).split(', ').at(-1) ?? '';
  const before = await rows();
  await test.step('C shows the effect; confirming makes a branch, and the next entry has the focus', async () => {
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog', { name: `Manual work on ${completed}` });
    await expect(dialog.getByRole('combobox', { name: 'What' })).toHaveValue('complete-to-do');
    await expect(dialog.getByText('No collection event changes.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Complete a To Do entry' }).click();
    await expect.poll(() => journey.address(page), { timeout: 30_000 }).toContain('run/2/');
    await expect.poll(rows).toBe(before - 1);
    await expect(views.getByRole('button', { name: /^Done today 1/ })).toBeVisible();
    await expect(panel).not.toHaveAccessibleName(new RegExp(`${completed}$`));
    await expect(grid.locator(':focus')).toHaveCount(1);
  });

  await test.step('the run itself is as it was', async () => {
    await page.getByRole('combobox', { name: 'Run' }).selectOption('1');
    await expect.poll(rows).toBe(before);
    await page.getByRole('combobox', { name: 'Run' }).selectOption('2');
    await expect.poll(rows).toBe(before - 1);
  });

  await test.step('W opens the next account with the entry in view, on the day it was made', async () => {
    await page.getByRole('button', { name: /^Work next/ }).click();
    const bar = page.getByRole('region', { name: 'To Do entry' });
    await expect(bar).toContainText('worked on day 50');
    const account = page.getByRole('heading', { level: 1, name: /^Account / });
    const first = await account.innerText();
    await expect(bar.getByRole('button', { name: /^Complete entry/ })).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await bar.getByRole('button', { name: /^Work next/ }).click();
    await expect(account).not.toHaveText(first);
    await bar.getByRole('button', { name: 'Back to the list' }).click();
    await expect(heading).toContainText('day 50');
  });

  await test.step('what is shown can be saved as CSV', async () => {
    const { name, text } = await journey.download(page, () =>
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    );
    expect(name).toBe('to-dos-run-2-day-50.csv');
    expect(text.trimEnd().split('\r\n')).toHaveLength(before);
  });

  await test.step('the palette knows it', async () => {
    await page.keyboard.press('Control+K');
    await page.keyboard.type('work next');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'To Do entry' })).toBeVisible();
  });
});
