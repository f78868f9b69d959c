import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** A file made of text, as a file chooser takes it. */
export function textFile(name: string, text: string | Uint8Array) {
  const buffer = typeof text === 'string' ? Buffer.from(text, 'utf8') : Buffer.from(text);
  return { name, mimeType: 'application/octet-stream', buffer };
}

/** What the person did, in the words of a person. Each method waits for its effect, never for a time. */
export const journey = {
  /** The page without the browser's own file dialogs, which a headless browser cannot show: inputs and downloads. */
  async withoutPickers(page: Page): Promise<void> {
    // From the beginning: a browser asked to hand over its next file chooser may be late for the one that opens at once.
    page.on('filechooser', () => {});
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'showSaveFilePicker');
      Reflect.deleteProperty(window, 'showOpenFilePicker');
    });
  },

  /** The very first start: the finished sample comparison, and an engine that has read all of it. */
  async openSample(page: Page, address = '/'): Promise<void> {
    await journey.withoutPickers(page);
    await page.goto(address);
    await expect(page.getByText('Sample data, generated')).toBeAttached({ timeout: 30_000 });
    await journey.documentRead(page);
  },

  /** The sample as a person opens it from the Start page, on Compare. */
  async openSampleFromStart(page: Page): Promise<void> {
    await page.getByRole('button', { name: /^Open the sample portfolio/ }).click();
    await expect(page.getByText('Sample data, generated')).toBeAttached({ timeout: 30_000 });
    await journey.documentRead(page);
  },

  /** What is asked of the engine is answered at once from now on: keys may follow each other. */
  async documentRead(page: Page): Promise<void> {
    await expect(page.getByText('Reading the document…')).toHaveCount(0, { timeout: 30_000 });
  },

  /** All of the place is there: what is drawn behind the first paint, and what replaces something dimmed until then. */
  async drawn(page: Page): Promise<void> {
    await expect(page.locator('main [data-later]')).toHaveCount(0);
    await expect(page.locator('main .stale')).toHaveCount(0);
  },

  /** A later start: the Start page, nothing open. */
  async openEmpty(page: Page): Promise<void> {
    await journey.withoutPickers(page);
    await page.addInitScript(() => {
      localStorage.setItem('cslab.preferences', JSON.stringify({ welcomed: true }));
    });
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Collections Strategy Lab' })).toBeVisible();
  },

  async goTo(page: Page, screen: string): Promise<void> {
    await page.getByRole('navigation').getByRole('link', { name: screen }).click();
  },

  /** Shows an address of the application without loading the page again. */
  async goToAddress(page: Page, hash: string): Promise<void> {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
  },

  async address(page: Page): Promise<string> {
    return page.evaluate(() => location.hash);
  },

  /** Does what opens the file chooser and chooses. */
  async choose(
    page: Page,
    opening: () => Promise<unknown>,
    file: string | ReturnType<typeof textFile>,
  ): Promise<void> {
    const chooser = page.waitForEvent('filechooser');
    await opening();
    await (await chooser).setFiles(file);
  },

  /** Does what starts a download and reads it. */
  async download(
    page: Page,
    starting: () => Promise<unknown>,
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array; readonly text: string }> {
    const downloading = page.waitForEvent('download');
    await starting();
    const download = await downloading;
    const bytes = await readFile(await download.path());
    return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
  },

  /** A small portfolio made from a seed, quicker to run than the sample. */
  async generate(page: Page, kind: string, accounts: number): Promise<void> {
    const dialog = page.getByRole('dialog', { name: 'Generate a portfolio' });
    await expect(dialog).toBeVisible();
    await dialog.getByRole('combobox', { name: 'Kind of portfolio' }).selectOption({ label: kind });
    await dialog.getByRole('textbox', { name: 'Accounts' }).fill(String(accounts));
    await dialog.getByRole('textbox', { name: 'Accounts' }).press('Enter');
    await dialog.getByLabel('As-of date').fill('2026-03-02');
    await dialog.getByRole('textbox', { name: 'Seed' }).fill('11');
    await dialog.getByRole('textbox', { name: 'Seed' }).press('Enter');
    await dialog.getByRole('button', { name: /^Generate / }).click();
    await expect(page.getByText(/^Generated \d[\d,]* accounts as of/)).toBeVisible({
      timeout: 30_000,
    });
  },

  /** Presses a key until the thing has the focus, as a person without a mouse would; fails when it never gets it. */
  async keyTo(page: Page, key: string, target: Locator, atMost = 80): Promise<void> {
    for (let pressed = 0; pressed < atMost; pressed++) {
      if (await target.evaluate((element) => element.contains(document.activeElement))) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${atMost} times ${key} did not bring the focus to ${target}`);
  },
} as const;
