import { checkBundle } from '../../src-engine/evidence/check-bundle.ts';
import { unzipBundle } from '../../src-engine/evidence/zip-bundle.ts';
import { expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

test('the evidence of a reviewed challenger leaves as one file that holds', async ({
  empty: page,
}) => {
  await journey.openSampleFromStart(page);
  await page.getByRole('button', { name: 'Export evidence…' }).click();
  const button = page
    .getByRole('region', { name: 'Evidence' })
    .getByRole('button', { name: 'Export evidence…' });
  await expect(button).toBeInViewport();
  // Nobody has looked at it yet.
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  // What has to be looked at is known a moment later.
  await expect(page.getByRole('textbox', { name: 'Note on the open checks' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Note on the warnings' })).toBeVisible();
  for (const name of ['Reviewer', 'Note on the warnings', 'Note on the open checks']) {
    const field = page.getByRole('textbox', { name });
    if ((await field.count()) === 0) continue;
    await field.fill(`${name} of the test`);
    await field.press('Enter');
  }
  await expect(page.getByText(/^Reviewed by Reviewer of the test/)).toBeVisible();
  await expect(button).toBeEnabled();
  const { name, bytes } = await journey.download(page, () => button.click());
  expect(name).toMatch(/-v\d+\.evidence\.zip$/);
  const files = unzipBundle(bytes);
  if (!files.ok) throw new Error(files.error.message);
  const { findings, evidence } = checkBundle(files.value);
  expect(findings.filter(({ held }) => !held)).toEqual([]);
  expect(evidence?.review?.reviewer).toBe('Reviewer of the test');
});
