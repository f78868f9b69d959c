import { expect, test } from './fixtures.ts';
import { journey } from './journey.ts';

/** ux.md 4.6: from a mark to the accounts behind it, and back with Alt and the left arrow. */

test('a day of the curves, a count of the rules and a measure open what stands behind them', async ({
  sample: page,
}) => {
  const main = page.getByRole('main');
  const accounts = main.getByRole('grid', { name: 'Accounts' });

  await test.step('a day of the curves, by keyboard: its accounts', async () => {
    await journey.goToAddress(page, '#/compare?tab=curves');
    const chart = main.getByRole('slider', { name: 'Cumulative net cash by day' });
    await chart.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(
      main.getByRole('button', { name: /paid or treated on day 1 under any arm/ }),
    ).toBeVisible();
    await expect(accounts.getByRole('row').nth(1)).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(chart).toBeVisible();
  });

  await test.step('a step of the rules: the accounts at which it was carried out', async () => {
    await journey.goToAddress(page, '#/compare?tab=rules');
    const steps = main.getByRole('region', { name: 'Steps, table' });
    const row = steps.getByRole('row').nth(1);
    const counted = row.getByRole('button');
    const count = Number((await counted.textContent())?.replaceAll(',', ''));
    await counted.click();
    await expect(main.getByRole('button', { name: /carried out under Champion/ })).toBeVisible();
    const listed = Number(
      /^([\d,]+) of/
        .exec(
          (await main
            .getByText(/ of 12,000 accounts/)
            .first()
            .innerText()) ?? '',
        )?.[1]
        ?.replaceAll(',', '') ?? '0',
    );
    // An account may have had more than one process.
    expect(listed).toBeGreaterThan(0);
    expect(listed).toBeLessThanOrEqual(count);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(steps).toBeVisible();
  });

  await test.step('a measure: its replications, and on to its segments', async () => {
    await journey.goToAddress(page, '#/compare?kpi=liquidationRate');
    const dialog = page.getByRole('dialog', { name: 'Liquidation rate' });
    await expect(dialog.getByRole('row')).toHaveCount(25);
    await dialog.getByRole('button', { name: 'Show segments' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(main.getByRole('heading', { name: /Liquidation rate by segment/ })).toBeVisible();
  });
});

test('a link to a run that the document does not have says which run is shown in its place', async ({
  sample: page,
}) => {
  const main = page.getByRole('main');
  const told = main.getByText(/^Run 99 is not in this document: .+ Run 1 is shown;/);
  for (const hash of ['#/compare?run=99', '#/accounts?run=99', '#/to-do?run=99']) {
    await journey.goToAddress(page, hash);
    await expect(told).toBeVisible();
  }
  await journey.goToAddress(page, '#/compare?run=1');
  await expect(main.getByRole('heading', { name: /^Champion against/ })).toBeVisible();
  await expect(told).toHaveCount(0);
});

test('addresses of things that are not there say so and offer a way on', async ({
  sample: page,
}) => {
  const main = page.getByRole('main');
  for (const hash of [
    '#/compare?run=99',
    '#/compare?tab=nothing',
    '#/compare?kpi=nothing',
    '#/compare?tab=swap&arm=9&by=event:NOTHING',
    '#/compare?tab=segments&measure=nothing',
    '#/compare?tab=tradeoffs&sweep=99',
    '#/compare?tab=sensitivity&sensitivity=99',
    '#/accounts?run=99',
    '#/accounts?account=NOBODY',
    '#/accounts?run=1&arm=9&row=3',
    '#/accounts?run=1&arm=0&ladder=GONE&seq=10',
    '#/accounts?run=1&moved=999',
    '#/to-do?run=99&day=999',
    '#/trends?source=arm-9',
    '#/export?arm=9',
  ]) {
    await test.step(hash, async () => {
      await journey.goToAddress(page, hash);
      await expect(main.getByRole('heading').first()).toBeVisible();
      await expect(main.getByText(/undefined|NaN|\[object/)).toHaveCount(0);
      await expect(page.getByText('Something went wrong')).toHaveCount(0);
    });
  }
  await test.step('an address of no place', async () => {
    await journey.goToAddress(page, '#/nonsense?a=b');
    const said = main.getByRole('status').filter({ hasText: 'There is no place “nonsense”' });
    await expect(said).toContainText('Start is shown instead');
    await expect(page.getByRole('heading', { name: 'Collections Strategy Lab' })).toBeVisible();
    await journey.goTo(page, 'Compare');
    await expect(said).toHaveCount(0);
  });
});
