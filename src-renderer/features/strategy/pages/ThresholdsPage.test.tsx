import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleStrategy } from '../sample-strategy.ts';

vi.mock(
  '../../../engine-client/client.ts',
  async () => (await import('../engine-double.ts')).engineDouble,
);

const { strategyBench } = await import('../strategy-bench.tsx');
const { engine } = await import('../engine-double.ts');
const { draftOf, open, type } = strategyBench;

beforeEach(strategyBench.reset);
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

  it('tells how many processes the rule of a class ended in the run, and nothing without a run', async () => {
    await open('thresholds');
    const row = () => screen.getByLabelText('Code of debt class 1').closest('tr');
    expect(row()?.textContent).not.toContain('321');
    cleanup();
    engine.ran = [{ ...sampleStrategy(), name: 'CHAMP' }];
    await open('thresholds');
    await waitFor(() => expect(row()?.textContent).toContain('321'));
  });
});
