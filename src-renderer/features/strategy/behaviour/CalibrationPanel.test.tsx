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
const { button, open, row } = behaviourBench;
const { engine } = behaviourDouble;

beforeEach(behaviourBench.reset);
afterEach(cleanup);

describe('calibration', () => {
  it('shows what it found, changes nothing until it is used, and badges what was fitted', async () => {
    await open();
    fireEvent.click(button('Calibrate…'));
    const dialog = await screen.findByRole('dialog', { name: 'Calibration finished' });
    expect(engine.model).toBeNull();
    const items = within(dialog).getAllByRole('listitem');
    expect(items[0]?.textContent).toContain('SMS: it comes at nearly the same age');
    expect(within(dialog).getAllByRole('img', { name: 'warning' })).toHaveLength(1);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Use this model' }));
    await screen.findByRole('heading', { name: 'Calibrated to 2026-03-02' });
    fireEvent.click(button('Show every figure'));
    const figure = () => row('Every figure', 'Type F, full payments a day, from 0 d');
    await waitFor(() =>
      expect(figure().slice(1, 7)).toEqual([
        ...['0.07', '0.065', '0.076', 'data (412)', 'B', '2 Mar 2026'],
      ]),
    );
    expect(row('Every figure', 'Fatigue').slice(4, 7)).toEqual(['default', 'C', 'never']);
    expect(screen.getByRole('region', { name: 'Calibration' }).textContent).toContain(
      'version 1, fitted to 2025-09-01 to 2026-03-02',
    );
  });

  it('needs a portfolio', async () => {
    engine.hasPortfolio = false;
    await open();
    expect(button('Calibrate…').title).toBe('Import or generate a portfolio first.');
    expect(button('Backtest').title).toBe('Import or generate a portfolio first.');
  });
});
