import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { engine } from '../engine-double.ts';
import { sampleStrategy } from '../sample-strategy.ts';

vi.mock(
  '../../../engine-client/client.ts',
  async () => (await import('../engine-double.ts')).engineDouble,
);

const { strategyBench } = await import('../strategy-bench.tsx');
const { draftOf, open, type } = strategyBench;

beforeEach(strategyBench.reset);
afterEach(cleanup);

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

  it('tells where the outcomes with a limit stood in the run', async () => {
    engine.ran = [{ ...sampleStrategy(), name: 'CHAMP' }];
    await open('guardrails');
    const outcomes = await screen.findByRole('region', { name: 'Outcomes in run 14' });
    expect(outcomes.textContent).toContain('Contacts per process≤ 4.003.10Near limit');
  });
});
