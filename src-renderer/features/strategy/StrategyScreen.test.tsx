import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { produce } from 'immer';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleLadders } from '../../../src-engine/config/default-strategies.ts';
import { engine, summary } from './engine-double.ts';
import { sampleStrategy } from './sample-strategy.ts';

vi.mock(
  '../../engine-client/client.ts',
  async () => (await import('./engine-double.ts')).engineDouble,
);

const { adoptDocument } = await import('../../stores/document-state.ts');
const { clearQueries } = await import('../../engine-client/use-query.ts');
const { go } = await import('../../stores/navigation-store.ts');
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
const stepsOf = (slot: number) => draftOf(slot)?.processTemplates[0]?.events;
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

describe('thresholds', () => {
  it('changes the cancel threshold and takes it back by the undo button that names it', async () => {
    await open('thresholds');
    type('ENERGY: cancel at or below', '40');
    expect(draftOf(0)?.debtClasses[0]?.cancelAlgorithm.parameters).toEqual({
      thresholdMinor: 4000,
    });
    expect(screen.getByLabelText<HTMLInputElement>('ENERGY: cancel at or below').value).toBe(
      '$40.00',
    );
    fireEvent.click(
      screen.getByRole('button', { name: 'Undo: Change ENERGY: cancel at or below' }),
    );
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>('ENERGY: cancel at or below').value).toBe(
        '$25.00',
      ),
    );
    expect(screen.getByRole('button', { name: 'Nothing to undo' })).toHaveProperty(
      'disabled',
      true,
    );
  });

  it('keeps text that is no amount, says what is wanted, and changes nothing', async () => {
    await open('thresholds');
    type('ENERGY: cancel at or below', 'forty');
    expect(screen.getByLabelText('ENERGY: cancel at or below').getAttribute('aria-invalid')).toBe(
      'true',
    );
    expect(screen.getByText(/Use an amount such as/)).toBeTruthy();
    expect(draftOf(0)?.debtClasses[0]?.cancelAlgorithm.parameters).toEqual({
      thresholdMinor: 2500,
    });
  });
});

describe('example ladders', () => {
  it.each(['UTILITY-U1', 'TELECOM-T1', 'CARD-B1'])(
    '%s is added whole as a challenger from the menu of the strategy',
    async (name) => {
      const ladder = exampleLadders().find((strategy) => strategy.name === name);
      await open('controls');
      fireEvent.click(screen.getByRole('button', { name: 'Actions for CHAMP' }));
      fireEvent.click(await screen.findByText(`Add example ladder ${name} as challenger`));
      await waitFor(() => expect(draftOf(1)).toEqual(ladder));
      expect(draftOf(0)?.name).toBe('CHAMP');
    },
  );
});

