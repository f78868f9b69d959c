import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ok } from '../../../../src-engine/base/result.ts';
import { exampleStrategies } from '../../../../src-engine/config/default-strategies.ts';
import type { FileCommand } from '../../../../src-engine/manual/command-file-schema.ts';
import type { CommandPreview } from '../../../../src-engine/protocol/methods.ts';
import { clearQueries } from '../../../engine-client/use-query.ts';
import { EMPTY_SUMMARY } from '../../../stores/document-state.ts';
import { navigationStore } from '../../../stores/navigation-store.ts';
import { aRunHeader } from '../../../stores/run-header-double.ts';
import { toastStore } from '../../../stores/toast-store.ts';
import { aStory } from '../story-fixture.ts';
import { ManualWork } from './ManualWork.tsx';

const [utility] = exampleStrategies('utility');
if (utility === undefined) throw new Error('no example strategy');
const agency = (code: string, active: boolean) => ({ code, title: '', active, feeBasisPoints: 0 });
const strategy = {
  ...utility,
  writeOff: {
    ...utility.writeOff,
    templates: [],
    agencies: [agency('OLD', false), agency('NORTH', true)],
  },
};
const before = aStory();
let refusal: CommandPreview['refusal'] = null;
const previewed: FileCommand[] = [];
const branched: FileCommand[][] = [];

vi.mock('../../../engine-client/client.ts', () => ({
  callEngine: (method: string, params: { command: FileCommand; commands: FileCommand[] }) => {
    if (method === 'runStrategy') return Promise.resolve(ok(strategy));
    if (method === 'portfolioFields') return Promise.resolve(ok([]));
    if (method === 'toDoPage')
      return Promise.resolve(
        ok({ rows: [anEntry(before.accountId), anEntry(`${before.accountId}0`)] }),
      );
    if (method === 'previewCommand') {
      previewed.push(params.command);
      const events = before.events.slice(0, 1);
      const after = { ...before, events, severanceStartDays: [], cashMinor: 100_00 };
      return Promise.resolve(ok({ refusal, warnings: [], before, after }));
    }
    branched.push(params.commands);
    return Promise.resolve(ok({ runId: 8, document: EMPTY_SUMMARY }));
  },
  onEngineCrash: () => () => undefined,
}));

/** Searching for an account finds those too whose number only begins like it. */
function anEntry(accountId: string) {
  return { accountId, entry: 1, title: 'Review', role: 'SUPER', roleTitle: 'Supervisors' };
}

const run = aRunHeader({ arms: [{ name: 'STD', strategyFingerprint: 'a' }], accounts: 3 });

beforeEach(() => {
  navigationStore.setState({ screen: 'accounts', params: { run: '3', account: before.accountId } });
  clearQueries();
  refusal = null;
  previewed.length = 0;
  branched.length = 0;
});
afterEach(cleanup);

async function open(): Promise<HTMLElement> {
  render(<ManualWork run={run} arm={0} story={before} day={20} onClose={() => undefined} />);
  return screen.findByRole('dialog', { name: /^Manual work on/ });
}

test('says what will happen before anything does, and then makes a branch', async () => {
  const dialog = await open();
  expect(await within(dialog).findByText(/→ \$100\.00/)).toBeDefined();
  expect(within(dialog).getByRole('region', { name: 'No longer' })).toBeDefined();
  expect(branched).toEqual([]);
  fireEvent.change(within(dialog).getByRole('combobox', { name: 'Reason' }), {
    target: { value: 'DISPUTE' },
  });
  const go = within(dialog).getByRole('button', { name: 'Cancel process' });
  await waitFor(() => expect(go.getAttribute('aria-disabled')).toBeNull());
  fireEvent.click(go);
  await waitFor(() => expect(branched).toHaveLength(1));
  expect(branched[0]?.[0]).toMatchObject({
    account: before.accountId,
    arm: 'STD',
    user: 'You',
    act: { action: 'cancel-process', reason: 'DISPUTE' },
  });
  await waitFor(() => expect(navigationStore.getState().params['run']).toBe('8'));
});

