import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { produce } from 'immer';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { engine } from '../engine-double.ts';
import { sampleStrategy } from '../sample-strategy.ts';

vi.mock(
  '../../../engine-client/client.ts',
  async () => (await import('../engine-double.ts')).engineDouble,
);

const { strategyBench } = await import('../strategy-bench.tsx');
const { open, press, stepsOf, type } = strategyBench;

beforeEach(strategyBench.reset);
afterEach(cleanup);

describe('event ladder', () => {
  it('moves the focused step by Alt and arrows, by a week with Shift, as one undo step', async () => {
    await open('templates');
    const node = screen.getByRole('button', { name: 'Step 4, Start severance, day 44' });
    fireEvent.click(node);
    press(node, 'ArrowRight', { altKey: true });
    press(node, 'ArrowRight', { altKey: true });
    press(node, 'ArrowLeft', { altKey: true, shiftKey: true });
    expect(stepsOf(0)?.[3]?.dayOffset).toBe(39);
    expect(node.getAttribute('aria-label')).toBe('Step 4, Start severance, day 39');
    fireEvent.click(screen.getByRole('button', { name: 'Undo: Move severance to day 39' }));
    await waitFor(() => expect(stepsOf(0)?.[3]?.dayOffset).toBe(44));
  });

  it('selects the neighbour with an arrow and shows its settings', async () => {
    await open('templates');
    const first = screen.getByRole('button', { name: 'Step 1, Reminder letter, day 0' });
    fireEvent.click(first);
    press(first, 'ArrowRight');
    const second = screen.getByRole('button', { name: 'Step 2, Send SMS, day 7' });
    expect(second.getAttribute('aria-pressed')).toBe('true');
    expect(first.getAttribute('aria-pressed')).toBe('false');
    expect(screen.getByRole('heading', { name: /Step 2, send SMS/i })).toBeTruthy();
  });

  it('drags a step to the day under the pointer, and Escape takes a drag back', async () => {
    await open('templates');
    const node = screen.getByRole('button', { name: 'Step 2, Send SMS, day 7' });
    // The plot is 608 pixels for 60 days.
    const days = (count: number) => Math.round((count * 608) / 60);
    fireEvent.pointerDown(node, { button: 0, clientX: 0 });
    fireEvent.pointerMove(window, { clientX: 112 + days(20) });
    fireEvent.pointerUp(window);
    expect(stepsOf(0)?.[1]?.dayOffset).toBe(20);
    fireEvent.pointerDown(node, { button: 0, clientX: 0 });
    fireEvent.pointerMove(window, { clientX: 112 + days(30) });
    press(document.body, 'Escape');
    fireEvent.pointerUp(window);
    expect(stepsOf(0)?.[1]?.dayOffset).toBe(20);
  });

  it('drags a row by its handle to another place, with the day of the step that it passed', async () => {
    await open('templates');
    const rows = within(screen.getByRole('region', { name: 'Steps' }))
      .getAllByRole('row')
      .slice(1, 5);
    rows.forEach((row, index) => {
      row.getBoundingClientRect = () => new DOMRect(0, 100 + 20 * index, 500, 20);
      row.scrollIntoView = () => undefined;
    });
    const grip = (index: number) => rows[index]?.querySelector('.st-grip') as HTMLElement;
    fireEvent.pointerDown(grip(1), { button: 0, clientY: 130 });
    fireEvent.pointerMove(window, { clientY: 155 });
    expect(rows[1]?.hasAttribute('data-dragged')).toBe(true);
    expect(rows[2]?.getAttribute('data-drop')).toBe('after');
    fireEvent.pointerUp(window);
    expect(stepsOf(0)?.map(({ sequence, dayOffset }) => [sequence, dayOffset])).toEqual([
      [1, 0],
      [3, 14],
      [2, 14],
      [4, 44],
    ]);
    expect(screen.getByRole('button', { name: 'Undo: Move SMS down to day 14' })).toBeTruthy();
    fireEvent.pointerDown(grip(3), { button: 0, clientY: 170 });
    fireEvent.pointerMove(window, { clientY: 100 });
    press(document.body, 'Escape');
    fireEvent.pointerUp(window);
    expect(stepsOf(0)?.[3]?.dayOffset).toBe(44);
  });

  it('moves a row by Alt and up or down as dragging does, and keeps the focus', async () => {
    await open('templates');
    const name = within(screen.getByRole('region', { name: 'Steps' })).getByRole('button', {
      name: /Start severance/,
    });
    name.focus();
    press(name, 'ArrowUp', { altKey: true });
    expect(stepsOf(0)?.[3]).toMatchObject({ dayOffset: 14, sequence: 3 });
    expect(stepsOf(0)?.[2]).toMatchObject({ dayOffset: 14, sequence: 4 });
    expect(screen.getByRole('button', { name: 'Undo: Move severance up to day 14' })).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Start severance'));
  });

  it('adds, duplicates and removes steps', async () => {
    await open('templates');
    fireEvent.click(screen.getAllByRole('button', { name: 'Add step' })[0] as HTMLElement);
    expect(stepsOf(0)?.[4]).toEqual({ sequence: 5, eventType: 'SEVER', dayOffset: 51 });
    fireEvent.click(screen.getByRole('button', { name: 'Remove step' }));
    expect(stepsOf(0)).toHaveLength(4);
    fireEvent.click(screen.getByRole('button', { name: 'Step 2, Send SMS, day 7' }));
    fireEvent.click(screen.getByRole('button', { name: 'Duplicate step' }));
    expect(stepsOf(0)?.[4]).toEqual({ sequence: 5, eventType: 'SMS', dayOffset: 8 });
  });

  it('shows a problem at the step, blocks Run, and mends it by the proposed number', async () => {
    await open('templates');
    fireEvent.click(screen.getByRole('button', { name: 'Step 4, Start severance, day 44' }));
    type('Trigger', '30');
    const note = await screen.findByRole('alert');
    expect(note.textContent).toContain('Severance starts on day 30, 40 is the earliest.');
    expect(screen.getByRole('button', { name: /^Run/ }).getAttribute('title')).toBe(
      'Fix 1 error in CHAMP to run.',
    );
    expect(screen.getByLabelText('Trigger').getAttribute('aria-invalid')).toBe('true');
    const arm = within(screen.getByRole('navigation')).getByRole('link', { name: /CHAMP/ });
    expect(arm.textContent).toContain('1 error');
    fireEvent.click(within(note).getByRole('button', { name: 'Set to 40 days' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(stepsOf(0)?.[3]?.dayOffset).toBe(40);
    expect(arm.textContent).not.toContain('error');
  });

  it('lists problems and goes to the field of the chosen one', async () => {
    engine.strategies.set(
      0,
      produce(sampleStrategy(), (draft) => {
        const severance = draft.processTemplates[0]?.events[3];
        if (severance !== undefined) severance.dayOffset = 12;
      }),
    );
    await open('settings');
    fireEvent.click(screen.getByRole('button', { name: /Validate/ }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(await within(dialog).findByRole('button', { name: /Severance starts/ }));
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('id')).toBe(
        screen.getByLabelText('Day of step 4, Start severance').id,
      ),
    );
  });

  it('says that the last run is being counted, where it looked as if nobody had reached a step', async () => {
    engine.ran = [sampleStrategy()];
    let counted = () => {};
    engine.counting = new Promise((resolve) => {
      counted = resolve;
    });
    await open('templates');
    const steps = await screen.findByRole('region', { name: 'Steps' });
    const reached = () =>
      [...steps.querySelectorAll('tbody tr')].map(({ children }) => children[5]?.textContent);
    expect(reached().slice(0, 4)).toEqual(['…', '…', '…', '…']);
    expect(screen.getByText('Still open')).toBeTruthy();
    counted();
    await waitFor(() => expect(reached().slice(0, 4)).toEqual(['1,000', '·', '·', '210']));
  });

  it('compares with the champion', async () => {
    engine.strategies.set(
      1,
      produce(sampleStrategy(), (draft) => {
        draft.name = 'EARLY';
        const events = draft.processTemplates[0]?.events ?? [];
        if (events[3] !== undefined) events[3].dayOffset = 49;
        events.splice(2, 1);
        events.push({ sequence: 9, eventType: 'SMS', dayOffset: 20 });
      }),
    );
    await open('templates');
    fireEvent.click(screen.getByRole('link', { name: 'EARLY' }));
    const rows = within(await screen.findByRole('region', { name: 'Steps' })).getAllByRole('row');
    const cells = rows.slice(1, -1).map((row) => row.children[4]?.textContent);
    expect(cells).toEqual(['same', 'same', 'new', '5 d later']);
    expect(rows.at(-1)?.textContent).toContain(
      'In champion, not here: Affect credit rating on day 14.',
    );
  });
});
