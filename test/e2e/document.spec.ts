import type { Page } from '@playwright/test';
import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey, textFile } from './journey.ts';

/** A small document with a run: quick to save, and to open again. */
async function smallRun(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Generate a portfolio…' }).click();
  await journey.generate(page, 'Energy and water utility', 300);
  await journey.goTo(page, 'Simulate');
  await page.getByRole('button', { name: 'Run comparison' }).click();
  await expect(measure(page)).toBeVisible({ timeout: 60_000 });
}

function measure(page: Page) {
  return page.getByRole('row').filter({ hasText: 'Net cash collected' }).first();
}

function messages(page: Page) {
  return page.getByRole('region', { name: 'Messages' });
}

test('save, change, be asked about the change, open the saved file: the same comparison', async ({
  empty: page,
}) => {
  await smallRun(page);
  const before = await measure(page).innerText();
  const saved = await journey.download(page, () => page.keyboard.press('Control+s'));
  expect(saved.name).toMatch(/\.cstrat$/);
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  const file = textFile('kept.cstrat', saved.bytes);

  await test.step('a change is asked about, and Keep editing keeps it', async () => {
    await journey.goToAddress(page, '#/strategy?page=controls&slot=1');
    const field = page.getByRole('textbox', { name: /^Oldest debt at least, row 90/ }).last();
    await field.fill('33');
    await field.press('Enter');
    await expect(page.getByText('Unsaved changes')).toBeVisible();
    await journey.choose(page, () => page.keyboard.press('Control+o'), file);
    const question = page.getByRole('alertdialog');
    await expect(question).toContainText(/Save the changes/);
    expect(await accessibilityProblems(page)).toEqual([]);
    await question.getByRole('button', { name: 'Keep editing' }).click();
    await expect(field).toHaveValue('33');
  });

  await test.step('Discard opens the file as it was saved', async () => {
    await journey.choose(page, () => page.keyboard.press('Control+o'), file);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Discard changes' }).click();
    await expect(page.getByText('kept.cstrat')).toBeVisible();
    await expect(measure(page)).toBeVisible();
    expect(await measure(page).innerText()).toBe(before);
    await expect(page.getByText('Unsaved changes')).toHaveCount(0);
  });
});

test('damaged, foreign and newer files are refused in a sentence; what is open stays', async ({
  empty: page,
}) => {
  await smallRun(page);
  const before = await measure(page).innerText();
  const saved = await journey.download(page, () => page.keyboard.press('Control+s'));
  // While a document is being written, opening another one waits for its turn: the key would do nothing.
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  const newer = Uint8Array.from(saved.bytes);
  // Bytes 60 to 63 of a SQLite file are its user version: the schema of the document.
  newer.set([0, 0, 3, 0xe7], 60);
  const cut = saved.bytes.slice(0, Math.floor(saved.bytes.length / 2));
  const cases = [
    ['newer.cstrat', newer, /saved by a newer version \(schema 999, this app reads up to \d+\)/],
    ['cut.cstrat', cut, /damaged|incomplete|not whole/i],
    ['letter.cstrat', new TextEncoder().encode('Dear Sir or Madam'), /not a .*document/i],
  ] as const;
  for (const [name, bytes, sentence] of cases) {
    await test.step(name, async () => {
      await journey.choose(page, () => page.keyboard.press('Control+o'), textFile(name, bytes));
      await expect(messages(page)).toContainText(sentence);
      expect(await measure(page).innerText()).toBe(before);
      await messages(page)
        .getByRole('button', { name: /Close|Dismiss/ })
        .last()
        .click();
    });
  }
  expect(await accessibilityProblems(page)).toEqual([]);
});
