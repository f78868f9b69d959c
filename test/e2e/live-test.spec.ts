import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey, textFile } from './journey.ts';

/** The customers of a split with an outcome: those of the challenger paid a little more. */
function resultOf(customers: string): string {
  const [head = '', ...rows] = customers.trimEnd().split(/\r?\n/);
  const challenger = /EARLY,/;
  const paid = rows.map((row, index) => {
    const base = 100 + ((index * 37) % 41);
    return `${row},${challenger.test(row) ? base + 12 : base}`;
  });
  return `${head},paid\n${paid.join('\n')}\n`;
}

test('a live test is planned from the run, split, changed, and its result is read', async ({
  empty: page,
}) => {
  test.setTimeout(120_000);
  await journey.openSampleFromStart(page);

  await test.step('segments in a ratio, swap set by an event', async () => {
    await page.getByRole('tab', { name: 'Segments' }).click();
    await page.getByLabel('Measure of the segments').selectOption('liquidationRate');
    await expect(page.getByRole('heading', { name: 'Liquidation rate by segment' })).toBeVisible();
    await expect(page.getByText(/segments differ in effect/)).toBeVisible();
    await page.getByRole('tab', { name: 'Swap set' }).click();
    await page.getByLabel('What tells accounts apart').selectOption('event:CALL');
    const cell = page.getByRole('button', { name: /Swap-in: A only/ });
    const count = (await cell.locator('.swn').innerText()).trim();
    await cell.click();
    await expect(page.getByRole('main')).toContainText(`${count} of 12,000 accounts`);
  });

  await test.step('every rate of every arm, and its numbers as CSV', async () => {
    await journey.goTo(page, 'Compare');
    await page.getByRole('tab', { name: 'Rates', exact: true }).click();
    const table = page.getByRole('table', { name: 'Rates' });
    const cure = table.getByRole('row', { name: /^Cure rate/ });
    await expect(cure.getByRole('cell')).toHaveCount(6);
    await expect(cure.getByRole('cell').first()).toHaveText(
      /^\d+\.\d% [\d,]+ of [\d,]+ \d+\.\d% to \d+\.\d%$/,
    );
    // No arm lies beyond the panel.
    const last = await cure.getByRole('cell').last().boundingBox();
    const panel = await page.getByRole('region', { name: 'Rates', exact: true }).boundingBox();
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThan((panel?.x ?? 0) + (panel?.width ?? 0));
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Rates: menu' }).click();
    const csv = await journey.download(page, () =>
      page.getByRole('menuitem', { name: 'Save as CSV…' }).click(),
    );
    expect(csv.text).toMatch(/Arm,Rate,By,.*Numerator,Denominator,Value/);
    expect(csv.text).toContain('ENERGY-FIRM,Cure rate,count,');
  });

  await test.step('what it needs', async () => {
    await journey.goTo(page, 'Compare');
    await page.getByRole('tab', { name: 'Live test' }).click();
    await expect(page.getByText(/To find .* with 80% power: .* with the champion/)).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.getByText('A real 80% / 20% split', { exact: true })).toBeVisible();
    await page.getByLabel('What is measured').selectOption('recovery-rate');
    await expect(page.getByText(/To find .* pp with 80% power/)).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('begin it, and give a challenger more', async () => {
    await page.getByRole('button', { name: 'New live test…' }).click();
    const dialog = page.getByRole('dialog', { name: 'New live test' });
    await expect(dialog).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Begin live test' }).click();
    await expect(
      page.getByText(/Sample ratio: balanced, the split is the planned one/).last(),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Change shares…' }).click();
    const change = page.getByRole('dialog', { name: /^Change shares/ });
    const share = change.getByRole('textbox', { name: /^Share of .*EARLY/ });
    await share.fill('20');
    await share.press('Enter');
    await change.getByRole('button', { name: 'Open phase' }).click();
    await expect(page.getByText(/nobody goes from one challenger to another/)).toBeVisible();
    await expect(page.getByRole('img', { name: /EARLY 0 to 999/ })).toHaveCount(2);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('its plan leaves the document and comes back from its file', async () => {
    const plan = await journey.download(page, () =>
      page.getByRole('button', { name: 'Save plan…' }).click(),
    );
    expect(plan.name).toBe('live-test.json');
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByRole('button', { name: 'Remove live test' }).click();
    await expect(page.getByText('No live test yet')).toBeVisible();
    const open = () => page.getByRole('button', { name: 'Open plan…' }).click();
    await journey.choose(page, open, textFile('strategy.json', '{"processTemplates":[]}'));
    await expect(page.getByText(/This is a strategy, not the plan of a live test/)).toBeVisible();
    await journey.choose(page, open, textFile(plan.name, plan.text));
    await expect(page.getByRole('img', { name: /EARLY 0 to 999/ })).toHaveCount(2);
  });

  await test.step('read its result', async () => {
    const customers = await journey.download(page, () =>
      page.getByRole('button', { name: 'Save customers…' }).click(),
    );
    expect(customers.name).toBe('pilot-customers.csv');
    const file = textFile('result.csv', resultOf(customers.text));
    await journey.choose(
      page,
      () => page.getByRole('button', { name: 'Open results…' }).click(),
      file,
    );
    await page.getByRole('button', { name: 'Read results' }).click();
    const reading = page.getByRole('region', { name: 'Reading of the result' });
    await expect(
      reading.getByText('Every customer is in the arm that the plan gives.'),
    ).toBeVisible();
    await expect(reading.getByText('Valid at every look').first()).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
