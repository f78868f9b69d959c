import { type BrowserContext, expect, type Page } from '@playwright/test';

/** Dialogs and menus that lie over each other at most. */
const MOST_LAYERS = 4;

/** Where a shared page begins, how it comes back there, and what tells that it is as it was. */
export interface SharedStart {
  open(page: Page): Promise<void>;
  /** From wherever a test has left it; nothing lies over the page. */
  toStart(page: Page): Promise<void>;
  left(page: Page): Promise<unknown>;
  /** Whether a test may leave the page other than it was: the next one gets a page of its own then. */
  readonly mayChange: boolean;
}

/** What a test leaves on the screen that belongs to no document. */
async function clear(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  const over = page.locator('[role=dialog], [role=alertdialog], [role=menu]');
  for (let layer = 0; layer < MOST_LAYERS && (await over.count()) > 0; layer++)
    await page.keyboard.press('Escape');
  await expect(over).toHaveCount(0);
  const messages = page.getByRole('region', { name: 'Messages' });
  // They close by themselves, too: one that has just gone needs no click.
  await expect(async () => {
    const close = messages.getByRole('button', { name: /^Close/ });
    if ((await close.count()) > 0) await close.first().click({ timeout: 500 });
    expect(await close.count()).toBe(0);
  }).toPass();
}

async function rest(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement) activeElement.blur();
    for (const element of document.querySelectorAll('main, main *')) element.scrollTop = 0;
  });
  await page.mouse.move(0, 0);
}

/**
 * One page for several tests of a worker, which each get it at the same start: starting the page and its engine costs more
 * than most tests. After a failed test the next one gets a new page.
 */
export class SharedPage {
  readonly #newContext: () => Promise<BrowserContext>;
  readonly #listen: (page: Page, complaints: string[]) => Promise<void>;
  readonly #start: SharedStart;
  readonly #complaints: string[] = [];
  #page: Page | null = null;
  #atStart: unknown = null;

  /** `listen` is told of each page before it is opened. */
  constructor(
    start: SharedStart,
    newContext: () => Promise<BrowserContext>,
    listen: (page: Page, complaints: string[]) => Promise<void>,
  ) {
    this.#start = start;
    this.#newContext = newContext;
    this.#listen = listen;
  }

  /** Lends the page to a test. `isFine` is asked when the test is done with it. */
  async lend(use: (page: Page) => Promise<void>, isFine: () => boolean): Promise<void> {
    this.#complaints.length = 0;
    const page = this.#page ?? (await this.#open());
    this.#page = page;
    try {
      await use(page);
      if (!isFine()) return await this.close();
      expect(this.#complaints).toEqual([]);
      await this.#toStart(page);
      const left = await this.#start.left(page);
      if (this.#start.mayChange && JSON.stringify(left) !== JSON.stringify(this.#atStart))
        return await this.close();
      expect(left, 'what a test leaves that only looks').toEqual(this.#atStart);
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    const page = this.#page;
    this.#page = null;
    await page?.context().close();
  }

  async #open(): Promise<Page> {
    const page = await (await this.#newContext()).newPage();
    this.#page = page;
    await this.#listen(page, this.#complaints);
    await this.#start.open(page);
    await this.#toStart(page);
    this.#atStart = await this.#start.left(page);
    return page;
  }

  async #toStart(page: Page): Promise<void> {
    await clear(page);
    await this.#start.toStart(page);
    await rest(page);
  }
}
