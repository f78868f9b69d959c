import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey, textFile } from './journey.ts';

test('a behaviour model: read, export, change, import, run, and told in the comparison', async ({
  empty: page,
}) => {
  test.setTimeout(120_000);
  let model = '';

  await test.step('the page shows the figures and what they are worth', async () => {
    await page.getByRole('button', { name: 'Generate a portfolio…' }).click();
    await journey.generate(page, 'Energy and water utility', 300);
    await journey.goTo(page, 'Strategy');
    await journey.goTo(page, 'Behaviour model');
    await expect(page.getByRole('note')).toContainText('These are assumptions.');
    const sms = page.getByRole('row', { name: /^SMS ×/ });
    await expect(sms).toContainText('×1.80');
    await expect(sms).toContainText('90%');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  await test.step('a grade explains itself to the keyboard', async () => {
    const grade = page.getByRole('row', { name: /^SMS ×/ }).getByRole('button', { name: 'B' });
    await journey.keyTo(page, 'Tab', grade);
    await expect(page.getByText('B: a benchmark of the industry')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText('B: a benchmark of the industry')).toBeHidden();
  });

  await test.step('a run with the default', async () => {
    await page.keyboard.press('F5');
    await expect(page.getByText(/24 paired replications/)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/behaviour model/)).toHaveCount(0);
    await journey.goToAddress(page, '#/strategy?page=behaviour');
  });

  await test.step('export, and refuse what is no model', async () => {
    const exported = await journey.download(page, () =>
      page.getByRole('button', { name: 'Export model…' }).click(),
    );
    expect(exported.name).toBe('Default-assumptions.behaviour.json');
    model = exported.text;
    const bad = model.replace('"reach": 0.9,', '"reach": 90,');
    await journey.choose(
      page,
      () => page.getByRole('button', { name: 'Import model…' }).click(),
      textFile('bad.json', bad),
    );
    const dialog = page.getByRole('dialog', { name: 'bad.json was not imported: 1 error' });
    await expect(dialog).toContainText('"reach" is 90. Allowed: at most 1.');
    await expect(dialog).toContainText('/treatments/1/reach');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('row', { name: /^SMS ×/ })).toContainText('90%');
  });

  await test.step('import a changed one: the old comparison says so', async () => {
    const own = model
      .replace('"Default assumptions"', '"Fewer SMS arrive"')
      .replace('"reach": 0.9,', '"reach": 0.4,');
    await journey.choose(
      page,
      () => page.getByRole('button', { name: 'Import model…' }).click(),
      textFile('own.json', own),
    );
    await expect(page.getByRole('heading', { name: 'Fewer SMS arrive' })).toBeVisible();
    await expect(page.getByRole('row', { name: /^SMS ×/ })).toContainText('40%');
    await journey.goTo(page, 'Compare');
    await expect(page.getByText(/since run 1: the behaviour model changed/)).toBeVisible();
  });

  await test.step('a run with it names it', async () => {
    await page.getByRole('button', { name: 'Run again', exact: true }).click();
    await expect(page.getByText(/· behaviour model Fewer SMS arrive/)).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByText(/the behaviour model changed/)).toHaveCount(0);
  });

  await test.step('and the default comes back', async () => {
    await journey.goToAddress(page, '#/strategy?page=behaviour');
    await page.getByRole('button', { name: 'Use default' }).click();
    await expect(page.getByRole('heading', { name: 'Default assumptions' })).toBeVisible();
    await expect(page.getByRole('row', { name: /^SMS ×/ })).toContainText('90%');
  });
});
