import type { Locator, Page } from '@playwright/test';
import { expect } from '../e2e/fixtures.ts';
import { journey } from '../e2e/journey.ts';

const JOB_LIMIT_MS = 500_000;

async function vary(page: Page, words: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Threshold sweep' });
  await dialog.getByLabel('Find a number').fill(words);
  await dialog.getByRole('button', { name: 'Vary this number' }).click();
  await expect(dialog.getByText(/the work of/)).toBeVisible();
}

async function runSweep(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Run sweep' }).click();
  await expect(page.getByRole('heading', { name: 'Net cash against harm' })).toBeVisible({
    timeout: JOB_LIMIT_MS,
  });
}

async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}

const FIRST = 'ENERGY-RES condition 90 row 90 age';
const SECOND = 'ENERGY-STD step 80 offset';

/** What pictures of screens need to be done first, each with what it waits for. */
export const prepare = {
  /** With the rules of a market added, and one of them beside the table. */
  async guardrails(page: Page): Promise<void> {
    await page.getByLabel('Market').selectOption('US');
    await page.getByRole('button', { name: /^Add \d+ rules$/ }).click();
    await expect(page.getByRole('button', { name: 'All rules are in' })).toBeVisible();
  },

  async firstAccount(page: Page): Promise<void> {
    await journey.keyTo(page, 'Tab', page.getByRole('grid', { name: /Accounts/ }));
    // A row that is still being read does not open.
    await expect(async () => {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: /^Account / })).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 20_000 });
    await expect(page.getByRole('slider', { name: /^Timeline of account/ })).toBeVisible({
      timeout: JOB_LIMIT_MS,
    });
    await page.waitForTimeout(1000);
  },

  async toDo(page: Page): Promise<void> {
    await expect(page.getByText('Reading entries')).toBeHidden({ timeout: JOB_LIMIT_MS });
    await page.waitForTimeout(500);
  },

  async manualWork(page: Page): Promise<void> {
    await prepare.firstAccount(page);
    await page.getByRole('button', { name: 'Cancel process…' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },

  async rollRates(page: Page): Promise<void> {
    await expect(page.getByRole('heading', { name: /^Roll rates/ }).first()).toBeVisible({
      timeout: JOB_LIMIT_MS,
    });
  },

  async sweepDialog(page: Page): Promise<void> {
    await vary(page, FIRST);
  },

  async lineSweep(page: Page): Promise<void> {
    await vary(page, FIRST);
    await runSweep(page);
  },

  async heatSweep(page: Page): Promise<void> {
    await vary(page, FIRST);
    await vary(page, SECOND);
    // Twelve settings of one replication: a picture need not be sure.
    const dialog = page.getByRole('dialog');
    await type(dialog.getByRole('textbox', { name: 'Step' }).nth(0), '4');
    await type(dialog.getByRole('textbox', { name: 'From' }).nth(1), '38');
    await type(dialog.getByRole('textbox', { name: 'To' }).nth(1), '48');
    await type(dialog.getByRole('textbox', { name: 'Replications' }), '1');
    await runSweep(page);
  },

  async toDoEntry(page: Page): Promise<void> {
    const grid = page.getByRole('grid', { name: 'To Do entries' });
    await grid.getByRole('row').nth(3).click();
    await expect(page.getByText(/past due this morning/)).toBeVisible();
  },

  async toDoAccount(page: Page): Promise<void> {
    await page.getByRole('button', { name: /^Work next/ }).click();
    await expect(page.getByRole('region', { name: 'To Do entry' })).toBeVisible();
    await expect(
      page.getByRole('button', { name: /^Agree a pay plan|^Create process/ }),
    ).toBeVisible();
  },

  async sensitivity(page: Page): Promise<void> {
    // Few accounts: a picture need not be sure.
    await page.getByRole('combobox', { name: 'Accounts' }).selectOption('0.02');
    await page.getByRole('button', { name: /^Find out/ }).click();
    await expect(page.getByRole('heading', { name: /^Tornado/ })).toBeVisible({
      timeout: JOB_LIMIT_MS,
    });
  },
} as const;
