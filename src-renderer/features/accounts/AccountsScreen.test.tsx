import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Failure, failure } from '../../../src-engine/base/failure.ts';
import { err, ok } from '../../../src-engine/base/result.ts';
import type { ControlCentral } from '../../../src-engine/model/control-central.ts';
import type { DebtProfile } from '../../../src-engine/model/debt-profile.ts';
import type { AccountListQuery, AccountListRow } from '../../../src-engine/protocol/methods.ts';
import { runCommand } from '../../commands/registry.ts';
import { clearQueries } from '../../engine-client/use-query.ts';
import { host } from '../../host/index.ts';
import { documentStore, EMPTY_SUMMARY } from '../../stores/document-state.ts';
import { go, navigationStore } from '../../stores/navigation-store.ts';
import { setPreference } from '../../stores/preferences-store.ts';
import { aRunHeader } from '../../stores/run-header-double.ts';
import { AccountsScreen } from './AccountsScreen.tsx';
import { aStory } from './story-fixture.ts';

const asked: AccountListQuery[] = [];

function row(index: number): AccountListRow {
  return {
    id: `44-${index}`,
    name: `Customer ${index}`,
    segment: 'Commercial',
    openMinor: 28_640,
    pastDueMinor: 28_640,
    oldestDays: 21,
    rating: 612,
    services: 'ELECTRIC, GAS',
    facts: {
      customerClass: 'COMMERCIAL',
      collectionClass: 'COM',
      debtClasses: 'ENERGY',
      agreements: 2,
      plan: null,
      timesOverdue: 3,
      badDebtScore: null,
      churnScore: 30,
      lifetimeValueScore: null,
      upSellScore: null,
      crossSellScore: null,
      nationality: '',
      creditLimitMinor: null,
    },
    lastAction: null,
    alerts: [],
    outcomes: [
      { netCashMinor: 12_188, cured: false, severances: 1 },
      { netCashMinor: 42_819, cured: true, severances: 0 },
    ],
  };
}

function listPage(query: AccountListQuery) {
  asked.push(query);
  const rows = [0, 1, 2].slice(query.offset, query.offset + query.limit).map(row);
  return {
    total: 3,
    rows,
    segments: [
      { segment: 'Commercial', accounts: 904 },
      { segment: 'Small business', accounts: 2805 },
    ],
    buckets: [{ bucket: '31-60', accounts: 66 }],
  };
}

const central: unknown[] = [];

/** What Control Central says of any account. */
function standing(accountId: string): ControlCentral {
  const drillTo = { kind: 'account', id: accountId } as const;
  return {
    accountId,
    name: '',
    customerId: accountId,
    currency: 'USD',
    today: 20_526,
    creditRating: 580,
    debts: [
      {
        debtClass: 'ENERGY',
        owedMinor: 28_640,
        pastDueMinor: 28_640,
        overdueSince: 20_493,
      },
    ],
    alerts: [
      { code: 'C1-COLL-DF', text: 'In collection: STD', count: null, severity: 1, drillTo },
      { code: 'PP-Kept', text: '1 kept pay plan(s)', count: 1, severity: 3, drillTo },
    ],
    cancellation: [
      {
        processId: 'P1',
        debtClass: 'ENERGY',
        template: 'STD',
        payTodayMinor: 26_140,
        payIfPlanBreaksMinor: null,
        nextEvent: 'Call',
        nextEventDay: 20_520,
        text: 'Pay $261.40 or more to stop STD; next Call on Sun 8 Mar.',
      },
    ],
    timeline: [],
  };
}

const profiles: unknown[] = [];
let refusal: Failure | null = null;

function aProfile(accountId: string): DebtProfile {
  return {
    accountId,
    currency: 'USD',
    today: 20_526,
    credit: {
      rating: 580,
      riskyBelow: 560,
      cashOnlyScore: 0,
      cashOnlyAbove: 20,
      riskCategory: 'HIGH',
      badDebtScore: null,
      churnScore: 30,
      lifetimeValueScore: null,
      upSellScore: 64,
      crossSellScore: null,
      creditLimitMinor: 50_000,
      exposureMinor: 28_640,
      freeMinor: 21_360,
    },
    group: {
      customerId: 'C1',
      customerAccounts: 1,
      segment: 'Commercial',
      division: 'NORTH',
      customerClass: 'COM',
      collectionClass: 'COM',
      managementGroup: '',
      nationality: 'SE',
    },
    customer: { accounts: 1, owedMinor: 28_640, pastDueMinor: 28_640 },
    customerSince: 20_000,
    directDebit: false,
    products: [{ service: 'ELECTRIC', agreements: 1, balanceMinor: 28_640 }],
    terms: { reviewGraceDays: 6, lateChargeGraceDays: null },
    debts: [
      {
        debtClass: 'ENERGY',
        owedMinor: 28_640,
        pastDueMinor: 28_640,
        overdueSince: 20_493,
        startsAboveMinor: 6000,
      },
    ],
    overdueTimes: 2,
    overdueWindowDays: 365,
    means: [
      {
        title: 'Reminder SMS',
        eventKind: 'SEND_SMS',
        times: 2,
        lastDay: 20_521,
        answered: 1,
        paidAfterMinor: 6100,
      },
    ],
    plans: { active: 0, kept: 1, broken: 0, canceled: 0 },
    promises: { open: 0, kept: 0, broken: 1 },
    referrals: { active: 0, closed: 0 },
  };
}

