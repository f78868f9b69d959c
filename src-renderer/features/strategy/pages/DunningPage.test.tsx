import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.mock(
  '../../../engine-client/client.ts',
  async () => (await import('../engine-double.ts')).engineDouble,
);

const { navigationStore } = await import('../../../stores/navigation-store.ts');
const { strategyBench } = await import('../strategy-bench.tsx');
const { draftOf, open } = strategyBench;

beforeEach(strategyBench.reset);
afterEach(cleanup);

const rules = () => draftOf(0)?.scheduleAssignment?.rules ?? [];
const field = (name: string) => screen.getByLabelText(name);
function type(name: string, value: string): void {
  fireEvent.change(field(name), { target: { value } });
  fireEvent.blur(field(name));
}

async function openWithRules(): Promise<void> {
  await open('dunning');
  fireEvent.click(screen.getByRole('button', { name: 'Add dunning schedule' }));
  fireEvent.click(screen.getByLabelText(/This strategy says which dunning schedule/));
  fireEvent.click(screen.getByRole('button', { name: 'Add rule' }));
  fireEvent.click(screen.getByRole('button', { name: 'Add rule' }));
}

it('rules are a table: attributes, "any" where nothing is asked, and the schedule', async () => {
  await openWithRules();
  expect(rules()).toMatchObject([
    { id: 'RULE', priority: 10, customerClass: '*', ratingBelow: null, schedule: 'NEW' },
    { id: 'RULE-2', priority: 20, schedule: 'NEW' },
  ]);
  type('Customer class, RULE', ' Residential ');
  type('Risk category, RULE', 'High');
  type('Rating below, RULE', '560');
  fireEvent.change(field('Schedule, RULE-2'), { target: { value: '' } });
  expect(rules()[0]).toMatchObject({
    ...{ customerClass: 'Residential', riskCategory: 'High', ratingBelow: 560 },
  });
  expect(rules()[1]?.schedule).toBeNull();
  type('Risk category, RULE', 'ANY');
  type('Rating below, RULE', 'any');
  expect(rules()[0]).toMatchObject({ riskCategory: '*', ratingBelow: null });
});

it('a rating that is none stays as typed and says what it must be', async () => {
  await openWithRules();
  type('Rating below, RULE', 'low');
  expect(field('Rating below, RULE')).toHaveProperty('value', 'low');
  screen.getByText('Use a whole number to 9,999, or any.');
  expect(rules()[0]?.ratingBelow).toBeNull();
});

it('rules change their order and go, each one step that can be taken back', async () => {
  await openWithRules();
  fireEvent.click(screen.getByRole('button', { name: 'Move RULE-2 up' }));
  expect(rules().map(({ id, priority }) => [id, priority])).toEqual([
    ['RULE', 20],
    ['RULE-2', 10],
  ]);
  const table = screen.getByRole('table', { name: 'Assignment rules' });
  expect(within(table).getAllByLabelText(/^Priority/)[0]).toBe(field('Priority, RULE-2'));
  fireEvent.click(screen.getByRole('button', { name: 'Remove RULE' }));
  expect(rules().map(({ id }) => id)).toEqual(['RULE-2']);
});

it('where schedules come from is chosen, and a region in a rule is marked', async () => {
  await openWithRules();
  fireEvent.change(field('Dunning schedule comes from'), { target: { value: 'CRM_THEN_RULES' } });
  expect(draftOf(0)?.scheduleAssignment?.source).toBe('CRM_THEN_RULES');
  expect(screen.queryByText(/^Region used in a rule/)).toBeNull();
  type('Region, RULE', 'NORTH');
  expect(screen.getByText(/^Region used in a rule/)).toBeTruthy();
});

it('the conditions of a rule open under it', async () => {
  await openWithRules();
  const table = within(screen.getByRole('table', { name: 'Assignment rules' }));
  fireEvent.click(table.getByRole('button', { name: 'Conditions of RULE: none' }));
  fireEvent.click(table.getByRole('button', { name: 'Add condition' }));
  expect(rules()[0]?.conditions).toHaveLength(1);
});

it('differences to the CRM are counted, listed, and lead to the account', async () => {
  await openWithRules();
  expect(
    await screen.findByText(/11,604 agree, 2 differ; 1 account with no schedule\./),
  ).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'List differences' }));
  const listed = screen.getByRole('table', { name: 'Accounts that differ' });
  expect(
    within(listed)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent),
  ).toEqual(['A-1DUN-LOWDUN-HIGH', 'A-2DUN-LOWnot dunned, no rule']);
  fireEvent.click(within(listed).getByRole('button', { name: 'A-2' }));
  expect(navigationStore.getState()).toMatchObject({
    screen: 'accounts',
    params: { account: 'A-2' },
  });
});
