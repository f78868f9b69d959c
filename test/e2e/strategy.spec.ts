import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey, textFile } from './journey.ts';

const LADDERS = join(import.meta.dirname, '../../samples/strategies');

/** A small generated utility portfolio with the three default strategies; challenger A on screen. */
async function openChallengerA(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Generate a portfolio…' }).click();
  await journey.generate(page, 'Energy and water utility', 200);
  await journey.goToAddress(page, '#/strategy?page=templates&slot=1');
  await expect(page.getByRole('heading', { name: /^ENERGY-EARLY/ })).toBeVisible();
}

function severanceStep(page: Page) {
  return page.getByRole('button', { name: /^Step \d+, Start severance, day \d+$/ });
}

async function dayOf(page: Page): Promise<number> {
  return Number(
    /day (\d+)$/.exec((await severanceStep(page).getAttribute('aria-label')) ?? '')?.[1],
  );
}

test('a step moves by Alt and arrows; undo and redo name it; a rule mends it by its button', async ({
  empty: page,
}) => {
  await openChallengerA(page);
  const start = await dayOf(page);
  const node = severanceStep(page);
  await node.focus();
  await page.keyboard.press('Enter');

  await test.step('Alt and the arrow moves it by a day, one undo step however often', async () => {
    for (let i = 0; i < 3; i++) await page.keyboard.press('Alt+ArrowRight');
    expect(await dayOf(page)).toBe(start + 3);
    await expect(severanceStep(page)).toBeFocused();
    const undo = page.getByRole('button', { name: `Undo: Move severance to day ${start + 3}` });
    await expect(undo).toBeEnabled();
    await undo.click();
    expect(await dayOf(page)).toBe(start);
    await page.getByRole('button', { name: `Redo: Move severance to day ${start + 3}` }).click();
    expect(await dayOf(page)).toBe(start + 3);
    await page.keyboard.press('Control+z');
    expect(await dayOf(page)).toBe(start);
  });

  await test.step('too close to the final notice: said at the step, mended by the number it proposes', async () => {
    await severanceStep(page).focus();
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    expect(await dayOf(page)).toBe(start - 7);
    const note = page.getByRole('complementary').getByRole('alert');
    await expect(note).toContainText(
      'on day 42, 12 days after the final notice on day 30; 14 are needed',
    );
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Set to 44 days' }).click();
    expect(await dayOf(page)).toBe(44);
    await expect(note).toHaveCount(0);
  });
});

test('an error stops the run from everywhere, with the reason, until its button mends it', async ({
  empty: page,
}) => {
  await openChallengerA(page);
  await journey.goToAddress(page, '#/strategy?page=controls&slot=1');
  const priorities = page.getByRole('textbox', { name: /^Priority of condition / });
  const taken = await priorities.nth(0).inputValue();
  await priorities.nth(1).fill(taken);
  await priorities.nth(1).press('Enter');
  const reason = 'Fix 1 error in ENERGY-EARLY to run.';

  await test.step('at the field, in the status bar and at every Run', async () => {
    const run = page.getByRole('button', { name: /^Run/ });
    await expect(run).toHaveAttribute('aria-disabled', 'true');
    await expect(run).toHaveAttribute('title', reason);
    const counter = page.getByRole('contentinfo').getByRole('button', { name: '1 error' });
    await expect(counter).toBeVisible();
    await page.keyboard.press('F5');
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText(reason);
    expect(await accessibilityProblems(page)).toEqual([]);
    await journey.goTo(page, 'Simulate');
    await expect(page.getByRole('button', { name: /^Run F5/ })).toHaveAttribute('title', reason);
    await counter.click();
    await expect(priorities.nth(1)).toBeFocused();
  });

  await test.step('F8 lists it and leads to the field', async () => {
    await page.keyboard.press('F8');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(`two conditions with priority ${taken}`);
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: /two conditions/ }).click();
    await expect(priorities.nth(1)).toBeFocused();
  });

  await test.step('the proposed number mends it', async () => {
    await page.getByRole('button', { name: /^Set to \d+$/ }).click();
    await expect(page.getByRole('button', { name: /^Run/ })).not.toHaveAttribute('aria-disabled');
    await expect(page.getByRole('contentinfo').getByRole('button', { name: /error/ })).toHaveCount(
      0,
    );
  });
});

