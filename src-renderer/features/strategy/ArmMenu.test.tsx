import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleLadders } from '../../../src-engine/config/default-strategies.ts';
import { engine } from './engine-double.ts';
import { sampleStrategy } from './sample-strategy.ts';

vi.mock(
  '../../engine-client/client.ts',
  async () => (await import('./engine-double.ts')).engineDouble,
);

const { strategyBench } = await import('./strategy-bench.tsx');
const { draftOf, open, show } = strategyBench;

beforeEach(strategyBench.reset);
afterEach(cleanup);

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
    show({});
    fireEvent.click(screen.getByRole('button', { name: 'Start from the utility starter' }));
    expect(await screen.findByRole('heading', { level: 1, name: /ENERGY-STD/ })).toBeTruthy();
  });
});
