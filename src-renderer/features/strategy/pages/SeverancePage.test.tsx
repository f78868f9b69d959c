import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import { engine, summary } from '../engine-double.ts';
import { sampleStrategy } from '../sample-strategy.ts';

vi.mock(
  '../../../engine-client/client.ts',
  async () => (await import('../engine-double.ts')).engineDouble,
);

const { adoptDocument } = await import('../../../stores/document-state.ts');
const { clearQueries } = await import('../../../engine-client/use-query.ts');
const { go } = await import('../../../stores/navigation-store.ts');
const { setActiveSlot, strategyStore, undo } = await import('../../../stores/strategy-store.ts');
const { StrategyScreen } = await import('../StrategyScreen.tsx');

/** Warn on day 0, order the cut 5 days later, cut 2 days after that; the challenger's cut comes later. */
function withSeverance(name: string, cutDays: number): Strategy {
  const strategy = structuredClone(sampleStrategy());
  const [letter] = strategy.eventTypes;
  if (letter === undefined) throw new Error('the sample has event types');
  const titles = { WARN: 'Warn', ORDER: 'Order the cut', CUT: 'Cut off' };
  for (const [code, title] of Object.entries(titles)) {
    strategy.eventTypes.push({ ...structuredClone(letter), code, title });
  }
  strategy.severanceTemplates = [
    {
      code: 'SEV',
      title: 'Severance',
      version: 1,
      autoCancel: true,
      agreementCancelAlgorithm: null,
      reconnectTemplate: null,
      events: [
        { sequence: 10, eventType: 'WARN', dependsOn: [], dayOffset: 0 },
        { sequence: 20, eventType: 'ORDER', dependsOn: [10], dayOffset: 5 },
        { sequence: 30, eventType: 'CUT', dependsOn: [20], dayOffset: cutDays },
      ],
    },
  ];
  return { ...strategy, name };
}

const steps = (slot: number) =>
  (strategyStore.getState().drafts[slot]?.strategy.severanceTemplates[0]?.events ?? []).map(
    (event) => [event.sequence, event.dayOffset, event.dependsOn],
  );

beforeEach(() => {
  clearQueries();
  engine.strategies.clear();
  engine.strategies.set(0, withSeverance('CHAMP', 2));
  engine.strategies.set(1, withSeverance('LATE', 9));
  engine.ran = [];
});
afterEach(cleanup);

async function openChallenger(): Promise<HTMLElement> {
  adoptDocument(summary(), { fileName: 'a.cstrat', grant: null, isSample: false, onDisk: true });
  setActiveSlot(1);
  go('strategy', { page: 'severance' });
  render(<StrategyScreen />);
  return screen.findByRole('group', { name: /^Severance ladder of SEV/ });
}

it('stands each step on the day that its dependencies give it, beside the champion', async () => {
  const ladder = await openChallenger();
  const names = within(ladder)
    .getAllByRole('button')
    .map((node) => node.getAttribute('aria-label'));
  expect(names).toEqual([
    'Step 10, Warn, day 0 of the process, 0 d after the start',
    'Step 20, Order the cut, day 5 of the process, 5 d after step 10',
    'Step 30, Cut off, day 14 of the process, 9 d after step 20',
  ]);
  expect(
    screen.getByText('Champion, SEV: Warn on day 0, Order the cut on day 5, Cut off on day 7.'),
  ).toBeTruthy();
  const table = within(screen.getByRole('region', { name: 'Severance steps' }));
  expect(table.getByRole('row', { name: /^30 Cut off step 20 .* 14 7 d later/ })).toBeTruthy();
});

it('moving a step moves what waits for it; undo takes both back', async () => {
  const ladder = await openChallenger();
  const order = within(ladder).getByRole('button', { name: /^Step 20/ });
  fireEvent.keyDown(order, { key: 'ArrowRight', altKey: true, shiftKey: true });
  expect(steps(1)[1]).toEqual([20, 12, [10]]);
  expect(within(ladder).getByRole('button', { name: /^Step 30, Cut off, day 21/ })).toBeTruthy();
  undo();
  expect(steps(1)[1]).toEqual([20, 5, [10]]);
});

it('the inspector changes what a step waits for, and says when it never gets a date', async () => {
  const ladder = await openChallenger();
  fireEvent.click(within(ladder).getByRole('button', { name: /^Step 20/ }));
  const inspector = within(screen.getByRole('complementary', { name: /Step 20, Order the cut/ }));
  fireEvent.click(inspector.getByRole('checkbox', { name: 'Step 30, Cut off' }));
  expect(steps(1)[1]).toEqual([20, 5, [10, 30]]);
  expect(inspector.getByText(/This step never gets a date/)).toBeTruthy();
  fireEvent.click(inspector.getByRole('checkbox', { name: 'Step 30, Cut off' }));
  fireEvent.click(inspector.getByRole('checkbox', { name: 'Step 10, Warn' }));
  expect(steps(1)[1]).toEqual([20, 5, []]);
  expect(inspector.getByText('Nothing: it counts from the start of the process.')).toBeTruthy();
});

it('steps are added after the selected one and taken away without breaking the chain', async () => {
  const ladder = await openChallenger();
  fireEvent.click(within(ladder).getByRole('button', { name: /^Step 20/ }));
  const table = within(screen.getByRole('region', { name: 'Severance steps' }));
  fireEvent.click(table.getByRole('button', { name: 'Add step' }));
  expect(steps(1)[3]).toEqual([40, 7, [20]]);
  fireEvent.click(within(ladder).getByRole('button', { name: /^Step 20/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Remove step' }));
  expect(steps(1)).toEqual([
    [10, 0, []],
    [30, 9, [10]],
    [40, 7, [10]],
  ]);
});
