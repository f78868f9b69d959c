import type { Page } from '@playwright/test';
import { EDITOR_PAGES } from '../../src-renderer/features/strategy/editor-pages.ts';
import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

const SCREENS = ['Portfolio', 'Strategy', 'Simulate', 'Accounts', 'Export', 'Compare'] as const;

/** Asked for after the rules, which take long enough for what comes late to be there. */
async function widerThanWindow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    return [document.documentElement, main]
      .filter((element) => element !== null && element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element?.tagName} ${element?.scrollWidth} > ${element?.clientWidth}`);
  });
}

test('at 200 % zoom and in the dark nothing has to be scrolled sideways, and axe is content', async ({
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await journey.openSample(page);
  for (const screen of SCREENS) {
    await test.step(screen, async () => {
      await journey.goTo(page, screen);
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
      await journey.drawn(page);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await widerThanWindow(page)).toEqual([]);
    });
  }
  await test.step('every page of the strategy', async () => {
    for (const { id } of EDITOR_PAGES) {
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, `#/strategy?page=${id}`);
      await expect(page.getByRole('main').getByRole('heading').nth(1)).toBeVisible();
      await journey.drawn(page);
      expect(await accessibilityProblems(page), id).toEqual([]);
      expect(await widerThanWindow(page), id).toEqual([]);
    }
    await journey.goTo(page, 'Compare');
  });
  await test.step('guardrails beside their inspector, every column in sight', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await journey.goToAddress(page, '#/strategy?page=guardrails&slot=0');
    await page.getByRole('button', { name: /^Add \d+ rules$/ }).click();
    await expect(page.getByRole('button', { name: 'Remove guardrail US-CALLS' })).toBeInViewport({
      ratio: 1,
    });
    await page.keyboard.press('Control+z');
    await page.setViewportSize({ width: 640, height: 400 });
    await journey.goTo(page, 'Compare');
  });
  for (const tab of await page.getByRole('tab').allInnerTexts()) {
    await test.step(`Compare, ${tab}`, async () => {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await expect(page.getByRole('tabpanel').locator('section').first()).toBeVisible();
      expect(await widerThanWindow(page)).toEqual([]);
      expect(await accessibilityProblems(page)).toEqual([]);
    });
  }
  await test.step('one account', async () => {
    await journey.goTo(page, 'Accounts');
    await page.getByRole('row').filter({ hasText: 'Severed' }).first().dblclick();
    await expect(page.getByRole('heading', { name: /^Account / })).toBeVisible();
    await journey.drawn(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await widerThanWindow(page)).toEqual([]);
  });
  await test.step('import and its dialog neighbours', async () => {
    await page.keyboard.press('Control+Shift+O');
    await expect(page.getByRole('button', { name: 'Choose files…' })).toBeVisible();
    expect(await widerThanWindow(page)).toEqual([]);
    await journey.goTo(page, 'Simulate');
    // The keys belong to the screen that is left until this one stands.
    await expect(page.getByRole('button', { name: /^Run setup/ })).toBeVisible();
    await page.keyboard.press('Control+F5');
    const run = page.getByRole('dialog').getByRole('button', { name: 'Run comparison' });
    await run.scrollIntoViewIfNeeded();
    await expect(run).toBeInViewport();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

test('a long name of a strategy leaves Validate and Run where they can be pressed', async ({
  empty: page,
}) => {
  await journey.openSampleFromStart(page);
  await page.evaluate(() => {
    window.location.hash = '#/strategy?page=settings';
  });
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill(
    'A name that nobody would choose and somebody will paste, twice '.repeat(2).trim(),
  );
  await name.press('Enter');
  await page.evaluate(() => {
    window.location.hash = '#/strategy?page=controls';
  });
  await expect(page.getByRole('tab', { name: 'History' })).toBeVisible();
  for (const button of [/^Undo/, /^Validate/, /^Run F5/]) {
    await page.getByRole('main').getByRole('button', { name: button }).click({ trial: true });
  }
});

test('with less motion nothing is animated', async ({ sample: page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const screen of SCREENS) {
    await journey.goTo(page, screen);
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .map((element) => [element, getComputedStyle(element)] as const)
        .filter(([, style]) =>
          [style.transitionDuration, style.animationDuration]
            .flatMap((text) => text.split(','))
            .some((text) => Number.parseFloat(text) > 0.011),
        )
        .map(([element]) => element.outerHTML.slice(0, 80)),
    );
    expect(moving, screen).toEqual([]);
  }
});
