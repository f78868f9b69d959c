import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock(
  '../../../engine-client/client.ts',
  async () => (await import('./behaviour-double.ts')).behaviourDouble.client,
);
vi.mock(
  '../../../host/index.ts',
  async () => (await import('./behaviour-double.ts')).behaviourDouble.desktop,
);

const { behaviourBench } = await import('./behaviour-bench.tsx');
const { open } = behaviourBench;

beforeEach(behaviourBench.reset);
afterEach(cleanup);

describe('response curves', () => {
  it('are drawn by the engine, with their numbers as a table', async () => {
    await open();
    const panel = await screen.findByRole('region', { name: 'Effect of contacts, by day' });
    expect(within(panel).getByRole('slider', { name: /Effect of contacts, by day/ })).toBeTruthy();
    fireEvent.click(within(panel).getByRole('button', { name: 'Table' }));
    const rows = within(within(panel).getByRole('table')).getAllByRole('row');
    expect(rows[0]?.textContent).toBe('Day1 contact2 contacts4 contacts');
    // V4: exp(.486299667404) the day after, 1 on the day itself.
    expect(rows[1]?.textContent).toBe('01.001.001.00');
    expect(rows[2]?.textContent).toBe('11.631.631.63');
    fireEvent.change(within(panel).getByRole('combobox', { name: 'Contact' }), {
      target: { value: 'EMAIL' },
    });
    expect(within(panel).getByText(/35% of these contacts reach the customer/)).toBeTruthy();
  });

  it('stand beside those of a preset', async () => {
    await open();
    const pick = await screen.findByRole('combobox', { name: 'Curves shown' });
    fireEvent.change(pick, { target: { value: 'card' } });
    const panel = await screen.findByRole('region', { name: 'Cured without any contact' });
    fireEvent.click(within(panel).getByRole('button', { name: 'Table' }));
    expect(await within(panel).findByText('all, card')).toBeTruthy();
  });
});
