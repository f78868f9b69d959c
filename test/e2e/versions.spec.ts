import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

test('a version of the strategies is saved, told apart from later edits and brought back', async ({
  empty: page,
}) => {
  await journey.openSampleFromStart(page);
  await journey.goTo(page, 'Strategy');
  const menu = async (item: string): Promise<void> => {
    await page.getByRole('menuitem', { name: 'File', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await menu('Save a version…');
  const naming = page.getByRole('dialog', { name: 'Save a version' });
  await expect(naming.getByLabel('Name')).toHaveValue('v1');
  await naming.getByLabel('Note').fill('As agreed');
  expect(await accessibilityProblems(page)).toEqual([]);
  await naming.getByRole('button', { name: 'Save version' }).click();
  await expect(naming).toBeHidden();

  await page.getByLabel(/^Day of step 80,/).fill('49');
  await page.keyboard.press('Enter');
  await menu('Saved versions…');
  const list = page.getByRole('dialog', { name: 'Saved versions' });
  await expect(list.getByRole('button', { name: /^v1 .*As agreed/ })).toBeVisible();
  await expect(list.getByRole('region', { name: 'ENERGY-STD' })).toContainText('49');
  expect(await accessibilityProblems(page)).toEqual([]);
  await list.getByRole('button', { name: 'Restore version v1' }).click();
  await expect(page.getByLabel(/^Day of step 80,/)).toHaveValue('44');

  await page.keyboard.press('Control+z');
  await expect(page.getByLabel(/^Day of step 80,/)).toHaveValue('49');
  await menu('Save a version…');
  await naming.getByLabel('Name').fill('v1');
  await naming.getByRole('button', { name: 'Save version' }).click();
  await expect(naming).toContainText('There is a version v1 already.');
});
