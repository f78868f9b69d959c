import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey, textFile } from './journey.ts';

const SAMPLES = join(import.meta.dirname, '../../samples/portfolios');
const WORKBOOKS = join(import.meta.dirname, '../fixtures/workbooks');

async function snapshotWithBadRow() {
  const text = await readFile(join(SAMPLES, 'tiny-snapshot.csv'), 'utf8');
  const bad = text.replace('ELECTRIC,150.01,2026-02-09', 'ELECTRIC,about 150,2026-02-09');
  expect(bad).not.toBe(text);
  return textFile('march.csv', bad);
}

async function startImport(page: Page, file: Parameters<typeof journey.choose>[2]): Promise<void> {
  await page.keyboard.press('Control+Shift+O');
  const choose = page.getByRole('button', { name: 'Choose files…' });
  await journey.choose(page, () => choose.click(), file);
}

function step(page: Page, name: string) {
  return page
    .getByRole('list', { name: 'Steps' })
    .locator('[aria-current=step]', { hasText: name });
}

function count(page: Page, term: string) {
  return page.locator('dl.counts div').filter({ hasText: term }).locator('dd');
}

test('a snapshot with one bad row: preview, mapping, counts and reasons, the rejected row as CSV', async ({
  empty: page,
}) => {
  await startImport(page, await snapshotWithBadRow());

  await test.step('File: what was detected and the first rows', async () => {
    await expect(step(page, 'File')).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Encoding' })).toHaveValue('utf-8');
    await expect(page.getByRole('combobox', { name: 'Delimiter' })).toHaveValue(',');
    await expect(page.getByRole('combobox', { name: 'Decimal mark' })).toHaveValue('.');
    await expect(page.getByRole('cell', { name: 'Gus "Gray" Graham' })).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('Map: a proposal for every column, required fields named', async () => {
    await page.getByRole('button', { name: 'Map columns' }).click();
    await expect(step(page, 'Map')).toBeVisible();
    await expect(page.getByText('all required fields have a source')).toBeVisible();
    const account = page.getByRole('combobox', { name: 'Account number comes from' });
    await expect(account.locator('option:checked')).toHaveText('account_id');
    await account.selectOption({ label: 'Not mapped' });
    await expect(page.getByText('Map Account number first.')).toBeVisible();
    const check = page.getByRole('button', { name: 'Check all rows' });
    await expect(check).toBeDisabled();
    await account.selectOption({ label: 'account_id' });
    await page.getByLabel('As-of date').fill('2026-03-02');
    await expect(check).toBeEnabled();
    expect(await accessibilityProblems(page)).toEqual([]);
    await check.click();
  });

  await test.step('Check: counts and the reason, before anything is changed', async () => {
    await expect(step(page, 'Check')).toBeVisible();
    await expect(count(page, 'Rows read')).toHaveText('14');
    await expect(count(page, 'Accounts')).toHaveText('11');
    await expect(count(page, 'Rows left out')).toHaveText('1');
    const rejected = page.getByRole('row').filter({ hasText: 'about 150' });
    await expect(rejected).toContainText('15');
    await expect(rejected).toContainText('arrears');
    expect(await accessibilityProblems(page)).toEqual([]);
    const saved = await journey.download(page, () =>
      page.getByRole('button', { name: 'Save rejected rows as CSV' }).click(),
    );
    expect(saved.name).toBe('rejected-rows.csv');
    const [head, row, ...more] = saved.text.trimEnd().split('\r\n');
    expect(head).toBe('file,line,column,value,reason,record');
    expect(row).toMatch(/^march\.csv,15,arrears,about 150,[^,]+/);
    expect(more).toEqual([]);
  });

  await test.step('Finish: the portfolio is the file’s', async () => {
    await page.getByRole('button', { name: 'Import 11 accounts, skip 1 row' }).click();
    await expect(page.getByText('11 accounts imported')).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show the portfolio' }).click();
    await expect(
      page.getByText(/^march\.csv, 11 accounts, as of 2 Mar 2026|, 11 accounts, as of/),
    ).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'A-1010' })).toContainText('$120.00');
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

test('a ledger with semicolons, decimal commas and day-month-year is told apart and read', async ({
  empty: page,
}) => {
  await startImport(page, join(SAMPLES, 'tiny-ledger.csv'));
  await expect(page.getByRole('combobox', { name: 'Delimiter' })).toHaveValue(';');
  await expect(page.getByRole('combobox', { name: 'Decimal mark' })).toHaveValue(',');
  await expect(page.getByRole('combobox', { name: 'Order of dates' })).toHaveValue('DMY');
  await page.getByRole('button', { name: 'Map columns' }).click();
  await expect(page.getByRole('combobox', { name: 'What a row is' })).toHaveValue('ledger');
  // Before the end of what the file holds: the last day is offered, and taken it is the as-of date.
  const later = page.getByText('Bill is dated after the as-of date; it is kept for later replay.');
  await page.getByLabel('As-of date').fill('2026-01-20');
  await page.getByRole('button', { name: 'Check all rows' }).click();
  await expect(later).toBeVisible();
  await expect(page.getByText('The last bill or payment is of 2 Mar 2026.')).toBeVisible();
  await page.getByRole('button', { name: 'Make that the as-of date' }).click();
  await expect(page.getByText('Every row can be read.')).toBeVisible();
  await expect(later).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to the mapping' }).click();
  await expect(page.getByLabel('As-of date')).toHaveValue('2026-03-02');
  await page.getByRole('button', { name: 'Check all rows' }).click();
  await expect(count(page, 'Rows read')).toHaveText('17');
  await expect(count(page, 'Accounts')).toHaveText('12');
  await expect(page.getByText('Every row can be read.')).toBeVisible();
  await page.getByRole('button', { name: 'Import 12 accounts' }).click();
  await page.getByRole('button', { name: 'Show the portfolio' }).click();
  // An invoice of 1,120.00 and a payment of 1,000.00 on it.
  await expect(page.getByRole('row').filter({ hasText: 'A-1010' })).toContainText('$120.00');
});

test('an Excel workbook: the sheet of the accounts is found, another can be chosen', async ({
  page,
}) => {
  await journey.openEmpty(page);
  await startImport(page, join(WORKBOOKS, 'tiny-snapshot.xlsx'));
  const sheet = page.getByRole('combobox', { name: 'Sheet' });
  await expect(sheet.locator('option')).toHaveText(['Cover', 'Arrears March', 'Holds']);
  await expect(sheet.locator('option:checked')).toHaveText('Arrears March');
  await expect(page.getByRole('cell', { name: 'Gus "Gray" Graham' })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await sheet.selectOption({ label: 'Cover' });
  await expect(page.getByText('The sheet “Cover” has no row of column names.')).toBeVisible();
  await sheet.selectOption({ label: 'Arrears March' });
  await page.getByRole('button', { name: 'Map columns' }).click();
  await page.getByLabel('As-of date').fill('2026-03-02');
  await page.getByRole('button', { name: 'Check all rows' }).click();
  await expect(count(page, 'Rows read')).toHaveText('14');
  await expect(page.getByText('Every row can be read.')).toBeVisible();
  await page.getByRole('button', { name: 'Import 12 accounts' }).click();
  await page.getByRole('button', { name: 'Show the portfolio' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'A-1010' })).toContainText('$120.00');
});

test('a mapping is offered again for a file of the same columns', async ({ page }) => {
  await journey.openEmpty(page);
  const rows = (id: string) =>
    textFile(`${id}.csv`, `kunde,arrears,due_date\n${id},12.50,2026-01-15\n`);
  const account = page.getByRole('combobox', { name: 'Account number comes from' });
  await startImport(page, rows('A1'));
  await page.getByRole('button', { name: 'Map columns' }).click();
  await expect(page.getByText('Mapping remembered for these columns')).toHaveCount(0);
  await account.selectOption({ label: 'kunde' });
  await page.getByRole('textbox', { name: 'Division for all rows' }).fill('SOUTH');
  await page.getByLabel('As-of date').fill('2026-03-02');
  await page.getByRole('button', { name: 'Check all rows' }).click();
  await page.getByRole('button', { name: 'Import 1 account' }).click();
  await page.getByRole('button', { name: 'Show the portfolio' }).click();
  await startImport(page, rows('A2'));
  await page.getByRole('button', { name: 'Map columns' }).click();
  await expect(page.getByText('Mapping remembered for these columns')).toBeVisible();
  await expect(account.locator('option:checked')).toHaveText('kunde');
  await expect(page.getByRole('textbox', { name: 'Division for all rows' })).toHaveValue('SOUTH');
  await page.getByRole('button', { name: 'Propose afresh' }).click();
  await expect(page.getByText('Mapping remembered for these columns')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Division for all rows' })).not.toHaveValue(
    'SOUTH',
  );
});

test('a file with column names and no row says so and cannot be mapped', async ({ page }) => {
  await journey.openEmpty(page);
  await startImport(page, textFile('head.csv', 'account,arrears\n'));
  await expect(page.getByText('The file names columns and has no row below them.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Map columns' })).toBeDisabled();
});

test('a file of another kind is refused in a sentence and changes nothing', async ({
  sample: page,
}) => {
  await startImport(
    page,
    textFile('letter.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n'),
  );
  const refusal = page.getByRole('region', { name: 'The file cannot be read' });
  await expect(refusal).toBeVisible();
  await expect(refusal).toContainText(/PDF|letter\.pdf/);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Cancel import' }).click();
  await expect(page.getByRole('link', { name: 'Portfolio' })).toContainText('12,000');
  await expect(page.getByText('Sample, unchanged')).toBeVisible();
});

test('cancelling after the check leaves the portfolio of before', async ({ sample: page }) => {
  await startImport(page, await snapshotWithBadRow());
  await page.getByRole('button', { name: 'Map columns' }).click();
  await page.getByLabel('As-of date').fill('2026-03-02');
  await page.getByRole('button', { name: 'Check all rows' }).click();
  await expect(count(page, 'Accounts')).toHaveText('11');
  await page.getByRole('button', { name: 'Cancel import' }).click();
  await expect(page.getByText('12,000 accounts, as of 2 Mar 2026')).toBeVisible();
  await expect(page.getByText('Sample, unchanged')).toBeVisible();
  // Starting again starts at the beginning.
  await page.keyboard.press('Control+Shift+O');
  await expect(page.getByRole('button', { name: 'Choose files…' })).toBeVisible();
});

test('the focus stays in the wizard from step to step, and Alt+N goes on', async ({ page }) => {
  await journey.openEmpty(page);
  await startImport(page, join(SAMPLES, 'tiny-snapshot.csv'));
  await page.getByRole('button', { name: 'Map columns' }).focus();
  await page.keyboard.press('Enter');
  await expect(step(page, 'Map')).toBeFocused();
  const asOf = page.getByLabel('As-of date');
  await asOf.fill('2026-03-02');
  await asOf.press('Alt+n');
  await expect(step(page, 'Check')).toBeFocused();
  await expect(page.getByText('Every row can be read.')).toBeVisible();
  await page.keyboard.press('Alt+n');
  await expect(page.getByText('12 accounts imported')).toBeVisible();
  await expect(step(page, 'Finish')).toBeFocused();
});
