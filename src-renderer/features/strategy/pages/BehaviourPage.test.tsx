import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock(
  '../../../engine-client/client.ts',
  async () => (await import('../behaviour/behaviour-double.ts')).behaviourDouble.client,
);
vi.mock(
  '../../../host/index.ts',
  async () => (await import('../behaviour/behaviour-double.ts')).behaviourDouble.desktop,
);

let tablesDrawn = 0;
vi.mock('../read/behaviour-tables.ts', async (original) => {
  const real = await original<typeof import('../read/behaviour-tables.ts')>();
  return {
    ...real,
    personaTable: (...args: Parameters<typeof real.personaTable>) => {
      tablesDrawn += 1;
      return real.personaTable(...args);
    },
  };
});

const { documentStore } = await import('../../../stores/document-state.ts');
const { behaviourBench } = await import('../behaviour/behaviour-bench.tsx');
const { open, row } = behaviourBench;

beforeEach(behaviourBench.reset);
afterEach(cleanup);

describe('the behaviour model', () => {
  it('is shown with what its numbers are worth', async () => {
    await open();
    expect(screen.getByRole('note').textContent).toBe(
      'These are assumptions. Readings depend on them; the intervals of a comparison do not cover errors of this model.',
    );
    expect(row('What contacts do', 'SMS').slice(0, 6)).toEqual([
      ...['SMS', '×1.80', '3 d', '0 d', '90%', 'B'],
    ]);
    expect(row('What contacts do', 'Automated call')[6]).toMatch(/^A randomised trial/);
    expect(row('Customer types', 'F').slice(1, 3)).toEqual([
      ...['Forgetful or busy: can and will pay', '50.0%'],
    ]);
    expect(row('Full payments', 'C')).toContain('1.80%');
    expect(row('Partial payments', 'C')).toContain('1.20%');
    expect(row('Other figures', 'Small remainder')[1]).toBe('$1.00');
  });

  it('drew its tables again with every change of a strategy', async () => {
    await open();
    await screen.findByRole('region', { name: 'Saturation of effects' });
    const before = tablesDrawn;
    expect(before).toBeGreaterThan(0);
    const { summary } = documentStore.getState();
    const behaviour = { ...summary.behaviour };
    act(() => documentStore.setState({ summary: { ...summary, behaviour } }));
    expect(tablesDrawn).toBe(before);
  });

  it('says what a grade means on focus', async () => {
    await open();
    const [grade] = screen.getAllByRole('button', { name: 'B' });
    grade?.focus();
    expect(
      await screen.findByText('B: a benchmark of the industry, or figures of a single firm'),
    ).toBeTruthy();
  });

  it('copies a table as CSV', async () => {
    const written: string[] = [];
    vi.stubGlobal('navigator', {
      ...navigator,
      clipboard: { writeText: async (text: string) => void written.push(text) },
    });
    try {
      await open();
      fireEvent.click(screen.getByRole('button', { name: 'Customer types: menu' }));
      fireEvent.click(await screen.findByRole('menuitem', { name: 'Copy as CSV' }));
      await waitFor(() => expect(written).toHaveLength(1));
      expect(written[0]?.split('\r\n').slice(0, 2)).toEqual([
        'Type,Meaning,Share,Worse score,Sensitivity',
        'F,Forgetful or busy: can and will pay,0.5,-0.6,1',
      ]);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
