import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { behaviourDouble } from './behaviour-double.ts';

vi.mock(
  '../../../engine-client/client.ts',
  async () => (await import('./behaviour-double.ts')).behaviourDouble.client,
);
vi.mock(
  '../../../host/index.ts',
  async () => (await import('./behaviour-double.ts')).behaviourDouble.desktop,
);

const { behaviourBench } = await import('./behaviour-bench.tsx');
const { button, open } = behaviourBench;
const { engine } = behaviourDouble;

beforeEach(behaviourBench.reset);
afterEach(cleanup);

describe('backtest', () => {
  it('shows checks, plots and the verdict, and says uncalibrated when it is red', async () => {
    await open();
    fireEvent.click(button('Backtest'));
    const checks = await screen.findByRole('table', { name: 'Checks of the backtest' });
    expect(within(checks).getAllByRole('row')[1]?.textContent).toBe(
      'Total recovered, relative error−50.0%RedGreen within 5%.',
    );
    expect(within(checks).getAllByRole('row')[2]?.textContent).toContain('not made');
    // The model that carries the verdict is read again after the report has come.
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'Backtest' }).textContent).toContain(
        'red: 2 days after 2025-12-01',
      ),
    );
    for (const name of ['Reliability', 'Cumulative cash', 'Roll rates, simulated minus actual'])
      expect(screen.getByRole('region', { name }).textContent, name).toContain('Uncalibrated');
    expect(screen.getByRole('slider', { name: /Observed against predicted/ })).toBeTruthy();
    expect(
      screen.getByRole('button', { name: /1-30 d, Current: .15.0, simulated 45.0%/ }),
    ).toBeTruthy();
    expect(engine.model?.backtest?.verdict).toBe('red');
  });
});