test('a further test of a condition is added and taken away by the keyboard', async ({
  empty: page,
}) => {
  await openChallengerA(page);
  await journey.goToAddress(page, '#/strategy?page=controls&slot=1');
  await page.getByRole('button', { name: 'Add test to On budget billing' }).press('Enter');
  const panel = page.getByRole('region', { name: 'Further tests' });
  const algorithm = panel.getByLabel('Algorithm');
  await expect(algorithm).toBeFocused();
  await algorithm.selectOption('COLL COND CS');
  await expect(
    page.getByRole('complementary', {
      name: 'On budget billing and Credit rating below 560',
    }),
  ).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Remove further test 1' }).press('Enter');
  await expect(panel.getByRole('button', { name: 'Add further test' })).toBeFocused();
  await expect(algorithm).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(algorithm).toHaveValue('COLL COND CS');
});

test('challengers are added, renamed and removed, and undo brings them back', async ({
  empty: page,
}) => {
  await openChallengerA(page);
  const outline = page.getByRole('navigation').getByRole('link');
  await page.getByRole('button', { name: 'Actions for ENERGY-EARLY' }).click();
  await page.getByRole('menuitem', { name: 'Add challenger from this strategy' }).click();
  await expect(page.getByRole('heading', { name: /^ENERGY-EARLY-2/ })).toBeVisible();

  await page.getByRole('button', { name: 'Actions for ENERGY-EARLY-2' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await expect(name).toBeFocused();
  await name.fill('ENERGY-LATE');
  await name.press('Enter');
  await expect(page.getByRole('heading', { name: /^ENERGY-LATE/ })).toBeVisible();
  await expect(outline.filter({ hasText: 'ENERGY-LATE' })).toBeVisible();

  await page.getByRole('button', { name: 'Actions for ENERGY-LATE' }).click();
  await page.getByRole('menuitem', { name: 'Remove ENERGY-LATE' }).click();
  await expect(outline.filter({ hasText: 'ENERGY-LATE' })).toHaveCount(0);
  await page
    .getByRole('region', { name: 'Messages' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(outline.filter({ hasText: 'ENERGY-LATE' })).toBeVisible();
});

test('a strategy goes out as JSON and comes back the same; a broken one is refused in words', async ({
  empty: page,
}) => {
  await openChallengerA(page);
  const menu = page.getByRole('button', { name: /^Actions for ENERGY-EARLY/ });
  await menu.click();
  const saved = await journey.download(page, () =>
    page.getByRole('menuitem', { name: 'Export JSON…' }).click(),
  );
  const exported = JSON.parse(saved.text) as { name: string };
  const sample = JSON.parse(
    await readFile(join(LADDERS, 'challenger-a.json'), 'utf8'),
  ) as typeof exported;
  expect(exported.name).toBe(sample.name);

  const renamed = saved.text.replace('"name": "ENERGY-EARLY"', '"name": "ENERGY-COPY"');
  expect(renamed).not.toBe(saved.text);
  await menu.click();
  await journey.choose(
    page,
    () => page.getByRole('menuitem', { name: 'Import JSON as challenger…' }).click(),
    textFile('copy.json', renamed),
  );
  await expect(page.getByText('copy.json was imported.')).toBeVisible();
  await expect(page.getByRole('heading', { name: /^ENERGY-COPY/ })).toBeVisible();

  await page.getByRole('button', { name: 'Actions for ENERGY-COPY' }).click();
  await journey.choose(
    page,
    () => page.getByRole('menuitem', { name: 'Replace by JSON file…' }).click(),
    textFile('broken.json', saved.text.slice(0, 500)),
  );
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText(/broken\.json|JSON/);
  await expect(page.getByRole('heading', { name: /^ENERGY-COPY/ })).toBeVisible();
});

test('the ladder by keyboard alone: arrows along the steps, up and down in the table, add and delete', async ({
  empty: page,
}) => {
  await openChallengerA(page);
  const nodes = page.getByRole('button', { name: /^Step \d+, / });
  await journey.keyTo(page, 'Tab', nodes.nth(0));
  await page.keyboard.press('ArrowRight');
  await expect(nodes.nth(1)).toBeFocused();

  await test.step('the table has the same steps', async () => {
    const table = page.getByRole('region', { name: 'Steps' });
    const names = table.locator('button.ev');
    await journey.keyTo(page, 'Tab', names.nth(0));
    await page.keyboard.press('ArrowDown');
    await expect(names.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect(names.nth(1)).toBeFocused();
    const field = table.getByRole('textbox').nth(1);
    const before = Number(await field.inputValue());
    await page.keyboard.press('Alt+ArrowRight');
    await expect(field).toHaveValue(String(before + 1));
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(field).toHaveValue(String(before));
  });

  await test.step('add a step, delete it', async () => {
    const count = await nodes.count();
    await page.keyboard.press('Control+Enter');
    await expect(nodes).toHaveCount(count + 1);
    await page.keyboard.press('Control+z');
    await expect(nodes).toHaveCount(count);
  });
});

test('Alt and the left arrow on Strategy goes back to the account whose rule link led there', async ({
  sample: page,
}) => {
  await journey.goTo(page, 'Accounts');
  await page.getByRole('row').filter({ hasText: 'Severed' }).first().dblclick();
  const account = page.getByRole('heading', { name: /^Account / });
  await expect(account).toBeVisible();
  const name = await account.innerText();
  await page
    .getByRole('complementary')
    .getByRole('button', { name: /^Open / })
    .first()
    .click();
  await expect(
    severanceStep(page)
      .or(page.getByRole('heading', { name: /^Step / }))
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { name })).toBeVisible();
});

test('the inspector tells what a step did and is worth, and its history leads back to each edit', async ({
  empty: page,
}) => {
  await openChallengerA(page);
  const inspector = page.getByRole('complementary');
  await severanceStep(page).focus();
  await page.keyboard.press('Enter');
  const start = await dayOf(page);

  await test.step('worth: the strategy with the step against it without, on all 200 accounts', async () => {
    await inspector.getByRole('tab', { name: 'Effect' }).click();
    await expect(inspector).toContainText('No run shows this strategy yet.');
    const worth = inspector.getByRole('region', { name: 'What this step is worth' });
    await expect(worth).toContainText('All 200 accounts.', { timeout: 30_000 });
    await expect(worth).toContainText(/Net cash collected[+\u2212$]/);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('history: back to the first of two edits, and the tab stays', async () => {
    const day = inspector.getByRole('textbox', { name: 'Trigger' });
    await inspector.getByRole('tab', { name: 'Settings' }).click();
    for (const to of [start + 2, start + 5]) {
      await day.fill(String(to));
      await day.press('Enter');
      // Edits of one field within a second are one step.
      await page.waitForTimeout(1100);
    }
    await inspector.getByRole('tab', { name: 'History' }).click();
    const edits = inspector.getByRole('listitem');
    await expect(edits).toHaveCount(3);
    await expect(edits.first()).toContainText(`Move severance to day ${start + 5}`);
    expect(await accessibilityProblems(page)).toEqual([]);
    await edits
      .nth(1)
      .getByRole('button', { name: /^Undo to here/ })
      .click();
    await expect(edits).toHaveCount(2);
    expect(await dayOf(page)).toBe(start + 2);
    await expect(inspector.getByRole('tab', { name: 'History' })).toBeFocused();
  });
});

test('a row of the steps is dragged by its handle, and put back by Alt and the arrow', async ({
  empty: page,
}) => {
  await openChallengerA(page);
  const rows = page.getByRole('region', { name: 'Steps' }).getByRole('row');
  const name = (at: number) => rows.nth(at).getByRole('button').first();
  const [first, second] = [await name(1).textContent(), await name(2).textContent()];
  const from = await rows.nth(1).locator('.st-grip').boundingBox();
  const to = await rows.nth(2).boundingBox();
  if (from === null || to === null) throw new Error('the rows are not drawn');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + to.height - 4, { steps: 4 });
  await page.mouse.up();
  await expect(name(1)).toHaveText(second ?? '');
  await expect(name(2)).toHaveText(first ?? '');
  await name(2).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(name(1)).toHaveText(first ?? '');
  await expect(name(1)).toBeFocused();
});
