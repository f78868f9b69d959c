import { readFile } from 'node:fs/promises';
import { Workspace } from '../../src-engine/store/workspace.ts';
import { openSql } from '../support/open-sql.ts';
import { expect, test } from './fixtures.ts';

/** A column's own bytes, compared whole: a million numbers are no use in a difference. */
function bytesOf(column: ArrayBufferView | undefined): Buffer {
  if (column === undefined) return Buffer.alloc(0);
  return Buffer.from(column.buffer as ArrayBuffer, column.byteOffset, column.byteLength);
}

test.describe.configure({ timeout: 240_000 });

test('a run in the browser has the same bytes as the same run in Node', async ({ page }) => {
  // A headless browser cannot show its own save dialog; without it the host saves by download.
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Champion against 2 challengers' })).toBeVisible({
    timeout: 30_000,
  });
  // Run 1 of the sample was made by the command line in Node: repeat it here with the same settings.
  await page.getByRole('button', { name: 'Run again F5' }).click();
  await expect(page.getByRole('combobox', { name: /Run/ }).first()).toContainText('Run 2', {
    timeout: 180_000,
  });
  await page.keyboard.press('Control+s');
  const download = await page.waitForEvent('download');
  const bytes = new Uint8Array(await readFile(await download.path()));

  const opened = Workspace.open(await openSql(), bytes);
  if (!opened.ok) throw new Error(opened.error.message);
  const { runs } = opened.value;
  const [inNode, inBrowser] = [runs.load(1), runs.load(2)];
  expect(inNode?.arms.length).toBe(3);
  expect(inNode?.arms[0]?.log.count).toBeGreaterThan(10_000);
  for (const [index, arm] of (inNode?.arms ?? []).entries()) {
    const other = inBrowser?.arms[index];
    expect(other?.name).toBe(arm.name);
    for (const column of ['daily', 'ageing', 'accountSums', 'replicationTotals'] as const)
      expect(bytesOf(other?.[column]).equals(bytesOf(arm[column])), column).toBe(true);
    expect(other?.log.count).toBe(arm.log.count);
    for (const column of ['account', 'day', 'kind', 'outcome', 'amountMinor'] as const)
      expect(bytesOf(other?.log[column]).equals(bytesOf(arm.log[column])), column).toBe(true);
  }
  opened.value.close();
});