test('what the rules refuse is said with its mend, and cannot be confirmed', async () => {
  refusal = { message: 'The debt class has no active process on that day.', hint: 'Create one.' };
  const dialog = await open();
  expect(
    await within(dialog).findByText(/no active process on that day\. Create one\./),
  ).toBeDefined();
  const go = within(dialog).getByRole('button', { name: 'Cancel process' });
  expect(go.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(go);
  expect(branched).toEqual([]);
});

test('each action asks for what it needs, and every choice is worked out anew', async () => {
  const dialog = await open();
  const what = within(dialog).getByRole('combobox', { name: 'What' });
  fireEvent.change(what, { target: { value: 'add-event' } });
  expect(within(dialog).getByRole('combobox', { name: 'Event type' })).toBeDefined();
  expect(within(dialog).queryByRole('combobox', { name: 'Reason' })).toBeNull();
  fireEvent.change(what, { target: { value: 'create-pay-plan' } });
  expect(within(dialog).getByRole('textbox', { name: 'Instalments' })).toBeDefined();
  await waitFor(() =>
    expect(previewed.map(({ act }) => act.action)).toEqual(
      expect.arrayContaining(['add-event', 'create-pay-plan']),
    ),
  );
});

test('refers an agreement to an agency that the strategy has', async () => {
  const dialog = await open();
  fireEvent.change(within(dialog).getByRole('combobox', { name: 'What' }), {
    target: { value: 'create-referral' },
  });
  const agencies = within(dialog).getByRole('combobox', { name: 'Agency' });
  const offered = within(agencies).getAllByRole('option');
  expect(offered.map(({ textContent }) => textContent)).toEqual(['NORTH']);
  const go = within(dialog).getByRole('button', { name: 'Refer to an agency' });
  await waitFor(() => expect(go.getAttribute('aria-disabled')).toBeNull());
  fireEvent.click(go);
  await waitFor(() => expect(branched).toHaveLength(1));
  expect(branched[0]?.[0]?.act).toEqual({
    action: 'create-referral',
    agreement: before.agreements[0]?.id,
    agency: 'NORTH',
  });
});

test('what the strategy or the form lacks is said before the engine is asked', async () => {
  const dialog = await open();
  const what = within(dialog).getByRole('combobox', { name: 'What' });
  const go = within(dialog).getByRole('button', { name: 'Cancel process' });
  for (const [action, sentence] of [
    ['change-collection-class', /Choose the collection class\./],
    ['create-write-off', /The strategy has no write-off template\. Add one/],
  ] as const) {
    fireEvent.change(what, { target: { value: action } });
    expect(await within(dialog).findByText(sentence)).toBeDefined();
    expect(go.getAttribute('aria-disabled')).toBe('true');
  }
  expect(previewed.map(({ act }) => act.action)).not.toContain('change-collection-class');
});

test('To Do entries of the account are offered by name; the first was taken without the role that has it', async () => {
  const dialog = await open();
  fireEvent.change(within(dialog).getByRole('combobox', { name: 'What' }), {
    target: { value: 'complete-to-do' },
  });
  const entries = await within(dialog).findByRole('combobox', { name: 'Entry' });
  expect(within(entries).getByRole('option').textContent).toBe('1, Review, Supervisors');
  await waitFor(() =>
    expect(previewed.map(({ act }) => act)).toContainEqual(
      expect.objectContaining({ action: 'complete-to-do', entry: 1, role: 'SUPER' }),
    ),
  );
});

test('events of later processes and of severances are not offered, and a moved event keeps its sequence', async () => {
  const pending = (fromDay: number, toDay: number) => ({ debtClass: 'ENERGY', fromDay, toDay });
  const [, own] = before.events;
  if (own === undefined) throw new Error('no event');
  const { pending: _, ...severance } = own;
  const story = {
    ...before,
    events: [
      ...before.events,
      { ...own, day: 28, sequence: 60, title: 'Call', pending: pending(0, 25) },
      { ...own, day: 56, process: 2, sequence: 10, title: 'Letter', pending: pending(20, 56) },
      { ...severance, family: 'severance' as const, day: 50, sequence: 20, title: 'Cut' },
    ],
  };
  render(
    <ManualWork
      run={run}
      arm={0}
      story={story}
      day={20}
      start={{ action: 'change-event' }}
      onClose={() => undefined}
    />,
  );
  const dialog = await screen.findByRole('dialog', { name: /^Manual work on/ });
  const offered = () =>
    within(within(dialog).getByRole('combobox', { name: 'Event' }))
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
  expect(offered()).toEqual(['60, Call, day 28', '80, Start severance, day 44']);
  await waitFor(() =>
    expect(previewed.at(-1)?.act).toMatchObject({ sequence: 60, newSequence: 60 }),
  );
  // On day 30 the call is cancelled, and the process of day 20 is there.
  const day = within(dialog).getByRole('textbox', { name: 'Day' });
  fireEvent.change(day, { target: { value: '30' } });
  fireEvent.blur(day);
  expect(offered()).toEqual(['80, Start severance, day 44', '10, Letter, day 56']);
  await waitFor(() =>
    expect(previewed.at(-1)?.act).toMatchObject({ sequence: 80, newSequence: 80 }),
  );
});

test('the way back to the run as it was is in the message, and who has gone elsewhere stays there', async () => {
  for (const elsewhere of [false, true]) {
    navigationStore.setState({
      screen: 'accounts',
      params: { run: '3', account: before.accountId },
    });
    toastStore.setState({ toasts: [] });
    const dialog = await open();
    const cancel = within(dialog).getByRole('button', { name: 'Cancel process' });
    await waitFor(() => expect(cancel.getAttribute('aria-disabled')).toBeNull());
    fireEvent.click(cancel);
    if (elsewhere) navigationStore.setState({ screen: 'compare', params: { run: '3' } });
    await waitFor(() => expect(toastStore.getState().toasts).toHaveLength(1));
    const action = toastStore.getState().toasts[0]?.action;
    const { screen, params } = navigationStore.getState();
    expect([screen, params['run']]).toEqual(elsewhere ? ['compare', '3'] : ['accounts', '8']);
    expect(action?.label).toBe(elsewhere ? 'Show run 8' : 'Back to run 3');
    action?.run();
    expect(navigationStore.getState().params).toMatchObject({
      run: elsewhere ? '8' : '3',
      account: before.accountId,
    });
    cleanup();
  }
});

test('the trigger date that is proposed is a workday of the strategy', async () => {
  // Day 20 of 20,514 (2 March 2026, a Monday) is a Sunday, and so is the day a week later.
  render(
    <ManualWork
      run={run}
      arm={0}
      story={before}
      day={20}
      start={{ action: 'add-event' }}
      onClose={() => undefined}
    />,
  );
  const dialog = await screen.findByRole('dialog', { name: /^Manual work on/ });
  const date = within(dialog).getByLabelText<HTMLInputElement>('Trigger date');
  expect(date.value).toBe('2026-03-30');
});