describe('pages that are made from the schema', () => {
  it('edits the terms of a customer class, undone by the button that names it', async () => {
    await open('terms');
    const label = 'Minimum review frequency';
    fireEvent.click(screen.getByText('*, *'));
    type(label, '30');
    expect(draftOf(0)?.customerClasses[0]?.minimumReviewFrequencyDays).toBe(30);
    fireEvent.click(screen.getByRole('button', { name: `Undo: Change ${label.toLowerCase()}` }));
    await waitFor(() => expect(draftOf(0)?.customerClasses[0]?.minimumReviewFrequencyDays).toBe(0));
  });

  it('adds and removes what may be absent', async () => {
    await open('terms');
    fireEvent.click(screen.getByText('*, *'));
    const late = screen.getByLabelText(/no late payment charge/);
    fireEvent.click(late);
    expect(draftOf(0)?.customerClasses[0]?.lateCharge).toMatchObject({ graceDays: 0 });
    fireEvent.click(late);
    expect(draftOf(0)?.customerClasses[0]?.lateCharge).toBeNull();
  });

  it('begins the list of agents and crews with its first group and ends it with its last', async () => {
    await open('capacity');
    fireEvent.click(screen.getByRole('button', { name: 'Add to capacity groups' }));
    expect(draftOf(0)?.capacityGroups).toEqual([
      {
        code: 'NEW',
        title: '',
        unit: 'MINUTES',
        perWorkday: 1,
        queueOrder: 'DUE_DATE',
        unitCostMinor: 0,
      },
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Remove NEW' }));
    expect(draftOf(0)).not.toHaveProperty('capacityGroups');
  });

  it('adds an entry to a list and removes it', async () => {
    await open('protection');
    fireEvent.click(screen.getByRole('button', { name: 'Add to holds' }));
    expect(draftOf(0)?.holds).toEqual([
      { reason: 'DISPUTE', pendingEvents: 'SHIFT', pausesAgeing: false },
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Remove DISPUTE' }));
    expect(draftOf(0)?.holds).toEqual([]);
  });

  it.each([
    ['capacity', ['Capacity groups']],
    ['severance', ['Agreement types', 'Severance templates']],
    ['write-off', ['Write off']],
    ['work', ['To dos', 'Letter templates']],
    ['protection', ['Holds', 'Promises']],
  ])('%s has a panel for each of its sections', async (page, titles) => {
    await open(page);
    for (const title of titles)
      expect(screen.getAllByRole('heading', { level: 2, name: title })).toHaveLength(1);
  });
});

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

describe('since the run', () => {
  beforeEach(() => {
    engine.ran = [{ ...sampleStrategy(), name: 'CHAMP' }];
  });

  it('has no bar while the strategy is the one that was run', async () => {
    await open('templates');
    await screen.findAllByText('1,000');
    expect(screen.queryByText(/since run 14/)).toBeNull();
  });

  it('counts the edits, lists them, and reverts to the version of the run', async () => {
    await open('templates');
    const node = screen.getByRole('button', { name: 'Step 4, Start severance, day 44' });
    fireEvent.click(node);
    press(node, 'ArrowRight', { altKey: true });
    await screen.findByText('1 edit since run 14. Compare still shows the saved version.');
    expect(await screen.findByText('in the run: day 44')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show changes' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('Severance day 44 to 45')).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    fireEvent.click(screen.getByRole('button', { name: 'Revert to run 14' }));
    expect(stepsOf(0)?.[3]?.dayOffset).toBe(44);
    await waitFor(() => expect(screen.queryByText(/since run 14/)).toBeNull());
  });

  it('shows what the step did in the run', async () => {
    await open('templates');
    fireEvent.click(screen.getByRole('button', { name: 'Step 4, Start severance, day 44' }));
    const inspector = await screen.findByRole('complementary', { name: /Step 4/ });
    await waitFor(() => expect(inspector.textContent).toContain('Reached this step210 21.0%'));
    expect(inspector.textContent).toContain('At unit cost$9,660.00');
  });
});

describe('arms', () => {
  it('adds a challenger as a copy under a free name and shows it', async () => {
    await open('templates');
    fireEvent.click(screen.getByRole('button', { name: 'Add challenger' }));
    expect(await screen.findByRole('heading', { level: 1, name: /CHAMP-2/ })).toBeTruthy();
    expect(engine.strategies.get(1)?.processTemplates).toEqual(sampleStrategy().processTemplates);
    fireEvent.click(screen.getByRole('button', { name: 'Undo: Add challenger CHAMP-2' }));
    expect(await screen.findByRole('heading', { level: 1, name: /CHAMP v1/ })).toBeTruthy();
    expect(engine.strategies.has(1)).toBe(false);
  });

  it('offers a start when there is no strategy', async () => {
    engine.strategies.clear();
    adoptDocument(summary(), { fileName: 'a.cstrat', grant: null, isSample: false, onDisk: true });
    go('strategy', {});
    render(<Page />);
    fireEvent.click(screen.getByRole('button', { name: 'Start from the utility starter' }));
    expect(await screen.findByRole('heading', { level: 1, name: /ENERGY-STD/ })).toBeTruthy();
  });
});

describe('calendar and settings', () => {
  it('adds a holiday in its place and removes it', async () => {
    await open('settings');
    fireEvent.change(screen.getByLabelText('New holiday'), { target: { value: '2026-04-05' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add holiday' }));
    expect(draftOf(0)?.workCalendar.holidays).toEqual(['2026-04-03', '2026-04-05', '2026-04-06']);
    fireEvent.click(screen.getByRole('button', { name: 'Remove holiday 2026-04-03' }));
    expect(draftOf(0)?.workCalendar.holidays).toEqual(['2026-04-05', '2026-04-06']);
  });

  it('switches working days in the order of the week', async () => {
    await open('settings');
    fireEvent.click(screen.getByLabelText('Sat'));
    fireEvent.click(screen.getByLabelText('Tue'));
    expect(draftOf(0)?.workCalendar.workdays).toEqual(['MON', 'WED', 'THU', 'FRI', 'SAT']);
  });
});

describe('event types', () => {
  it('gives a step its own event type when the type is shared', async () => {
    await open('templates');
    fireEvent.click(screen.getByRole('button', { name: 'Step 4, Start severance, day 44' }));
    fireEvent.click(screen.getByRole('button', { name: 'Copy for this step' }));
    expect(stepsOf(0)?.[3]?.eventType).toBe('START_SEVERANCE');
    expect(draftOf(0)?.processTemplates[1]?.events[1]?.eventType).toBe('SEVER');
    type('Arrears at least', '300');
    const parameters = draftOf(0)?.eventTypes.map((one) => one.algorithm.parameters);
    expect(parameters?.[3]?.['minArrearsMinor']).toBe(24_000);
    expect(parameters?.[4]?.['minArrearsMinor']).toBe(30_000);
  });
});
