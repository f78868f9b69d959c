import { expect, test } from './fixtures.ts';
import { journey, textFile } from './journey.ts';

test('a red backtest blocks nothing: the run is made, and its charts, pictures and tables say uncalibrated', async ({
  empty: page,
}) => {
  test.setTimeout(120_000);
  await page.getByRole('button', { name: 'Generate a portfolio…' }).click();
  await journey.generate(page, 'Energy and water utility', 200);
  await journey.goTo(page, 'Strategy');
  await journey.goTo(page, 'Behaviour model');
  await page.getByRole('combobox', { name: 'Model for new runs' }).selectOption('card');
  await expect(page.getByRole('heading', { name: 'card' })).toBeVisible();
  await page.getByRole('button', { name: 'Backtest', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Checks of the backtest' })).toBeVisible({
    timeout: 60_000,
  });
  // The same model, called red: what it does to a run is looked at here, not when it comes to be.
  const exported = await journey.download(page, () =>
    page.getByRole('button', { name: 'Export model…' }).click(),
  );
  const model = JSON.parse(exported.text);
  const red = { ...model, name: 'red', backtest: { ...model.backtest, verdict: 'red' } };
  await journey.choose(
    page,
    () => page.getByRole('button', { name: 'Import model…' }).click(),
    textFile('red.json', JSON.stringify(red)),
  );
  await expect(page.getByRole('heading', { name: 'red', exact: true })).toBeVisible();

  await journey.goTo(page, 'Simulate');
  await page.getByRole('button', { name: 'Run comparison' }).click();
  await expect(page.getByRole('heading', { name: 'Champion against 2 challengers' })).toBeVisible({
    timeout: 60_000,
  });
  const title = 'Net cash collected, cumulative';
  const chart = page.getByRole('region', { name: title });
  await expect(chart).toContainText('Uncalibrated');
  const save = async (item: string) => {
    await chart.getByRole('button', { name: `${title}: menu` }).click();
    return journey.download(page, () => page.getByRole('menuitem', { name: item }).click());
  };
  const table = await save('Save as CSV…');
  const [head = '', ...records] = table.text.trim().split(/\r?\n/);
  expect(head).toContain('Behaviour model');
  expect(records.length).toBeGreaterThan(10);
  expect(records.every((record) => record.endsWith(',uncalibrated'))).toBe(true);
  expect((await save('Save as SVG…')).text).toContain('Uncalibrated');
});
