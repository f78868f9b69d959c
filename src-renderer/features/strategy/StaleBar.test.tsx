import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { engine } from './engine-double.ts';
import { sampleStrategy } from './sample-strategy.ts';

vi.mock(
  '../../engine-client/client.ts',
  async () => (await import('./engine-double.ts')).engineDouble,
);

const { strategyBench } = await import('./strategy-bench.tsx');
const { open, press, stepsOf } = strategyBench;

beforeEach(strategyBench.reset);
afterEach(cleanup);

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