vi.mock('../../engine-client/client.ts', () => ({
  callEngine: (method: string, params: unknown) => {
    if (method === 'accountList') return Promise.resolve(ok(listPage(params as AccountListQuery)));
    if (method === 'savedViews') return Promise.resolve(ok([]));
    const { accountId } = params as { accountId: string };
    if (method === 'controlCentral') {
      central.push(params);
      return Promise.resolve(ok(standing(accountId)));
    }
    if (method === 'debtProfile') {
      profiles.push(params);
      return Promise.resolve(refusal === null ? ok(aProfile(accountId)) : err(refusal));
    }
    return Promise.resolve(ok(aStory({ accountId })));
  },
  onEngineCrash: () => () => undefined,
}));

const run = aRunHeader({ accounts: 3 });

beforeEach(() => {
  asked.length = 0;
  central.length = 0;
  profiles.length = 0;
  refusal = null;
  clearQueries();
  documentStore.setState({
    isOpen: true,
    summary: {
      ...EMPTY_SUMMARY,
      portfolio: {
        name: 'P',
        source: '',
        accounts: 12_000,
        asOfDay: 20_514,
        currency: 'USD',
        fingerprint: 'p',
        generated: true,
      },
      strategies: [
        { slot: 0, name: 'STD', version: 1, fingerprint: 'a' },
        { slot: 1, name: 'EARLY', version: 1, fingerprint: 'b' },
      ],
      runs: [run],
    },
  });
  go('accounts', { run: '3', arm: '1', cell: 'champion_only' });
});
afterEach(cleanup);

test('lists with facets, counts and the active filter as a chip that can be taken away', async () => {
  render(<AccountsScreen />);
  expect(await screen.findByText(/3 of 12,000 accounts · outcomes of run 3/)).toBeDefined();
  const segments = within(screen.getByRole('region', { name: 'Segment' })).getAllByRole('button');
  expect(segments.map((button) => button.textContent)).toEqual([
    'Commercial904',
    'Small business2,805',
  ]);
  expect(asked[0]?.swap).toEqual({ arm: 1, champion: true, challenger: false });
  fireEvent.click(
    screen.getByRole('button', { name: 'Remove filter severed under champion, not A' }),
  );
  await waitFor(() => expect(asked.at(-1)?.swap).toBeNull());
  fireEvent.click(screen.getByRole('button', { name: /^Small business/ }));
  await waitFor(() => expect(asked.at(-1)?.segment).toBe('Small business'));
  expect(navigationStore.getState().params).toEqual({ run: '3', segment: 'Small business' });
});

test('searching waits for a pause and asks once', async () => {
  render(<AccountsScreen />);
  await screen.findByText(/3 of 12,000/);
  const before = asked.length;
  const field = screen.getByRole('searchbox', { name: 'Search accounts' });
  fireEvent.change(field, { target: { value: '4' } });
  fireEvent.change(field, { target: { value: '44' } });
  await waitFor(() => expect(asked.at(-1)?.text).toBe('44'));
  expect(asked.length).toBe(before + 1);
});

test('an account shows its story, its place in the list and the way to its neighbours', async () => {
  go('accounts', { run: '3', arm: '1', cell: 'champion_only', account: '44-1', at: '1' });
  render(<AccountsScreen />);
  expect(await screen.findByRole('heading', { name: 'Account 44-1 Customer 1' })).toBeDefined();
  await screen.findByText('2 of 3');
  expect(await screen.findByRole('slider', { name: /Timeline of account 44-1/ })).toBeDefined();
  expect(screen.getByRole('heading', { name: 'Start severance' })).toBeDefined();
  expect(
    screen.getByRole('button', {
      name: /^List (\d+ accounts?|accounts) severed under champion, not A$/,
    }),
  ).toBeDefined();
  expect(runCommand('account.next')).toBe(true);
  expect(navigationStore.getState().params).toMatchObject({ account: '44-2', at: '2' });
});

