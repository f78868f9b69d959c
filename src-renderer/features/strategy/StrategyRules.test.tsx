import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { engine, summary, TESTED } from './engine-double.ts';
import { sampleStrategy } from './sample-strategy.ts';

vi.mock(
  '../../engine-client/client.ts',
  async () => (await import('./engine-double.ts')).engineDouble,
);

const { adoptDocument } = await import('../../stores/document-state.ts');
const { clearQueries } = await import('../../engine-client/use-query.ts');
const { go, navigationStore } = await import('../../stores/navigation-store.ts');
const { strategyStore } = await import('../../stores/strategy-store.ts');
const { useSubNavigation } = await import('../../shell/sub-navigation.ts');
const { StrategyScreen } = await import('./StrategyScreen.tsx');

function Page() {
  return (
    <>
      <nav aria-label="Workflow">{useSubNavigation()}</nav>
      <StrategyScreen />
    </>
  );
}

async function open(page: string): Promise<void> {
  adoptDocument(summary(), { fileName: 'a.cstrat', grant: null, isSample: false, onDisk: true });
  go('strategy', { page });
  render(<Page />);
  await screen.findByRole('button', { name: /Validate/ });
}

const draftOf = (slot: number) => strategyStore.getState().drafts[slot]?.strategy;
const press = (element: Element, key: string, more: object = {}) =>
  fireEvent.keyDown(element, { key, ...more });

function type(label: string | RegExp, text: string): void {
  const field = screen.getByLabelText(label);
  fireEvent.change(field, { target: { value: text } });
  press(field, 'Enter');
}

beforeEach(() => {
  clearQueries();
  engine.strategies.clear();
  engine.strategies.set(0, { ...sampleStrategy(), name: 'CHAMP' });
  engine.ran = [];
});
afterEach(cleanup);

describe('what the rules answer', () => {
  it('says how many debts each row answers, and why the others start nothing', async () => {
    await open('controls');
    expect(await screen.findByRole('heading', { name: 'Coverage on the as-of day' })).toBeTruthy();
    expect(screen.getByText(/of 100 debts start a process/)).toBeTruthy();
    expect(screen.getByText('debt too small 30')).toBeTruthy();
    expect(
      screen.getByTitle(
        '70 debts answered here; 3 more would be, but an earlier row answers them first',
      ).textContent,
    ).toBe('70');
  });

  it('tests an account: which checks fail, and the smallest change', async () => {
    await open('controls');
    fireEvent.change(screen.getByLabelText('Account number'), { target: { value: ' 4471-1 ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Test account' }));
    const answer = await screen.findByRole('region', { name: 'Debt class ENERGY' });
    expect(within(answer).getByText('ENERGY: starts nothing')).toBeTruthy();
    expect(within(answer).getByText('More than $60.00, $20.01 short')).toBeTruthy();
    expect(within(answer).getByText(TESTED.flip)).toBeTruthy();
    fireEvent.click(within(answer).getByRole('button', { name: 'Show ENERGY-RES, condition 90' }));
    await waitFor(() =>
      expect(navigationStore.getState().params['at']).toBe('/classControls/0/conditions/0'),
    );
  });
});

describe('guardrails', () => {
  it('adds the rules of a market once, undone in one step', async () => {
    await open('guardrails');
    fireEvent.change(screen.getByLabelText('Market'), { target: { value: 'UK' } });
    fireEvent.click(screen.getByRole('button', { name: /^Add \d+ rules$/ }));
    const added = draftOf(0)?.guardrails ?? [];
    expect(added.length).toBeGreaterThan(3);
    expect(new Set(added.map(({ market }) => market))).toEqual(new Set(['UK']));
    expect(screen.getByRole('button', { name: 'All rules are in' })).toHaveProperty(
      'disabled',
      true,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Undo: Add rules of the United Kingdom' }));
    await waitFor(() => expect(draftOf(0)?.guardrails).toEqual([]));
  });

  it('names an always-on rule to switch it off, and takes it back on', async () => {
    await open('guardrails');
    const check = screen.getByLabelText('No visits on Sundays is on');
    fireEvent.click(check);
    expect(draftOf(0)?.guardrails).toMatchObject([{ id: 'ANY-VISIT-SUNDAY', enabled: false }]);
    fireEvent.click(screen.getByLabelText('No visits on Sundays is on'));
    expect(draftOf(0)?.guardrails).toMatchObject([{ id: 'ANY-VISIT-SUNDAY', enabled: true }]);
  });

  it('adds a rule of a kind, edits it beside the table and removes it', async () => {
    await open('guardrails');
    fireEvent.change(screen.getByLabelText('Kind of a new guardrail'), {
      target: { value: 'GR SPACING' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Add guardrail' }));
    expect(draftOf(0)?.guardrails).toMatchObject([
      { id: 'OWN-1', severity: 'WARN', algorithm: { code: 'GR SPACING' } },
    ]);
    type(/days between at least/i, '21');
    expect(draftOf(0)?.guardrails[0]?.algorithm.parameters).toMatchObject({ leastDays: 21 });
    fireEvent.click(screen.getByRole('button', { name: 'Remove guardrail OWN-1' }));
    expect(draftOf(0)?.guardrails).toEqual([]);
  });
});
