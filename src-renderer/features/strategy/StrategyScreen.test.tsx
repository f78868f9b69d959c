import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { produce } from 'immer';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../../src-engine/base/problem.ts';
import { exampleLadders } from '../../../src-engine/config/default-strategies.ts';
import type { Strategy } from '../../../src-engine/config/strategy-schema.ts';
import type { Decision } from '../../../src-engine/model/explanation.ts';
import type { DocumentSummary, StrategyChange } from '../../../src-engine/protocol/methods.ts';
import { sampleStrategy } from './sample-strategy.ts';

/** What the engine would hold: strategies by slot, and a run of their first versions. */
const engine = {
  strategies: new Map<number, Strategy>(),
  ran: [] as Strategy[],
  revision: 1,
};
const fingerprint = (strategy: Strategy) => JSON.stringify(strategy);

function summary(): DocumentSummary {
  return {
    portfolio: {
      name: 'Test',
      source: 'generated',
      accounts: 100,
      asOfDay: 20_514,
      currency: 'USD',
      fingerprint: 'p',
      generated: true,
    },
    strategies: [...engine.strategies].map(([slot, strategy]) => ({
      slot,
      name: strategy.name,
      version: strategy.version,
      fingerprint: fingerprint(strategy),
    })),
    behaviour: { name: 'Default assumptions', fingerprint: 'b', isDefault: true },
    runs:
      engine.ran.length === 0
        ? []
        : [
            {
              id: 14,
              arms: engine.ran.map((strategy) => ({
                name: strategy.name,
                strategyFingerprint: fingerprint(strategy),
              })),
              portfolioFingerprint: 'p',
              behaviourFingerprint: 'b',
              behaviourName: null,
              days: 120,
              replications: 1,
              seed: 1,
              accounts: 100,
              asOfDay: 20_514,
              currency: 'USD',
              engineVersion: '0',
              branchOf: null,
            },
          ],
    revision: engine.revision,
  };
}

/** The one rule of this engine: severance not before day 40. */
function problemsOf(strategy: Strategy): readonly Problem[] {
  return strategy.processTemplates.flatMap((template, t) =>
    template.events.flatMap((event, e) =>
      event.eventType === 'SEVER' && event.dayOffset < 40 && template.code === 'STD'
        ? [
            {
              code: 'severance-too-early',
              severity: 'error' as const,
              pointer: `/processTemplates/${t}/events/${e}/dayOffset`,
              message: `Severance starts on day ${event.dayOffset}, 40 is the earliest.`,
              hint: 'Set it to 40 days.',
            },
          ]
        : [],
    ),
  );
}

const CHANGES: readonly StrategyChange[] = [
  { pointer: '/processTemplates/0/events/3/dayOffset', sign: '~', text: 'Severance day 44 to 45' },
];

/** What the engine says of a tested account. */
const TESTED: Decision = {
  day: 0,
  kind: 'no-process',
  title: 'Start no collection process',
  because: 'Debt of at least 21 d $40.00 is not more than $60.00',
  ruleLabel: 'ENERGY-RES, condition 90',
  rulePointer: '/classControls/0/conditions/0',
  debtClass: 'ENERGY',
  eventKind: '',
  checks: [
    {
      label: 'Row 90, debt of that age',
      passed: false,
      unit: 'minor',
      actual: 4000,
      limit: 6000,
      test: '>',
      margin: 2001,
      rulePointer: '/classControls/0/conditions/0/criteria/0/minAmountMinor',
    },
  ],
  chosen: '',
  passedOver: [],
  flip: '$20.01 more debt of at least 21 d would match row 90.',
};

vi.mock('../../engine-client/client.ts', () => ({
  onEngineCrash: () => () => undefined,
  callEngine: async (method: string, params: Record<string, unknown>) => {
    const ok = (value: unknown) => ({ ok: true, value });
    const slot = params['slot'] as number;
    switch (method) {
      case 'strategy':
        return ok(engine.strategies.get(slot));
      case 'validateStrategy':
        return ok({ problems: problemsOf(params['strategy'] as Strategy), fingerprint: '' });
      case 'putStrategy':
        engine.strategies.set(slot, params['strategy'] as Strategy);
        engine.revision += 1;
        return ok({ problems: problemsOf(params['strategy'] as Strategy), document: summary() });
      case 'removeStrategy':
        engine.strategies.delete(slot);
        engine.revision += 1;
        return ok(summary());
      case 'runStrategy':
        return ok(engine.ran[params['arm'] as number]);
      case 'changesSinceRun':
      case 'strategyChanges':
        return ok(CHANGES);
      case 'criteriaCoverage':
        return ok({
          debts: 100,
          matched: 70,
          rows: [
            {
              pointer: '/classControls/0/conditions/0/criteria/0',
              matched: 70,
              matchedMinor: 1,
              alsoMatched: 3,
            },
          ],
          unmatched: [
            {
              control: engine.strategies.get(slot)?.classControls[0]?.code ?? '',
              reason: 'debt-too-small',
              debts: 30,
            },
          ],
        });
      case 'testAccount':
        return ok({ accountId: params['accountId'], decisions: [TESTED] });
      case 'ladderCounts':
        return ok([
          {
            template: 'STD',
            created: 1000,
            reached: { 1: 1000, 4: 210 },
            stillOpen: [1, 0.9, 0.8],
          },
        ]);
      default:
        throw new Error(`the editor does not need ${method}`);
    }
  },
}));

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
    type('Cancel at or below', '40');
    expect(draftOf(0)?.debtClasses[0]?.cancelAlgorithm.parameters).toEqual({
      thresholdMinor: 4000,
    });
    expect(screen.getByLabelText<HTMLInputElement>('Cancel at or below').value).toBe('$40.00');
    fireEvent.click(screen.getByRole('button', { name: 'Undo: Change cancel at or below' }));
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>('Cancel at or below').value).toBe('$25.00'),
    );
    expect(screen.getByRole('button', { name: 'Nothing to undo' })).toHaveProperty(
      'disabled',
      true,
    );
  });

  it('keeps text that is no amount, says what is wanted, and changes nothing', async () => {
    await open('thresholds');
    type('Cancel at or below', 'forty');
    expect(screen.getByLabelText('Cancel at or below').getAttribute('aria-invalid')).toBe('true');
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
