import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

/** Cells whose words are cut or run into the next, and tables that have to be scrolled sideways. */
async function cut(page: Page, within: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const root = document.querySelector(selector);
    if (root === null) return [`no ${selector}`];
    const parts = root.querySelectorAll<HTMLElement>(
      'td, th, [role="gridcell"], td *, [role="gridcell"] *',
    );
    const cells = [...parts]
      .filter((part) => part.closest('.sr') === null && part.clientWidth > 1)
      .filter((part) => !part.matches('input, option') && part.scrollWidth > part.clientWidth + 1)
      .map((part) => `cut: ${part.tagName} ${part.innerText}`);
    const scrollers = [...root.querySelectorAll('.scroll-x, .dt')]
      .filter((scroller) => scroller.scrollWidth > scroller.clientWidth + 1)
      .map((scroller) => `scrolls: ${scroller.scrollWidth} > ${scroller.clientWidth}`);
    return [...scrollers, ...cells];
  }, within);
}

/** A select shows its choice whole: as wide as it would be if nothing held it narrower. */
async function cutChoices(page: Page, within: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const selects = document.querySelectorAll<HTMLSelectElement>(`${selector} select`);
    return [...selects].flatMap((select) => {
      const whole = select.cloneNode(true) as HTMLSelectElement;
      whole.style.cssText = 'position: absolute; width: max-content;';
      select.after(whole);
      const isCut = whole.offsetWidth > select.offsetWidth + 1;
      whole.remove();
      return isCut ? [select.getAttribute('aria-label') ?? select.value] : [];
    });
  }, within);
}

test('no cell of the guardrails, the steps, the thresholds and the trends is cut in a window of 1280', async ({
  sample: page,
}) => {
  await test.step('guardrails: a rule takes five lines at most', async () => {
    await journey.goToAddress(page, '#/strategy?page=guardrails&slot=1');
    await expect(page.getByText('No contact under a hold for deceased')).toBeVisible();
    await journey.drawn(page);
    expect(await cut(page, '.st-guards')).toEqual([]);
    const tallest = await page
      .locator('.st-guards tbody tr')
      .evaluateAll((rows) => Math.max(...rows.map((row) => row.clientHeight)));
    expect(tallest).toBeLessThanOrEqual(92);
  });
  await test.step('steps, with the warning of the first in sight', async () => {
    await journey.goToAddress(page, '#/strategy?page=templates&slot=1');
    const steps = page.getByRole('region', { name: 'Steps', exact: true });
    await expect(steps.locator('.st-badge').first()).toBeInViewport({ ratio: 1 });
    expect(await cut(page, '.st-steps')).toEqual([]);
    const day = steps.getByRole('textbox', { name: 'Day of step 80' });
    const field = await day.boundingBox();
    const words = await page.locator('.st-when .t2').last().boundingBox();
    expect((words?.x ?? 0) - ((field?.x ?? 0) + (field?.width ?? 0))).toBeGreaterThanOrEqual(3);
  });
  await test.step('the navigation reaches down to Export', async () => {
    await expect(page.getByRole('navigation').getByRole('link', { name: 'Export' })).toBeInViewport(
      { ratio: 1 },
    );
  });
  await test.step('thresholds', async () => {
    await journey.goToAddress(page, '#/strategy?page=thresholds&slot=1');
    await expect(page.getByRole('columnheader', { name: 'Fired in run' })).toBeVisible();
    await journey.drawn(page);
    expect(await cut(page, '.st-classes')).toEqual([]);
    expect(await cutChoices(page, '.st-classes')).toEqual([]);
  });
  await test.step('trends', async () => {
    await journey.goTo(page, 'Trends');
    await expect(page.getByRole('columnheader', { name: 'Likely cause' })).toBeVisible();
    await journey.drawn(page);
    expect(await cut(page, '.trends')).toEqual([]);
  });
});

test('an account tells its name, and each decision with all of its reasons, uncut', async ({
  sample: page,
}) => {
  await journey.goTo(page, 'Accounts');
  await page.getByRole('row').filter({ hasText: 'Severed' }).first().dblclick();
  const grid = page.getByRole('grid', { name: 'Decisions about this account' });
  await expect(grid.getByRole('row').nth(3)).toBeVisible();
  await journey.drawn(page);
  expect(await cut(page, '.logp')).toEqual([]);
  const name = page.locator('.acct-name');
  await expect(name).toBeInViewport({ ratio: 1 });
  expect(await page.locator('.ac h1').evaluate((h1) => h1.scrollWidth <= h1.clientWidth)).toBe(
    true,
  );
  // Rows are as high as their words, none over the next.
  const overlaps = await grid.locator('.dt-row').evaluateAll((rows) => {
    const boxes = rows.map((row) => row.getBoundingClientRect()).sort((a, b) => a.top - b.top);
    return boxes.filter((box, at) => at > 0 && box.top < (boxes[at - 1]?.bottom ?? 0) - 1).length;
  });
  expect(overlaps).toBe(0);
});

test('the first-minute strip goes with the page and covers nothing', async ({ page }) => {
  await journey.openSample(page);
  const strip = page.getByRole('region', { name: 'First minute' });
  await expect(strip).toBeInViewport({ ratio: 1 });
  await journey.drawn(page);
  await page.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
  await expect(strip).not.toBeInViewport();
});

test('at 200 % zoom title and status are whole', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await journey.openSample(page);
  await journey.goToAddress(page, '#/strategy?page=templates&slot=1');
  await journey.drawn(page);
  const beyond = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.title .doc > *, .title button, .status > *')]
      .filter((part) => part.offsetWidth > 0)
      .filter((part) => {
        const { left, right, bottom } = part.getBoundingClientRect();
        return (
          left < 0 ||
          right > window.innerWidth ||
          bottom > window.innerHeight ||
          part.scrollWidth > part.clientWidth + 1
        );
      })
      .map((part) => part.innerText),
  );
  expect(beyond).toEqual([]);
});
