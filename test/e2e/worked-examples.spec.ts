import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey, textFile } from './journey.ts';

test('a worked example runs and compares itself, and opens as a document whose story can be read', async ({
  empty: page,
}) => {
  const pick = page.getByRole('combobox', { name: 'Worked example' });
  await pick.selectOption('example-d-cancel');
  await page.getByRole('button', { name: 'Run and compare' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Came out as it says' })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('button', { name: 'Open this example' }).click();
  await expect(page.getByText('Worked example example-d-cancel, 1 account')).toBeVisible();
});

test('every section of a strategy has its page, without a problem for those who cannot see it', async ({
  empty: page,
}) => {
  await page
    .getByRole('combobox', { name: 'Worked example' })
    .selectOption('severance-life-support');
  await page.getByRole('button', { name: 'Open this example' }).click();
  await expect(page.getByText('Worked example severance-life-support, 2 accounts')).toBeVisible();
  for (const [id, title] of [
    ['terms', 'Customer classes'],
    ['severance', 'Severance templates'],
    ['write-off', 'Write-off'],
    ['work', 'To dos'],
    ['protection', 'Holds'],
  ] as const) {
    await journey.goToAddress(page, `#/strategy?page=${id}`);
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
  }
});

test('an account of the sample is saved as a case that comes out as it says, and fails where its expectation is changed', async ({
  empty: page,
}) => {
  await journey.openSampleFromStart(page);
  await page.keyboard.press('Control+5');
  await page.getByRole('grid', { name: /Accounts/ }).waitFor();
  // Severed by the champion: there is something to expect.
  await journey.goToAddress(page, '#/run/1/accounts?arm=1&cell=champion_only');
  await expect(page.getByRole('button', { name: /^Remove filter / })).toHaveCount(1);
  const heading = page.getByRole('heading', { name: /^Account / });
  await expect(async () => {
    await page.getByRole('grid', { name: /Accounts/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(heading).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 40_000 });
  const account = /\d{4}-\d{4}-\d{2}/.exec(await heading.innerText())?.[0] ?? '';
  await page.getByRole('button', { name: 'More for this account' }).click();
  const { name, text } = await journey.download(page, () =>
    page.getByRole('menuitem', { name: 'Account as case…' }).click(),
  );
  expect(name).toBe(`account-${account}.case.json`);
  expect(text).not.toContain(account);
  await expect(
    page.getByText(`Saved ${name}: the account and what Champion did to it`),
  ).toBeVisible();

  await page.getByRole('menuitem', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Close/ }).click();
  const choose = (file: ReturnType<typeof textFile>) =>
    journey.choose(page, () => page.getByRole('button', { name: 'Open case file…' }).click(), file);
  const pick = page.getByRole('combobox', { name: 'Worked example' });
  const run = page.getByRole('button', { name: 'Run and compare' });

  await choose(textFile(name, text));
  await expect(pick.locator('option:checked')).toHaveText(
    new RegExp(`^account-${account}\\.case\\.json: Account under ENERGY-STD`),
  );
  await run.click();
  await expect(page.getByText(/^Came out as it says: \d+ expectations compared\.$/)).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);

  const example = JSON.parse(text);
  example.expect.log[0].on = '2020-01-01';
  await choose(textFile(name, JSON.stringify(example)));
  await run.click();
  const differs = /^Differs at \/expect\/log\/0: expected .*2020-01-01.*, came /;
  await expect(page.getByText(differs)).toBeVisible();

  await choose(textFile(name, text.replace('"kind": "case"', '"kind": "box"')));
  await expect(page.getByText(`${name} at /kind: This is not a worked example`)).toBeVisible();
  // What was listed stays.
  await expect(page.getByText(differs)).toBeVisible();

  await page.getByRole('button', { name: 'Open this example' }).click();
  await expect(page.getByText(`Case file ${name}, 1 account`)).toBeVisible();
});
