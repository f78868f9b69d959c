import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock(
  '../../../engine-client/client.ts',
  async () => (await import('../engine-double.ts')).engineDouble,
);

const { strategyBench } = await import('../strategy-bench.tsx');
const { draftOf, open } = strategyBench;

beforeEach(strategyBench.reset);
afterEach(cleanup);

describe('calendar and settings', () => {
  it('adds a holiday in its place and removes it', async () => {
    await open('settings');
    fireEvent.change(screen.getByLabelText('New holiday'), { target: { value: '2026-04-05' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add holiday' }));
    expect(draftOf(0)?.workCalendar.holidays).toEqual(['2026-04-03', '2026-04-05', '2026-04-06']);
    fireEvent.click(screen.getByRole('button', { name: 'Remove holiday 2026-04-03' }));
    expect(draftOf(0)?.workCalendar.holidays).toEqual(['2026-04-05', '2026-04-06']);
  });

  it('says why a currency of the wrong length is not taken', async () => {
    await open('settings');
    const field = screen.getByLabelText('Currency');
    fireEvent.change(field, { target: { value: 'US' } });
    fireEvent.blur(field);
    screen.getByText(/Currency "US" is not a three-letter code/);
    expect(draftOf(0)?.currency).toBe('USD');
    fireEvent.change(field, { target: { value: 'eur' } });
    fireEvent.blur(field);
    expect(draftOf(0)?.currency).toBe('EUR');
  });

  it('says what becomes of processes under way, also where the strategy does not', async () => {
    await open('settings');
    const choice = screen.getByLabelText('Processes under way at the start');
    expect(choice).toHaveProperty('value', 'CONTINUE');
    expect(draftOf(0)?.settings.portfolioProcesses).toBeUndefined();
    fireEvent.change(choice, { target: { value: 'RESTART' } });
    expect(draftOf(0)?.settings.portfolioProcesses).toBe('RESTART');
  });

  it('switches working days in the order of the week', async () => {
    await open('settings');
    fireEvent.click(screen.getByLabelText('Sat'));
    fireEvent.click(screen.getByLabelText('Tue'));
    expect(draftOf(0)?.workCalendar.workdays).toEqual(['MON', 'WED', 'THU', 'FRI', 'SAT']);
  });
});