test('the rule of a decision opens the strategy of the arm at its place', async () => {
  go('accounts', { run: '3', account: '44-1', at: '1', 'arm-shown': '1' });
  render(<AccountsScreen />);
  fireEvent.click(await screen.findByRole('button', { name: 'Open ENERGY-STD, step 80' }));
  expect(navigationStore.getState()).toEqual({
    screen: 'strategy',
    params: { slot: '1', page: 'templates', at: '/processTemplates/0/events/7' },
  });
});

test('an account shows its alerts of the chosen day, and what must be paid to stop collection', async () => {
  go('accounts', { account: '44-1', run: '3', day: '12' });
  render(<AccountsScreen />);
  const alerts = await screen.findByRole('list', { name: 'Alerts' });
  expect(
    within(alerts)
      .getAllByRole('listitem')
      .map((one) => one.textContent),
  ).toEqual(['In collection: STD', '1 kept pay plan(s)']);
  expect(
    screen.getByText('Pay $261.40 or more to stop STD; next Call on Sun 8 Mar.'),
  ).toBeDefined();
  expect(central).toContainEqual({ accountId: '44-1', run: { runId: 3, arm: 0, day: 12 } });
  const facts = within(screen.getByRole('region', { name: 'Account facts' }));
  expect(facts.getByText('Oldest debt').closest('dt')?.nextElementSibling?.textContent).toBe(
    '33 d',
  );
  expect(facts.getByText('Credit rating').closest('dt')?.nextElementSibling?.textContent).toBe(
    '580',
  );
});

test('the profile of an account is of the chosen day, and stays chosen on the way to the next account', async () => {
  go('accounts', { run: '3', account: '44-1', at: '1', day: '12' });
  render(<AccountsScreen />);
  fireEvent.click(await screen.findByRole('tab', { name: 'Profile' }));
  const profile = within(await screen.findByRole('region', { name: /^Debt profile/ }));
  expect(profiles).toContainEqual({ accountId: '44-1', run: { runId: 3, arm: 0, day: 12 } });
  expect(profile.getByText('Times overdue').nextElementSibling?.textContent).toBe('2 in 365 days');
  const means = within(profile.getByRole('table', { name: /Means of recovery/ }));
  expect(means.getByRole('row', { name: /Reminder SMS 2 .* 1 of 2 \$61\.00/ })).toBeDefined();
  const debts = within(profile.getByRole('table', { name: 'Exposure by debt class' }));
  expect(debts.getByRole('row', { name: /ENERGY \$286\.40 .* 33 \$60\.00/ })).toBeDefined();
  expect(runCommand('account.next')).toBe(true);
  expect(navigationStore.getState().params).toMatchObject({ account: '44-2', view: 'profile' });
});

test('a profile that cannot be told says why', async () => {
  refusal = failure('bad-argument', 'Run 3 was made by engine 0.1.0.', '', 'Run again.');
  go('accounts', { run: '3', account: '44-1', at: '1', view: 'profile' });
  render(<AccountsScreen />);
  expect(await screen.findByText(/Run 3 was made by engine 0.1.0/)).toBeDefined();
});

test('columns are shown and hidden, and the file holds every account with the columns that are shown', async () => {
  render(<AccountsScreen />);
  await screen.findByText(/3 of 12,000/);
  expect(screen.queryByRole('columnheader', { name: 'Rating' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Columns' }));
  fireEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Rating' }));
  fireEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Segment' }));
  expect(await screen.findByRole('columnheader', { name: 'Rating' })).toBeDefined();
  expect(screen.queryByRole('columnheader', { name: 'Segment' })).toBeNull();
  const save = vi.spyOn(host, 'saveFile').mockResolvedValue(ok(null));
  fireEvent.click(screen.getByRole('button', { name: 'Save as CSV' }));
  await waitFor(() => expect(save).toHaveBeenCalledOnce());
  const lines = new TextDecoder().decode(save.mock.calls[0]?.[0].bytes).split('\r\n');
  expect(lines[0]).toBe(
    'Account,Arrears d0,Oldest,Rating,Champion,Net,Challenger A,Net A,Difference',
  );
  expect(lines[1]).toBe('44-0,286.40,21,612,Severed,121.88,Cured,428.19,306.31');
  expect(lines).toHaveLength(5);
  setPreference('turnedColumns', '');
});

test('an account that the portfolio does not have: what is wrong, and two ways on', async () => {
  go('accounts', { run: '3', account: '9999-0000-1' });
  render(<AccountsScreen />);
  const panel = await screen.findByRole('region', { name: 'Account not found' });
  expect(panel.textContent).toContain('Account 9999-0000-1 is not in this portfolio');
  fireEvent.click(within(panel).getByRole('button', { name: 'Search for 9999' }));
  expect(navigationStore.getState().params).toEqual({ run: '3', q: '9999' });
  act(() => go('accounts', { run: '3', account: '9999-0000-1' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Show all accounts' }));
  expect(navigationStore.getState().params).toEqual({ run: '3' });
});
