import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey, textFile } from './journey.ts';

const ROOT = join(import.meta.dirname, '../..');
const SENTENCE =
  'Replay: customers pay what the portfolio records. Timing and volume, not response.';

/** The sample ledger as of a day before its last payments, so that there is something to replay. */
function earlyDocument(): Uint8Array {
  const file = join(mkdtempSync(join(tmpdir(), 'cslab-replay-')), 'early.cstrat');
  execFileSync(process.execPath, [
    ...[join(ROOT, 'dist/cli.js'), 'import', join(ROOT, 'samples/portfolios/tiny-ledger.csv')],
    ...['--mapping', join(ROOT, 'samples/mappings/tiny-ledger.json')],
    ...['--as-of', '2026-02-01', '--out', file],
  ]);
  return readFileSync(file);
}

test('a replayed run says above its figures that it shows timing and volume, not response', async ({
  empty: page,
}) => {
  test.setTimeout(120_000);
  const file = textFile('early.cstrat', earlyDocument());
  await journey.choose(page, () => page.keyboard.press('Control+o'), file);
  await expect(page.getByText('early.cstrat').first()).toBeVisible();
  await journey.goTo(page, 'Strategy');
  await journey.goTo(page, 'Behaviour model');
  await page.getByRole('combobox', { name: 'Model for new runs' }).selectOption('replay');
  await journey.goTo(page, 'Simulate');
  await page.getByRole('button', { name: 'Run comparison' }).click();
  await expect(page.getByRole('heading', { name: /^Champion/ })).toBeVisible({ timeout: 60_000 });

  await test.step('above the comparison, in both themes', async () => {
    await expect(page.getByText(SENTENCE, { exact: true })).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityProblems(page)).toEqual([]);
  });
  await test.step('and above its days', async () => {
    await journey.goTo(page, 'Simulate');
    await expect(page.getByText(SENTENCE, { exact: true })).toBeVisible();
  });
});
