import { join } from 'node:path';
import { tapEngine } from './engine-tap.ts';
import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

const TINY = join(import.meta.dirname, '../../samples/portfolios/tiny-snapshot.csv');
const SENTENCE = 'The portfolio cannot be read at the moment.';

/** The cancelled state of ux.md 1.2; the others are in states.spec.ts. */
test('cancelled: what was there stays, and the next attempt works', async ({ page }) => {
  const tap = await tapEngine(page);
  await journey.openEmpty(page);

  await test.step('an import that is cancelled while its rows are checked keeps nothing', async () => {
    await page.keyboard.press('Control+Shift+O');
    await journey.choose(
      page,
      () => page.getByRole('button', { name: 'Choose files…' }).click(),
      TINY,
    );
    await page.getByRole('button', { name: 'Map columns' }).click();
    await page.getByLabel('As-of date').fill('2026-03-02');
    await tap.hold('checkImport');
    await page.getByRole('button', { name: 'Check all rows' }).click();
    await expect(page.getByText('Checking all rows')).toBeVisible();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Check all rows' })).toBeVisible();
    await tap.release();
    await page.getByRole('button', { name: 'Cancel import' }).click();
  });

  await test.step('a portfolio that is not made leaves the document without one', async () => {
    await tap.hold('generatePortfolio');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Generate portfolio');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Generate a portfolio' });
    await dialog.getByRole('button', { name: /^Generate / }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await tap.release();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Generate portfolio');
    await page.keyboard.press('Enter');
    await journey.generate(page, 'Energy and water utility', 150);
  });

  await test.step('a run that is stopped is none: Simulate and Compare say so and start again', async () => {
    await tap.hold('run');
    await journey.goTo(page, 'Simulate');
    await page.getByRole('button', { name: 'Run comparison' }).click();
    const main = page.getByRole('main');
    await main.getByRole('button', { name: 'Cancel run' }).click();
    await expect(main.getByText('Nothing has run')).toBeVisible();
    await journey.goTo(page, 'Compare');
    await expect(main.getByText('Nothing to compare yet')).toBeVisible();
    await journey.goTo(page, 'Simulate');
    await tap.release();
    await main.getByRole('button', { name: 'Run comparison' }).click();
    await expect(page.getByRole('heading', { name: 'Champion against 2 challengers' })).toBeVisible(
      { timeout: 60_000 },
    );
  });

  await test.step('a run that fails says why, and the earlier run stays', async () => {
    await tap.refuse(SENTENCE, 'run');
    await page.keyboard.press('F5');
    const failed = page.getByRole('region', { name: 'Run failed' });
    await expect(failed).toContainText(SENTENCE);
    await failed.getByRole('button', { name: 'Close message' }).click();
    await expect(failed).toHaveCount(0);
    await journey.goTo(page, 'Compare');
    await expect(
      page.getByRole('heading', { name: 'Champion against 2 challengers' }),
    ).toBeVisible();
    await tap.serve();
  });

  const main = page.getByRole('main');
  await test.step('a sensitivity that is cancelled says so, and the next one is kept', async () => {
    await journey.goToAddress(page, '#/compare?tab=sensitivity');
    await tap.hold('sensitivity');
    const ask = main.getByRole('button', { name: 'Ask 5% of the accounts' });
    await ask.click();
    await main
      .getByRole('region', { name: 'Sensitivity under way' })
      .getByRole('button', { name: 'Cancel sensitivity' })
      .click();
    const stopped = main.getByRole('region', { name: 'Sensitivity stopped' });
    await expect(stopped).toContainText('cancelled');
    await expect(main.getByText('Not asked yet')).toBeVisible();
    await stopped.getByRole('button', { name: 'Close message' }).click();
    await tap.release();
    await main.getByRole('combobox', { name: 'Accounts' }).selectOption('0.1');
    await main.getByRole('button', { name: 'Find out what it rests on' }).click();
    await expect(main.getByRole('combobox', { name: 'Kept result' })).toBeVisible({
      timeout: 60_000,
    });
  });

  await test.step('Export: a closed save dialog and evidence that is cancelled leave nothing behind', async () => {
    await journey.goToAddress(page, '#/export');
    // What the browser answers when somebody closes its save dialog.
    await page.evaluate(() => {
      const closed = () => Promise.reject(new DOMException('closed', 'AbortError'));
      Reflect.set(window, 'showSaveFilePicker', closed);
    });
    const evidence = main.getByRole('region', { name: 'Evidence' });
    await expect(page.getByRole('textbox', { name: 'Reviewer' })).toBeVisible();
    for (const name of ['Reviewer', 'Note on the warnings', 'Note on the open checks']) {
      const field = page.getByRole('textbox', { name });
      if ((await field.count()) === 0) continue;
      await field.fill('Of the test');
      await field.press('Enter');
    }
    const write = main.getByRole('button', { name: 'Export configuration…' });
    await expect(write).toBeEnabled();
    await write.click();
    const bundle = evidence.getByRole('button', { name: 'Export evidence…' });
    await tap.hold('evidenceBundle');
    await bundle.click();
    await expect(evidence).toContainText('Making the evidence');
    await evidence.getByRole('button', { name: 'Cancel', exact: true }).click();
    await expect(evidence).not.toContainText('Making the evidence');
    await tap.release();
    await expect(main.getByRole('alert')).toHaveCount(0);
    await expect(page.getByText(/^Exported /)).toHaveCount(0);
    await expect(main.getByText('Last export')).toHaveCount(0);
    await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    const { name } = await journey.download(page, () => write.click());
    expect(name).toMatch(/\.json$/);
    await expect(main.getByText('Last export')).toBeVisible();
  });

  await test.step('Compare, summary: a run that cannot be read says so and is read again', async () => {
    await tap.refuse(SENTENCE, 'runView');
    await journey.goTo(page, 'Compare');
    await page.keyboard.press('F5');
    const results = main.getByRole('region', { name: 'Results' });
    await expect(results.getByRole('alert')).toContainText(SENTENCE, { timeout: 60_000 });
    expect(await accessibilityProblems(page)).toEqual([]);
    await tap.hold('runView');
    await tap.serve();
    await results.getByRole('button', { name: 'Try again' }).click();
    await expect(main.getByText(/^Reading run \d+…$/)).toBeVisible();
    await tap.release();
    await expect(
      main.getByRole('row').filter({ hasText: 'Net cash collected' }).first(),
    ).toContainText('$');
    await expect(main.getByText(SENTENCE)).toHaveCount(0);
  });
});
