import { Workspace } from '../../src-engine/store/workspace.ts';
import { engineOnChannel } from '../support/engine-on-channel.ts';
import { openSql } from '../support/open-sql.ts';
import { expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

/** Several, so that replications are put together; every one of them says the same of both hosts. */
const REPLICATIONS = 6;

/** A column's own bytes, compared whole: a million numbers are no use in a difference. */
function bytesOf(column: ArrayBufferView | undefined): Buffer {
  if (column === undefined) return Buffer.alloc(0);
  return Buffer.from(column.buffer as ArrayBuffer, column.byteOffset, column.byteLength);
}

test('a run in the browser has the same bytes as the same run in Node', async ({ empty: page }) => {
  await page.getByRole('button', { name: 'Generate a portfolio…' }).click();
  await journey.generate(page, 'Energy and water utility', 500);
  await journey.goTo(page, 'Simulate');
  await page.getByRole('button', { name: /Run setup… Ctrl/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Run setup' });
  await dialog.getByRole('textbox', { name: 'Replications' }).fill(String(REPLICATIONS));
  await dialog.getByRole('button', { name: 'Run comparison' }).click();
  await expect(page.getByRole('combobox', { name: /Run/ }).first()).toContainText('Run 1', {
    timeout: 180_000,
  });
  const saved = await journey.download(page, () => page.keyboard.press('Control+s'));

  // The engine of the command line repeats it in Node with the same settings.
  const { link, close } = await engineOnChannel();
  const opened = await link.call('openDocument', { bytes: saved.bytes });
  if (!opened.ok) throw new Error(opened.error.message);
  const [header] = opened.value.runs;
  if (header === undefined) throw new Error('no run was saved');
  const { days, replications, seed } = header;
  expect(replications).toBe(REPLICATIONS);
  const run = await link.call('run', { slots: [0, 1, 2], days, replications, seed });
  if (!run.ok) throw new Error(run.error.message);
  const document = await link.call('saveDocument', null);
  if (!document.ok) throw new Error(document.error.message);
  close();

  const workspace = Workspace.open(await openSql(), document.value.bytes);
  if (!workspace.ok) throw new Error(workspace.error.message);
  const { runs } = workspace.value;
  const [inBrowser, inNode] = [runs.load(1), runs.load(2)];
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
  workspace.value.close();
});
