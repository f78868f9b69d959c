// The whole way of a person through the built page, step by step, for the benchmark of its longest tasks.

import {
  click,
  close,
  command,
  confirm,
  fill,
  goTo,
  ledgerFile,
  press,
  QUIET_MS,
  quiet,
  untilDone,
} from './ui-hands.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ name: string, take: (page: Page) => Promise<void> }} Step */

/** The strategy editor's pages (`src-renderer/features/strategy/editor-pages.ts`). */
const EDITOR_PAGES = [
  'controls',
  'templates',
  'dunning',
  'events',
  'capacity',
  'thresholds',
  'terms',
  'severance',
  'write-off',
  'work',
  'guardrails',
  'protection',
  'settings',
  'behaviour',
];
const PORTFOLIO_TABS = ['Accounts', 'Fields', 'Data quality'];
const COMPARE_TABS = [
  'Curves',
  'Aging',
  'Roll rates',
  'Rates',
  'Swap set',
  'Segments',
  'Rules',
  'Trade-offs',
  'Sensitivity',
  'Live test',
  'All runs',
];

/** @param {string} name @param {Step['take']} take @returns {Step} */
const step = (name, take) => ({ name, take });

/** From a sample that is open: every screen the first time, then the work on them. */
export const JOURNEY = [
  ...['portfolio', 'strategy', 'accounts', 'simulate', 'to-do', 'trends', 'export', 'compare'].map(
    (screen) => step(`first ${screen}`, (page) => goTo(page, `#/${screen}`)),
  ),
  ...COMPARE_TABS.map((tab) =>
    step(`compare, ${tab}`, async (page) => {
      await click(page, 'main [role=tab]', tab);
      await quiet(page);
    }),
  ),
  step('charts as tables', (page) => press(page, 'Control+Shift+T', 'Control+Shift+T')),
  step('portfolio again', (page) => goTo(page, '#/portfolio')),
  ...PORTFOLIO_TABS.map((tab) =>
    step(`portfolio, ${tab}`, async (page) => {
      await click(page, 'main [role=tab]', tab);
      await quiet(page);
    }),
  ),
  ...EDITOR_PAGES.map((id) =>
    step(`strategy, ${id}`, (page) => goTo(page, `#/strategy?page=${id}`)),
  ),
  step('add a challenger, undo, redo', async (page) => {
    await command(page, 'Add challenger');
    await press(page, 'Control+z', 'Control+Shift+z', 'Control+z');
  }),
  step('changes of the strategy', async (page) => {
    await command(page, 'Show changes');
    await close(page);
  }),
  step('accounts: search, sort, scroll', async (page) => {
    await goTo(page, '#/accounts');
    await press(page, 'Control+f', '4', '4', '7', 'Backspace', 'Backspace', 'Backspace');
    await page.evaluate(() =>
      /** @type {HTMLElement | null} */ (document.querySelector('main [role=grid]'))?.focus(),
    );
    await press(page, 'ArrowDown', 'PageDown', 'End', 'Home', 'ArrowDown');
  }),
  step('an account: timeline', async (page) => {
    await press(page, 'Enter');
    await quiet(page);
  }),
  step('an account: why', (page) => press(page, 'Control+.', 'Escape')),
  step('the next account', (page) => press(page, 'Alt+PageDown', 'Alt+PageDown')),
  step('simulate: play, a week, the end', async (page) => {
    await goTo(page, '#/simulate');
    await press(page, 'ArrowRight', 'Shift+ArrowRight', 'Space');
    await page.waitForTimeout(3000);
    await press(page, 'Space');
    await command(page, 'Run to the end');
    await untilDone(page);
  }),
  step('palette', async (page) => {
    await page.keyboard.press('Control+k');
    await page.waitForTimeout(QUIET_MS);
    for (const key of 'threshold') await page.keyboard.press(key, { delay: 60 });
    await quiet(page);
    await close(page);
  }),
  step('menus', async (page) => {
    for (const menu of ['File', 'Edit', 'View', 'Run', 'Help']) {
      await click(page, '[role=menubar] [role=menuitem]', menu);
      await page.waitForTimeout(QUIET_MS);
      await page.keyboard.press('Escape');
    }
    await quiet(page);
  }),
  ...[
    'Preferences',
    'Collections glossary',
    'Keyboard shortcuts',
    'What’s new',
    'Saved versions',
  ].map((words) =>
    step(`window ${words}`, async (page) => {
      await command(page, words);
      await close(page);
    }),
  ),
  step('a run of 24 replications', async (page) => {
    await goTo(page, '#/simulate');
    await command(page, 'Run setup');
    await fill(page, 'Replications', '24');
    await confirm(page, 'Run comparison');
    await untilDone(page);
  }),
  step('compare of the new run', (page) => goTo(page, '#/compare?tab=summary')),
  step('sweep window', (page) => command(page, 'Threshold sweep')),
  step('sweep', async (page) => {
    await confirm(page, 'Vary this number');
    await fill(page, 'Replications', '1');
    await confirm(page, 'Run sweep');
    await untilDone(page);
  }),
  step('sensitivity', async (page) => {
    await goTo(page, '#/compare?tab=sensitivity');
    await command(page, 'Sensitivity');
    await close(page);
  }),
  step('swap set and segments of the new run', async (page) => {
    await goTo(page, '#/compare?tab=swap');
    await goTo(page, '#/compare?tab=segments');
  }),
  step('export', async (page) => {
    await goTo(page, '#/export');
    await fill(page, 'Reviewer', 'R. Reader');
    await fill(page, 'Note on the open checks', 'One near its limit.');
    await click(page, 'main button', 'Export configuration');
    await command(page, 'Export evidence');
    await page.waitForTimeout(3000);
    await quiet(page);
  }),
  step('generate window, live histogram', async (page) => {
    await goTo(page, '#/portfolio');
    await command(page, 'Generate portfolio');
    await fill(page, 'Accounts', '5000');
    await quiet(page);
    await close(page);
  }),
  step('import: a ledger of 10 MB, its first rows', async (page) => {
    await page.keyboard.press('Control+Shift+O');
    await page.waitForTimeout(QUIET_MS);
    const chooser = page.waitForEvent('filechooser');
    await click(page, 'main button', 'Choose files');
    // From the disk: bytes that are handed over would be put together in the page.
    await (await chooser).setFiles(ledgerFile());
    await quiet(page);
  }),
  step('import: columns', async (page) => {
    await click(page, 'main button', 'Map columns');
    await quiet(page);
  }),
  step('import: all rows checked', async (page) => {
    await click(page, 'main button', 'Check all rows');
    await untilDone(page);
  }),
];
