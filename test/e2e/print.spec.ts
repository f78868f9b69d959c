import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

/** What stands on paper: charts that do not fit their panel, and rows that were left out. */
async function onPaper(page: Page, press: () => Promise<void>) {
  const printed = page.evaluate(
    () =>
      new Promise<{
        readonly tooWide: number;
        readonly charts: number;
        readonly rows: number;
      }>((resolve) => {
        window.print = () => {
          const charts = [...document.querySelectorAll<SVGSVGElement>('main .panel svg[width]')];
          const tooWide = charts.filter(
            (chart) =>
              chart.getBoundingClientRect().width > (chart.closest('.panel')?.clientWidth ?? 0),
          );
          const lines = [...document.querySelectorAll('main .paper-rows tbody tr')];
          const rows = lines.filter(({ textContent }) => textContent !== '').length;
          resolve({ tooWide: tooWide.length, charts: charts.length, rows });
          window.dispatchEvent(new Event('afterprint'));
        };
      }),
  );
  await press();
  return printed;
}

test('a wide window prints charts that fit their paper, all decisions of an account, and a long list over sheets', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1720, height: 900 });
  await journey.openSample(page);
  await page.getByRole('tab', { name: 'Curves', exact: true }).click();
  await journey.drawn(page);
  const chart = page.locator('main .panel svg[width]').first();
  const wide = Number(await chart.getAttribute('width'));
  expect(wide).toBeGreaterThan(1200);
  const curves = await onPaper(page, () => page.keyboard.press('Control+p'));
  expect(curves.charts).toBeGreaterThan(0);
  expect(curves.tooWide).toBe(0);
  // The window has its own width again.
  await expect(chart).toHaveAttribute('width', String(wide));

  await journey.goToAddress(page, '#/accounts?account=0001-6967-25');
  const grid = page.getByRole('grid', { name: 'Decisions about this account' });
  await expect(grid).toBeVisible();
  const decisions = Number(await grid.getAttribute('aria-rowcount')) - 1;
  const account = await onPaper(page, () => page.keyboard.press('Control+p'));
  expect(account.rows).toBe(decisions);

  await journey.goToAddress(page, '#/accounts');
  await expect(page.getByRole('grid', { name: 'Accounts' }).getByRole('row').nth(1)).toBeVisible();
  const list = await onPaper(page, () => page.keyboard.press('Control+p'));
  expect(list.rows).toBe(1000);
  // The browser's own printing finds what has been read by then; a sheet has some thirty lines of eight cells.
  const sheets = textsBySheet(await page.pdf({ preferCSSPageSize: true }));
  expect(sheets.length).toBeGreaterThan(25);
  for (const texts of sheets.slice(0, -1)) expect(texts).toBeGreaterThan(100);
});

/** Pieces of text on each sheet of a document that the browser has printed. */
function textsBySheet(pdf: Buffer): readonly number[] {
  const counts: number[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at)) {
    const end = pdf.indexOf('endstream', at);
    const bytes = pdf.subarray(at + 'stream\n'.length, end);
    // Zlib's mark: sheets and letters are packed, pictures may not be.
    const text = bytes[0] === 0x78 ? inflateSync(bytes).toString('latin1') : '';
    const pieces = / BT\s|^BT\s/m.test(text) ? (text.match(/\bT[jJ]\b/g) ?? []) : [];
    if (pieces.length > 0) counts.push(pieces.length);
    at = end + 'endstream'.length;
  }
  return counts;
}

test('the headlines of a comparison stand on one sheet with its measures', async ({ page }) => {
  await journey.openSample(page);
  await journey.drawn(page);
  await expect(page.locator('main .vd')).toBeVisible();
  const [first = 0] = textsBySheet(await page.pdf({ preferCSSPageSize: true, pageRanges: '1' }));
  expect(first).toBeGreaterThan(1500);
});
