import { expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

/** What can be done by hand to the sample's near-miss account on day 10, and the start of what is said of it. */
const ON_DAY_10: readonly (readonly [string, RegExp])[] = [
  ['delete-event', /No longer/],
  ['run-event', /New/],
  ['add-agreement', /in the process already/],
  ['remove-agreement', /No longer/],
  ['create-process', /already has an active process/],
  ['create-severance', /Severances/],
  ['cancel-severance', /No severance of the service agreement is under way/],
  ['create-write-off', /has no write-off template\. Add one/],
  ['create-referral', /has no agency that takes referrals\. Add one/],
  ['cancel-pay-plans', /has no active pay plan/],
  ['postpone-review', /Paid/],
  ['force-review', /Paid/],
  ['change-collection-class', /Choose the collection class/],
];

test('manual work of every kind says what it does before it is confirmed', async ({
  sample: page,
}) => {
  await journey.goToAddress(page, '#/run/1/accounts?account=0266-9305-18&day=10');
  await page.getByRole('button', { name: 'Modify events…' }).click({ timeout: 30_000 });
  const dialog = page.getByRole('dialog', { name: /^Manual work on 0266-9305-18/ });
  const effect = dialog.locator('.mw-effect');
  const what = dialog.getByLabel('What', { exact: true });
  await expect(what).toHaveValue('change-event');
  for (const [action, sentence] of ON_DAY_10) {
    await test.step(action, async () => {
      await what.selectOption(action);
      await expect(effect).toHaveAttribute('aria-busy', 'false');
      await expect(effect).toContainText(sentence);
      // Without a size of its own the sign beside a sentence filled the window.
      for (const sign of await effect.locator('svg').all())
        expect((await sign.boundingBox())?.width ?? 0).toBeLessThan(20);
    });
  }

  // That a branch is made, and who did it recorded, is shown on a small portfolio (to-do.spec.ts): here it would run
  // 12,000 accounts again.
  await dialog.getByRole('button', { name: 'Leave as it is' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await journey.address(page)).toContain('run/1/');
});

test('menus have their items on every screen, and say what they need', async ({ page }) => {
  await journey.openSample(page);
  const menu = async (name: string) => {
    await page.getByRole('menuitem', { name, exact: true }).click();
  };
  await menu('Account');
  const cancel = page.getByRole('menuitem', { name: 'Cancel process…' });
  await expect(cancel).toHaveAttribute('aria-disabled', 'true');
  await expect(cancel).toHaveAttribute('title', /Open an account first/);
  await page.keyboard.press('Escape');

  await menu('View');
  await page.getByRole('menuitem', { name: 'Density' }).click();
  await page.getByRole('menuitem', { name: 'Comfortable' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-density', 'comfortable');

  await page.keyboard.press('F1');
  const glossary = page.getByRole('dialog', { name: 'Collections glossary' });
  await glossary.getByLabel('Find a word').fill('sever');
  await expect(glossary.getByText('Severance process', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');

  await menu('File');
  await page.getByRole('menuitem', { name: /^Close/ }).click();
  await expect(page.getByRole('heading', { name: 'Collections Strategy Lab' })).toBeVisible();
});
