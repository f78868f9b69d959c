import type { Locator, Page } from '@playwright/test';
import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}

/** Opens the dialog with one number varied over a few days of two values each, by keyboard where it matters. */
async function prepareSweep(page: Page, to: string, replications = '1'): Promise<Locator> {
  await page.getByRole('button', { name: 'New sweep…' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Threshold sweep' });
  if ((await dialog.getByRole('button', { name: /^Do not vary/ }).count()) === 0) {
    await expect(dialog.getByText(/[1-9]\d* numbers listed/)).toBeVisible();
    await dialog.getByLabel('Find a number').fill('ENERGY-RES condition 20 row 90 age');
    await dialog.getByLabel('Find a number').press('Enter');
    await dialog.getByText('Same days and draws as run 1').click();
    await type(dialog.getByRole('textbox', { name: 'Days' }), '30');
    await type(dialog.getByRole('textbox', { name: 'From' }), '14');
    await type(dialog.getByRole('textbox', { name: 'Step' }), '7');
  }
  await type(dialog.getByRole('textbox', { name: 'Replications' }), replications);
  await type(dialog.getByRole('textbox', { name: 'To' }), to);
  await expect(dialog.getByText(/the work of/)).toBeVisible();
  return dialog;
}

test('a sweep is run, its setting becomes a challenger, and a cancelled one keeps what is finished', async ({
  empty: page,
}) => {
  test.setTimeout(240_000);
  await journey.openSampleFromStart(page);
  await page.getByRole('tab', { name: 'Trade-offs' }).click();
  await expect(page.getByText('No threshold sweep yet')).toBeVisible();

  await test.step('run', async () => {
    const dialog = await prepareSweep(page, '28');
    await expect(dialog.getByText('3 settings × 1 replication')).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Run sweep' }).click();
    await expect(page.getByRole('heading', { name: 'Net cash against harm' })).toBeVisible({
      timeout: 90_000,
    });
    await expect(page.getByRole('heading', { name: 'Net cash by value' })).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('save its picture', async () => {
    const save = async (form: string) => {
      const menu = page.getByRole('button', { name: 'Net cash against harm: menu' });
      return journey.download(page, async () => {
        await menu.click();
        await page.getByRole('menuitem', { name: `Save as ${form}…` }).click();
      });
    };
    const drawing = await save('SVG');
    expect(drawing.name).toBe('sweep-1-trade-off.svg');
    expect(drawing.text).toContain('Harm points per 1,000 accounts');
    expect(drawing.text).toContain('@font-face{font-family:"Inter"');
    const picture = await save('PNG');
    expect([...picture.bytes.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(picture.bytes.length).toBeGreaterThan(5000);
  });

  await test.step('use a setting', async () => {
    await page.getByRole('combobox', { name: 'Setting' }).selectOption({ label: '2: 14 d' });
    await page.getByRole('button', { name: 'Use this setting as a challenger' }).click();
    await expect(page.getByText(/ENERGY-STD \(14\) is Challenger C now/)).toBeVisible();
    await expect(
      page.getByRole('button', { name: 'Confirm ENERGY-STD (14) in a fresh run' }),
    ).toBeVisible();
    await journey.goTo(page, 'Strategy');
    await expect(page.getByRole('main')).toContainText('ENERGY-STD (14)');
    await journey.goToAddress(page, '#/run/1/compare?tab=tradeoffs');
    await expect(page.getByRole('heading', { name: 'Net cash against harm' })).toBeVisible();
  });

  await test.step('cancel', async () => {
    // Settings share most of their runs: with one replication all 199 are finished before anybody could cancel.
    const dialog = await prepareSweep(page, '1400', '4');
    await dialog.getByRole('button', { name: 'Run sweep' }).click();
    await expect(page.getByText(/^[1-9]\d* of 199 settings finished/)).toBeVisible({
      timeout: 90_000,
    });
    await page.getByRole('button', { name: 'Cancel sweep' }).click();
    await expect(page.getByText(/Stopped: \d+ of 199 settings finished and kept/)).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.getByRole('combobox', { name: 'Sweep' })).toContainText('Sweep 2');
  });
});
