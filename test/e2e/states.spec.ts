import { tapEngine } from './engine-tap.ts';
import { accessibilityProblems, expect, test } from './fixtures.ts';
import { journey } from './journey.ts';
import { smallRun } from './small-run.ts';

const SENTENCE = 'The portfolio cannot be read at the moment.';

/** The states of ux.md 1.2. Real answers come from the real engine; only how late, and whether, is the test's. */

test('empty: every screen of a new document says what is missing and offers the next step', async ({
  empty: page,
}) => {
  await test.step('Start', async () => {
    await expect(page.getByRole('button', { name: /Open the sample portfolio/ })).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
  await page.getByRole('button', { name: /^New strategy/ }).click();
  // A new document begins with the strategies of the sample; without them there is none.
  for (const name of ['ENERGY-FIRM', 'ENERGY-EARLY', 'ENERGY-STD']) {
    await page.getByRole('navigation').getByRole('link', { name }).click();
    await page.getByRole('button', { name: `Actions for ${name}` }).click();
    await page.getByRole('menuitem', { name: `Remove ${name}` }).click();
    await expect(page.getByRole('navigation').getByRole('link', { name })).toHaveCount(0);
  }
  const screens = [
    ['Strategy', 'No strategy yet', 'Start from the utility starter'],
    ['Portfolio', 'No portfolio yet', 'Import portfolio…'],
    ['Simulate', 'Nothing has run', 'Open Portfolio'],
    ['Compare', 'Nothing to compare yet', 'Open Portfolio'],
    ['Accounts', 'No accounts yet', 'Open Portfolio'],
    ['To Do list', 'No run yet', 'Open Simulate'],
    ['Trends & alerts', 'No portfolio yet', 'Open Portfolio'],
    ['Export', 'No strategy yet', 'Open the strategy'],
  ] as const;
  for (const [screen, title, action] of screens) {
    await test.step(screen, async () => {
      await journey.goTo(page, screen);
      const main = page.getByRole('main');
      await expect(main.getByText(title, { exact: true })).toBeVisible();
      await expect(main.getByRole('button', { name: action })).toBeEnabled();
      expect(await accessibilityProblems(page)).toEqual([]);
    });
  }
});

test('error and loading: every screen says what it waits for and what failed, and goes on after Try again', async ({
  page,
}) => {
  const tap = await tapEngine(page);
  // Simulate, from where the run starts, may read its days before Compare takes its place; its summary reads sweeps.
  await smallRun(page, () => tap.refuse(SENTENCE, 'daySeries', 'sweeps'));
  const main = page.getByRole('main');
  const screens = [
    {
      name: 'Simulate',
      hash: '#/simulate',
      methods: ['daySeries'],
      loading: 'Reading the days of run 1.',
      content: main.getByRole('toolbar', { name: 'Days of the run' }),
    },
    {
      name: 'Portfolio, fields',
      hash: '#/portfolio?tab=fields',
      methods: ['portfolioFields'],
      loading: 'Reading the fields.',
      content: main.getByRole('gridcell', { name: 'Credit rating', exact: true }),
    },
    {
      name: 'Accounts',
      hash: '#/accounts',
      methods: ['accountList'],
      loading: 'Reading accounts…',
      content: main.getByRole('grid', { name: 'Accounts' }).getByRole('row').nth(1),
    },
    {
      name: 'To Do list',
      hash: '#/to-do',
      methods: ['toDoPage'],
      loading: 'Reading entries…',
      content: main.getByRole('heading', { name: /^To Do list, day/ }),
    },
    {
      name: 'Compare, roll rates',
      hash: '#/compare?tab=roll',
      methods: ['armDetails', 'challengerDetails'],
      loading: /Reading/,
      content: main.getByRole('table').first(),
    },
    {
      name: 'Compare, rates',
      hash: '#/compare?tab=rates',
      methods: ['runRates'],
      loading: 'Reading the run…',
      content: main.getByRole('rowheader', { name: /^Liquidation rate/ }),
    },
    {
      name: 'Compare, swap set',
      hash: '#/compare?tab=swap&by=cured',
      methods: ['swapSet'],
      loading: /Reading/,
      content: main.getByRole('heading', { name: /^Swap set/ }),
    },
    {
      name: 'Compare, segments',
      hash: '#/compare?tab=segments&measure=liquidationRate',
      methods: ['segmentEffects'],
      loading: 'Reading the segments.',
      content: main.getByRole('heading', { name: /by segment/ }),
    },
    {
      name: 'Compare, rules',
      hash: '#/compare?tab=rules',
      methods: ['armDetails'],
      loading: 'Reading the run…',
      content: main.getByRole('heading', { name: 'Criteria rows' }),
    },
    {
      name: 'Compare, trade-offs',
      hash: '#/compare?tab=tradeoffs',
      methods: ['sweeps'],
      loading: 'Reading the sweeps.',
      content: main.getByText('No threshold sweep yet'),
    },
    {
      name: 'Compare, sensitivity',
      hash: '#/compare?tab=sensitivity',
      methods: ['sensitivities'],
      loading: 'Reading what was asked before.',
      content: main.getByText('Not asked yet'),
    },
    {
      name: 'Trends & alerts',
      hash: '#/trends?source=arm-0',
      methods: ['trends'],
      loading: 'Reading the days',
      content: main.getByRole('table').first(),
    },
  ] as const;
  for (const { name, hash, methods, loading, content } of screens) {
    await test.step(name, async () => {
      await tap.refuse(SENTENCE, ...methods);
      await journey.goToAddress(page, hash);
      await expect(main.getByRole('alert')).toContainText(SENTENCE);
      expect(await accessibilityProblems(page)).toEqual([]);
      await tap.hold(...methods);
      await tap.serve();
      await main.getByRole('button', { name: 'Try again' }).click();
      await expect(main.getByText(loading).first()).toBeVisible();
      await tap.release();
      await expect(content).toBeVisible();
      await expect(main.getByText(SENTENCE)).toHaveCount(0);
    });
  }

  await test.step('Trends: a run of whose days too few are past', async () => {
    await journey.goToAddress(page, '#/trends?run=1&arm=0&day=20518');
    await expect(main.getByRole('alert')).toContainText(
      /Needs at least 14 days of history, \d+ available/,
    );
    await journey.goToAddress(page, '#/trends?run=1&arm=0');
    await expect(main.getByRole('alert')).toHaveCount(0);
    await expect(main.getByRole('region', { name: 'Measures' })).toBeVisible();
  });

  await test.step('Trends: nothing to warn of', async () => {
    await main.getByRole('button', { name: 'Edit thresholds' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Thresholds' });
    for (const watch of await dialog.getByRole('checkbox').all()) await watch.uncheck();
    await dialog.getByRole('button', { name: 'Keep thresholds' }).click();
    const none = main.getByRole('region', { name: 'No alerts' });
    await expect(none).toContainText('No trend tends to cross a threshold');
    await expect(none.getByRole('button', { name: 'Edit thresholds' })).toBeEnabled();
    await page.keyboard.press('Control+z');
    await expect(none).toHaveCount(0);
  });

  await test.step('one account', async () => {
    await tap.refuse(SENTENCE, 'accountStory');
    await journey.goToAddress(page, '#/accounts');
    await main.getByRole('grid', { name: 'Accounts' }).getByRole('row').nth(1).dblclick();
    await expect(main.getByRole('alert')).toContainText(SENTENCE);
    await tap.hold('accountStory');
    await tap.serve();
    await main.getByRole('button', { name: 'Try again' }).click();
    await expect(main.getByText('Reading what became of the account.')).toBeVisible();
    await tap.release();
    await expect(main.getByRole('region', { name: /^Timeline/ })).toBeVisible();
  });

  await test.step('the profile of an account', async () => {
    await tap.refuse(SENTENCE, 'debtProfile');
    await main.getByRole('tab', { name: 'Profile' }).click();
    await expect(main.getByRole('alert')).toContainText(SENTENCE);
    await tap.hold('debtProfile');
    await tap.serve();
    await main.getByRole('button', { name: 'Try again' }).click();
    await expect(main.getByText('Reading the debt profile.')).toBeVisible();
    await tap.release();
    await expect(main.getByRole('heading', { name: 'Debt profile' })).toBeVisible();
  });

  await test.step('a measure of the comparison', async () => {
    await tap.refuse(SENTENCE, 'measureReplications');
    await journey.goToAddress(page, '#/compare');
    await main.getByRole('button', { name: 'Net cash collected', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Net cash collected' });
    await expect(dialog.getByRole('alert')).toContainText(SENTENCE);
    await tap.hold('measureReplications');
    await tap.serve();
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await expect(dialog.getByText('Reading the replications.')).toBeVisible();
    await tap.release();
    await expect(dialog.getByRole('table')).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('an empty list says which filters empty it, and each can be taken off', async () => {
    await journey.goToAddress(page, '#/accounts?q=nobody-is-called-so');
    await expect(main.getByText('No account matches', { exact: true })).toBeVisible();
    await main.getByRole('button', { name: /nobody-is-called-so/ }).click();
    await expect(
      main.getByRole('grid', { name: 'Accounts' }).getByRole('row').nth(1),
    ).toBeVisible();
  });

  await test.step('To Do list: a day without entries names the next one', async () => {
    await journey.goToAddress(page, '#/to-do?day=0');
    await expect(main.getByText(/^No open entries on day 0/)).toBeVisible();
  });

  await test.step('Strategy: a value that cannot be, at its field and in the status bar', async () => {
    await journey.goToAddress(page, '#/strategy?page=controls&slot=1');
    const field = page.getByRole('textbox', { name: 'Oldest debt at least, row 90' }).last();
    await field.fill('-5');
    await field.press('Enter');
    await expect(
      page.getByRole('contentinfo').getByRole('button', { name: '1 error' }),
    ).toBeVisible();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('contentinfo').getByText('1 error')).toHaveCount(0);
  });

  await test.step('Export: what cannot be read is said, and guardrails that nobody has read block', async () => {
    await tap.refuse(SENTENCE, 'exportReview', 'exportedStrategies', 'strategyChanges', 'runView');
    await journey.goTo(page, 'Export');
    await expect(main.getByRole('region', { name: /^Changes against production/ })).toContainText(
      SENTENCE,
    );
    const write = main.getByRole('button', { name: 'Export configuration…' });
    await expect(main.getByRole('region', { name: 'Comparison' })).toContainText(SENTENCE);
    await expect(
      main.getByText('The comparison of run 1 could not be read', { exact: true }),
    ).toBeVisible();
    await expect(write).toHaveAttribute('aria-disabled', 'true');
    await tap.hold('runView');
    await tap.serve();
    await main.getByRole('button', { name: 'Try again' }).click();
    await expect(main.getByText('Run 1 is being read.')).toBeVisible();
    await expect(write).toHaveAttribute('aria-disabled', 'true');
    await tap.release();
    await expect(main.getByText('Run 1 is being read.')).toHaveCount(0);
    await expect(main.getByText(/[Oo]utcome guardrail/).first()).toBeVisible();
  });
});
