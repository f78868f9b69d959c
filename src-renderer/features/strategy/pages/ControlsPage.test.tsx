import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TESTED } from '../engine-double.ts';

vi.mock(
  '../../../engine-client/client.ts',
  async () => (await import('../engine-double.ts')).engineDouble,
);

const { navigationStore } = await import('../../../stores/navigation-store.ts');
const { strategyBench } = await import('../strategy-bench.tsx');
const { draftOf, open, press, type } = strategyBench;

beforeEach(strategyBench.reset);
afterEach(cleanup);

describe('class controls and criteria', () => {
  it('edits a row in place', async () => {
    await open('controls');
    type('Arrears more than, row 90', '75.50');
    type('Oldest debt at least, row 90', '28');
    fireEvent.change(screen.getByLabelText('Template, row 90'), { target: { value: 'FIRM' } });
    expect(draftOf(0)?.classControls[0]?.conditions[1]?.criteria[1]).toEqual({
      priority: 90,
      minAmountMinor: 7550,
      minAgeDays: 28,
      template: 'FIRM',
    });
  });

  it('moves a row up by Alt and the arrow, and a condition by its button', async () => {
    await open('controls');
    const second = screen.getByLabelText('Oldest debt at least, row 90');
    press(second, 'ArrowUp', { altKey: true });
    const rows = draftOf(0)?.classControls[0]?.conditions[1]?.criteria;
    expect(rows?.map((row) => [row.priority, row.minAgeDays])).toEqual([
      [90, 60],
      [10, 21],
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Move condition Default up' }));
    expect(draftOf(0)?.classControls[0]?.conditions.map((one) => one.priority)).toEqual([90, 20]);
  });

  it('drags a row within its condition by its handle', async () => {
    await open('controls');
    const rows = [...document.querySelectorAll('tr[data-drag-group="1"]')];
    expect(rows).toHaveLength(2);
    rows.forEach((row, index) => {
      row.getBoundingClientRect = () => new DOMRect(0, 100 + 20 * index, 500, 20);
      row.scrollIntoView = () => undefined;
    });
    const grip = rows[1]?.querySelector('.st-grip') as HTMLElement;
    fireEvent.pointerDown(grip, { button: 0, clientY: 130 });
    fireEvent.pointerMove(window, { clientY: 104 });
    fireEvent.pointerUp(window);
    const criteria = draftOf(0)?.classControls[0]?.conditions[1]?.criteria;
    expect(criteria?.map((row) => [row.priority, row.minAgeDays])).toEqual([
      [90, 60],
      [10, 21],
    ]);
    expect(screen.getByRole('button', { name: 'Undo: Move row 90 up' })).toBeTruthy();
  });

  it('adds and removes rows', async () => {
    await open('controls');
    fireEvent.click(screen.getByRole('button', { name: 'Add row under Default' }));
    expect(draftOf(0)?.classControls[0]?.conditions[1]?.criteria).toHaveLength(3);
    fireEvent.click(screen.getByRole('button', { name: 'Remove row 100' }));
    expect(draftOf(0)?.classControls[0]?.conditions[1]?.criteria).toHaveLength(2);
  });

  it('says in words when a row is tried', async () => {
    await open('controls');
    fireEvent.focus(screen.getByLabelText('Oldest debt at least, row 90'));
    const inspector = await screen.findByRole('complementary', { name: 'Row 90, Default' });
    expect(inspector.textContent).toContain('owes more than $60.00 at least 21 d old');
    const conditions = within(inspector).getAllByRole('listitem');
    expect(conditions.map((item) => item.textContent)).toEqual([
      '“Credit rating below 560” is not true',
      '“Default” is true',
      'row 10 does not match (more than $25.00 at least 60 d old)',
      'no collection process is open for debt class ENERGY',
    ]);
  });
});

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
