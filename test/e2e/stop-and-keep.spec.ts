import type { Page } from '@playwright/test';
import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey, textFile } from './journey.ts';

test.describe.configure({ timeout: 300_000 });

/** Far more than are run before somebody presses a button. */
const ASKED = 300;

async function runReplications(page: Page, replications: number): Promise<void> {
  await journey.goTo(page, 'Simulate');
  await page.getByRole('button', { name: /Run setup… Ctrl/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Run setup' });
  await dialog.getByRole('textbox', { name: 'Replications' }).fill(String(replications));
  await dialog.getByRole('button', { name: 'Run comparison' }).click();
}

function netCash(page: Page) {
  return page.getByRole('row').filter({ hasText: 'Net cash collected' }).first();
}

test('a long run is stopped, and what is complete is kept: marked, in the file, and the same as a run of as many', async ({
  empty: page,
}) => {
  await page.getByRole('button', { name: 'Generate a portfolio…' }).click();
  await journey.generate(page, 'Energy and water utility', 3_000);
  await runReplications(page, ASKED);
  const main = page.getByRole('main');
  const bar = page.getByRole('contentinfo');
  const running = main.getByRole('region', { name: 'Run under way' });
  const keep = running.getByRole('button', { name: /^Stop and keep \d+$/ });

  await test.step('Simulate offers it as soon as a replication is complete, and pausing holds the run where it is', async () => {
    await expect(keep).toBeEnabled({ timeout: 120_000 });
    await expect(running).toContainText(/Replication \d+ of 300/);
    await running.getByRole('button', { name: 'Pause' }).click();
    await expect(running.getByRole('button', { name: 'Resume' })).toBeVisible();
    await expect(running).toContainText('account replications, paused');
  });

  await test.step('so do Compare and the status bar', async () => {
    await journey.goTo(page, 'Portfolio');
    await expect(bar).toContainText(/Replication \d+ of 300, paused/);
    await expect(bar.getByRole('button', { name: /^Stop and keep \d+$/ })).toBeVisible();
    await journey.goTo(page, 'Compare');
    await expect(keep).toBeEnabled();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('another document is not opened over it unasked', async () => {
    const where = await running.innerText();
    await page.keyboard.press('Control+K');
    await page.keyboard.type('open the sample');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await page.getByRole('button', { name: 'Go on running' }).click();
    expect(await running.innerText()).toBe(where);
  });

  await test.step('a window that was made narrow hid the buttons beside the chart of the sample', async () => {
    await expect(running.getByRole('region', { name: 'First look at a sample' })).toBeVisible();
    const size = page.viewportSize() ?? { width: 1280, height: 720 };
    await page.setViewportSize({ width: 640, height: size.height });
    await expect(running.getByRole('button', { name: 'Cancel run' })).toBeInViewport({ ratio: 1 });
    await expect(keep).toBeInViewport({ ratio: 1 });
    await page.setViewportSize(size);
  });

  await test.step('it goes on from any screen', async () => {
    await journey.goTo(page, 'Portfolio');
    await bar.getByRole('button', { name: 'Resume' }).click();
    await expect(bar).not.toContainText('paused');
    await journey.goTo(page, 'Compare');
  });

  const note = main.getByText(/^\d+ of 300 replications: the run was stopped\./);
  let kept = 0;
  await test.step('what was kept says of how many it is', async () => {
    const offered = Number((await keep.innerText()).replace(/\D/g, ''));
    await keep.click();
    await expect(note).toBeVisible({ timeout: 60_000 });
    kept = Number.parseInt(await note.innerText(), 10);
    expect(kept).toBeGreaterThanOrEqual(offered);
    expect(kept).toBeLessThan(ASKED);
    await expect(note).toContainText(`as wide as ${kept} replication`);
    await expect(main.getByText(`${kept} of 300 paired replications`)).toBeVisible();
    await expect(bar).toContainText(`Run 1 stopped, ${kept} of 300 replications`);
    await expect(netCash(page)).toContainText('$');
    expect(await accessibilityProblems(page)).toEqual([]);
    await journey.goTo(page, 'Simulate');
    await expect(note).toContainText('its days are complete');
  });

  await test.step('saved and opened, it still says so, and a run again takes all of them', async () => {
    const saved = await journey.download(page, () => page.keyboard.press('Control+s'));
    await expect(page.getByText(/^Saved \d/)).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Collections Strategy Lab' })).toBeVisible();
    await journey.choose(
      page,
      () => page.keyboard.press('Control+o'),
      textFile('kept.cstrat', saved.bytes),
    );
    await journey.documentRead(page);
    await journey.goToAddress(page, '#/compare?tab=runs');
    await expect(note).toBeVisible({ timeout: 30_000 });
    await expect(main.getByRole('row').filter({ hasText: 'Open run 1' })).toContainText(
      `${kept}of 300, stopped`,
    );
    await page.keyboard.press('Control+F5');
    const dialog = page.getByRole('dialog', { name: 'Run setup' });
    await expect(dialog.getByRole('textbox', { name: 'Replications' })).toHaveValue('300');
    await page.keyboard.press('Escape');
  });

  await test.step('a run of as many replications has the same figures, and no mark', async () => {
    await journey.goToAddress(page, '#/compare?run=1');
    await expect(netCash(page)).toContainText('$');
    const figures = await netCash(page).innerText();
    await runReplications(page, kept);
    await expect(main.getByText(`${kept} paired replications`)).toBeVisible({ timeout: 60_000 });
    await expect(note).toHaveCount(0);
    await expect.poll(async () => netCash(page).innerText()).toBe(figures);
  });
});
