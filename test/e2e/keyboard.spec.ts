import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

const TINY = join(import.meta.dirname, '../../samples/portfolios/tiny-snapshot.csv');

// The list of ux.md section 6. No step uses the pointer.
test('the main job without a mouse: import, edit, run, compare, explain, export', async ({
  empty: page,
}) => {
  await test.step('1. Ctrl+Shift+O, a file, Alt+N to the end', async () => {
    await page.keyboard.press('Control+Shift+O');
    await journey.keyTo(page, 'Tab', page.getByRole('button', { name: 'Choose files…' }));
    await journey.choose(page, () => page.keyboard.press('Enter'), TINY);
    await expect(page.getByRole('button', { name: 'Map columns' })).toBeVisible();
    await page.keyboard.press('Alt+n');
    await journey.keyTo(page, 'Tab', page.getByLabel('As-of date'));
    await page.keyboard.type('03022026');
    await expect(page.getByLabel('As-of date')).toHaveValue('2026-03-02');
    await page.keyboard.press('Alt+n');
    await expect(page.getByText('Every row can be read.')).toBeVisible();
    await page.keyboard.press('Alt+n');
    await expect(page.getByText('12 accounts imported')).toBeVisible();
    await page.keyboard.press('Alt+n');
    await expect(page.getByRole('heading', { name: 'Portfolio' })).toBeVisible();
  });

  await test.step('2. Ctrl+2, to ENERGY-EARLY, the steps, Alt and the arrow five times, F8', async () => {
    await page.keyboard.press('Control+2');
    const early = page.getByRole('navigation').getByRole('link', { name: /ENERGY-EARLY/ });
    await journey.keyTo(page, 'Shift+Tab', early);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /^ENERGY-EARLY/ })).toBeVisible();
    const steps = page.getByRole('region', { name: 'Steps' }).locator('button.ev');
    await page.keyboard.press('F6');
    await journey.keyTo(page, 'Tab', steps.first());
    const last = (await steps.count()) - 1;
    for (let i = 0; i < last; i++) await page.keyboard.press('ArrowDown');
    await expect(steps.nth(last)).toBeFocused();
    for (let i = 0; i < 5; i++) await page.keyboard.press('Alt+ArrowRight');
    await expect(
      page.getByRole('button', { name: 'Undo: Move severance to day 54' }),
    ).toBeAttached();
    await page.keyboard.press('F8');
    await expect(page.getByRole('dialog')).toContainText(/No problems|warning/);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('3. F5: the comparison comes and takes the focus', async () => {
    await page.keyboard.press('F5');
    await expect(page.getByRole('heading', { name: 'Champion against 2 challengers' })).toBeVisible(
      {
        timeout: 60_000,
      },
    );
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.tagName))
      .toMatch(/^H[123]$/);
  });

  await test.step('4. down the measures, Ctrl+Tab or arrows to the swap set, Enter on a cell', async () => {
    const rows = page.getByRole('region', { name: 'Measures compared' }).locator('[data-walk]');
    await journey.keyTo(page, 'Tab', rows.first());
    await page.keyboard.press('ArrowDown');
    await journey.keyTo(page, 'Shift+Tab', page.getByRole('tab', { selected: true }));
    const swap = page.getByRole('tab', { name: 'Swap set' });
    await journey.keyTo(page, 'ArrowRight', swap, 6);
    await expect(swap).toHaveAttribute('aria-selected', 'true');
    const cell = page.getByRole('button').filter({ hasText: 'Severed by neither' });
    await journey.keyTo(page, 'Tab', cell);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Accounts' })).toBeVisible();
  });

  await test.step('5. Enter on an account, its decisions, the reason, the rule', async () => {
    const list = page.getByRole('grid').first();
    await journey.keyTo(page, 'Tab', list);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /^Account / })).toBeVisible();
    const why = page.getByRole('complementary', { name: 'Why this decision' });
    await expect(why).toBeVisible();
    const decisions = page.getByRole('grid', { name: 'Decisions about this account' });
    await journey.keyTo(page, 'F6', page.getByRole('main'), 8);
    await journey.keyTo(page, 'Tab', decisions);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+.');
    await expect(why.getByRole('heading').first()).toBeFocused();
    const rule = why.getByRole('button', { name: /^Open / });
    if ((await rule.count()) > 0) {
      await journey.keyTo(page, 'Tab', rule, 12);
      await page.keyboard.press('Enter');
      await expect.poll(() => journey.address(page)).toMatch(/^#\/strategy/);
      await page.keyboard.press('Alt+ArrowLeft');
      await expect(page.getByRole('heading', { name: /^Account / })).toBeVisible();
    }
  });

  await test.step('6. back, Ctrl+E, export', async () => {
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.getByRole('heading', { name: 'Accounts' })).toBeVisible();
    await page.keyboard.press('Control+e');
    const button = page.getByRole('button', { name: /^Export configuration/ });
    await expect(button).toBeVisible();
    const reviewer = page.getByRole('textbox', { name: 'Reviewer' });
    await journey.keyTo(page, 'Tab', reviewer);
    await page.keyboard.type('J. Meyer');
    const notes = page.getByRole('textbox', { name: /^Note on/ });
    for (let note = 0; note < (await notes.count()); note++) {
      await journey.keyTo(page, 'Tab', notes.nth(note));
      await page.keyboard.type('Looked at, on purpose.');
    }
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Reviewed by J\. Meyer/)).toBeVisible();
    await journey.keyTo(page, 'Tab', button);
    const saved = await journey.download(page, () => page.keyboard.press('Enter'));
    expect(JSON.parse(saved.text)).toMatchObject({ currency: 'USD' });
  });
});
