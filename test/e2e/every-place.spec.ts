import type { Page } from '@playwright/test';
import { EDITOR_PAGES } from '../../src-renderer/features/strategy/editor-pages.ts';
import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

/** Screens with tabs, and those without; the strategy editor's pages are places of their own. */
const SCREENS = [
  'Portfolio',
  'Simulate',
  'Accounts',
  'To Do list',
  'Trends & alerts',
  'Export',
  'Compare',
] as const;

/** Items of the menu bar that open a window of the page, with the screen on which they can. */
const WINDOWS = [
  { menu: 'Edit', item: /^Preferences…/, on: 'compare' },
  { menu: 'File', item: /^Generate portfolio…/, on: 'portfolio' },
  { menu: 'View', item: /^Commands…/, on: 'compare' },
  { menu: 'Run', item: /^Run setup…/, on: 'simulate' },
  { menu: 'Run', item: /^Threshold sweep…/, on: 'compare' },
  { menu: 'Run', item: /^Edit thresholds of Compare…/, on: 'compare' },
  { menu: 'Help', item: /^Collections glossary/, on: 'compare' },
  { menu: 'Help', item: /^Keyboard shortcuts/, on: 'compare' },
  { menu: 'Help', item: /^What’s new/, on: 'compare' },
  { menu: 'Help', item: /^About /, on: 'compare' },
] as const;

/** The whole of it in the light, its colours in the dark. */
async function look(page: Page, place: string): Promise<void> {
  await test.step(place, async () => {
    await journey.drawn(page);
    expect.soft(await accessibilityProblems(page), `${place}, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await accessibilityProblems(page, 'color-contrast');
    expect.soft(dark, `${place}, dark`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });
}

test('axe is content with every tab, page and window in both themes', async ({ sample: page }) => {
  test.slow();
  // Places and colours are looked at here, not what moves between them.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const screen of SCREENS) {
    await journey.goTo(page, screen);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look(page, screen);
    const tabs = await page.getByRole('main').getByRole('tab').allInnerTexts();
    for (const tab of tabs.slice(1)) {
      await page.getByRole('main').getByRole('tab', { name: tab, exact: true }).click();
      await expect(page.getByRole('tabpanel')).not.toBeEmpty();
      await look(page, `${screen}, ${tab}`);
    }
  }
  for (const { id, label } of EDITOR_PAGES) {
    await journey.goToAddress(page, `#/strategy?page=${id}`);
    await expect(page.getByRole('main').locator('.crumb')).toContainText(label);
    await look(page, `Strategy, ${label}`);
  }
  for (const { menu, item, on } of WINDOWS) {
    await journey.goToAddress(page, `#/${on}`);
    await expect(page.locator('main [data-later]')).toHaveCount(0);
    await page.getByRole('menubar').getByRole('menuitem', { name: menu, exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
    const window = page.getByRole('dialog');
    await expect(window).toBeVisible();
    await look(page, `window ${item.source}`);
    await page.keyboard.press('Escape');
    await expect(window).toBeHidden();
  }
});
