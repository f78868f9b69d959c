import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { produce } from 'immer';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { engine } from './engine-double.ts';
import { sampleStrategy } from './sample-strategy.ts';

vi.mock(
  '../../engine-client/client.ts',
  async () => (await import('./engine-double.ts')).engineDouble,
);

const { strategyBench } = await import('./strategy-bench.tsx');
const { strategyStore } = await import('../../stores/strategy-store.ts');

beforeEach(strategyBench.reset);
afterEach(cleanup);

it('the status bar counted an error that the list did not show: those of the other arms are listed below', async () => {
  engine.strategies.set(
    1,
    produce(sampleStrategy(), (draft) => {
      draft.name = 'EARLY';
      const severance = draft.processTemplates[0]?.events[3];
      if (severance !== undefined) severance.dayOffset = 12;
    }),
  );
  await strategyBench.open('templates');
  // Problems are known of arms that were looked at.
  fireEvent.click(screen.getByRole('link', { name: /EARLY/ }));
  await screen.findByRole('heading', { level: 1, name: /EARLY/ });
  fireEvent.click(screen.getByRole('link', { name: /CHAMP/ }));
  await screen.findByRole('heading', { level: 1, name: /CHAMP/ });
  fireEvent.click(screen.getByRole('button', { name: /Validate/ }));
  const dialog = await screen.findByRole('dialog', { name: 'CHAMP: No problems' });
  const other = await within(dialog).findByRole('region', { name: 'EARLY' });
  expect(within(other).getByRole('heading').textContent).toBe('EARLY: 1 error');
  const problem = within(other).getByRole('button', { name: /Severance starts on day 12/ });
  expect(problem.textContent).toContain('Process templates: STD, step 4: day offset');
  fireEvent.click(problem);
  await waitFor(() => expect(strategyStore.getState().activeSlot).toBe(1));
  await screen.findByRole('heading', { level: 1, name: /EARLY/ });
});
