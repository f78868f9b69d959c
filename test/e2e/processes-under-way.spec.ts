import type { Page } from '@playwright/test';
import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey, textFile } from './journey.ts';

const AS_OF = '2026-03-02';

/** One bill each, 35 days past due on the as-of date; what is paid after it is replayed: nobody pays by chance. */
const LEDGER = `account_id,name,risk_category,credit_rating,document,kind,posted,due_date,amount
K-1001,Karin Keller,LOW,700,I-1,Invoice,2026-01-05,2026-01-26,120.00
K-1002,Liam Lowe,LOW,700,I-2,Invoice,2026-01-05,2026-01-26,120.00
K-1003,Mona Marsh,LOW,700,I-3,Invoice,2026-01-05,2026-01-26,120.00
K-1003,Mona Marsh,LOW,700,P-3,Payment,2026-05-04,,120.00
`;
/** The champion's ladder has steps 10, 20, 30 and 40, 50 on days 0, 7, 14 and 21; the second has no template any more. */
const PROCESSES = `account,class,code,began,last_step
K-1001,ENERGY,ENERGY-STD,2026-02-16,20
K-1002,ENERGY,OLD-LADDER,2026-02-16,10
K-1003,ENERGY,ENERGY-STD,2026-02-30,20
`;
async function openAccount(page: Page, id: string, arm: number): Promise<void> {
  const place = `#/accounts?run=1&account=${id}&arm-shown=${arm}&decision=0`;
  await journey.goToAddress(page, place);
  await expect(page.getByRole('heading', { name: `Account ${id}` })).toBeVisible();
}

test('processes under way: imported with the ledger, gone on with or not in each arm, and told in the account', async ({
  page,
}) => {
  await journey.openEmpty(page);

  await test.step('the files of ledger and processes are chosen together', async () => {
    await page.keyboard.press('Control+Shift+O');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files…' }).click();
    await (await chooser).setFiles([
      textFile('1-processes.csv', PROCESSES),
      textFile('2-ledger.csv', LEDGER),
    ]);
    await page.getByRole('button', { name: 'Map columns' }).click();
    const table = page.getByRole('region', { name: 'Processes under way', exact: true });
    await expect(table).toContainText('from 1-processes.csv, read after all accounts');
    const from = (field: string) =>
      table
        .getByRole('combobox', { name: `Processes under way: ${field} comes from` })
        .locator('option:checked');
    for (const [field, column] of [
      ['Account number', 'account'],
      ['Debt class', 'class'],
      ['Template', 'code'],
      ['Start', 'began'],
      ['Last event', 'last_step'],
    ] as const)
      await expect(from(field)).toHaveText(column);
    await page.getByLabel('As-of date').fill(AS_OF);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Check all rows' }).click();
    const came = page.locator('dl.counts div').filter({ hasText: 'Processes under way' });
    await expect(came.locator('dd')).toHaveText('2');
    // 30 February.
    await expect(page.getByRole('row').filter({ hasText: '2026-02-30' })).toContainText('began');
    await page.getByRole('button', { name: 'Import 3 accounts, skip 1 row' }).click();
    await expect(page.getByText(/processes under way, 2\./)).toBeVisible();
  });

  await test.step('a champion and a challenger, customers who do nothing by chance', async () => {
    await page.getByRole('button', { name: 'Open the strategy' }).click();
    await journey.goTo(page, 'Behaviour model');
    await page.getByRole('combobox', { name: 'Model for new runs' }).selectOption('replay');
    await journey.goTo(page, 'Simulate');
    await page.getByRole('button', { name: 'Run comparison' }).click();
    await expect(page.getByRole('heading', { name: /^Champion/ })).toBeVisible({ timeout: 60_000 });
  });

  const why = page.getByRole('complementary', { name: 'Why this decision' });
  const decisions = page.getByRole('grid', { name: 'Decisions about this account' });
  const steps = async () => {
    const rows = await decisions.getByRole('row').allInnerTexts();
    return rows.map((row) => row.split(/\s*[\n\t]\s*/).filter((cell) => cell !== ''));
  };

  await test.step('the champion goes on from the step that is next', async () => {
    await openAccount(page, 'K-1001', 0);
    await expect(why).toContainText('Go on with collection process');
    await expect(why).toContainText(
      'ENERGY-STD has run since 16 Feb 2026 by the portfolio: event 20 is done, event 30, Second letter LT-11, is next and due on 2 Mar 2026.',
    );
    await expect(why.getByRole('button', { name: 'Open ENERGY-STD' })).toBeVisible();
    // Steps 10 and 20 were done before the as-of date, the rest come on days 14, 21, 28, 30 and 44 since 16 February.
    expect((await steps()).slice(1, 10).map((row) => `${row[0]} ${row[2]}`)).toEqual([
      '0 Go on with collection process',
      '0 Keep process open',
      '0 Second letter LT-11',
      '0 Affect credit rating',
      '7 Outbound call, 3 dials',
      '14 To Do: review before severance',
      '16 Final notice LT-30, registered',
      '30 Start severance',
      '30 Complete collection process',
    ]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityProblems(page)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });

  await test.step('the challenger has no template of that code, and says what becomes of the debt', async () => {
    await openAccount(page, 'K-1001', 1);
    await expect(why).toContainText('Cannot go on with collection process');
    await expect(why).toContainText(
      'ENERGY-STD has run since 16 Feb 2026, but the strategy has no template of this code',
    );
    await openAccount(page, 'K-1002', 0);
    await expect(why).toContainText('OLD-LADDER has run since 16 Feb 2026');
    await expect(decisions).toContainText('Create collection process');
  });

  await test.step('a champion that starts everybody anew says so', async () => {
    await journey.goToAddress(page, '#/strategy?page=settings&slot=0');
    await page
      .getByRole('combobox', { name: /^Processes under way/ })
      .selectOption({ label: 'Are closed, and their debt is reviewed anew' });
    await page.keyboard.press('F5');
    await expect(page.getByText('Run 2 complete,')).toBeVisible({ timeout: 60_000 });
    await journey.goToAddress(page, '#/accounts?run=2&account=K-1001&arm-shown=0&decision=0');
    await expect(why).toContainText('Close process under way');
    await expect(why).toContainText('the strategy starts processes under way anew');
    await expect(decisions).toContainText('Reminder letter LT-10');
  });
});
