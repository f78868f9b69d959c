import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultBehaviour } from '../../../../src-engine/config/default-behaviour.ts';
import { exportBehaviour } from '../../../../src-engine/config/export-behaviour.ts';
import { parseBehaviour } from '../../../../src-engine/config/parse-behaviour.ts';
import type { BehaviourModel } from '../../../../src-engine/model/behaviour.ts';
import { behaviourDouble } from './behaviour-double.ts';

vi.mock(
  '../../../engine-client/client.ts',
  async () => (await import('./behaviour-double.ts')).behaviourDouble.client,
);
vi.mock(
  '../../../host/index.ts',
  async () => (await import('./behaviour-double.ts')).behaviourDouble.desktop,
);

const { documentStore, isDirty } = await import('../../../stores/document-state.ts');
const { toastStore } = await import('../../../stores/toast-store.ts');
const { behaviourBench } = await import('./behaviour-bench.tsx');
const { adopt, button, lastToast, open, row } = behaviourBench;
const { engine, files } = behaviourDouble;

beforeEach(behaviourBench.reset);
afterEach(cleanup);

/** The default with an SMS that reaches fewer. */
function own(): BehaviourModel {
  const model = defaultBehaviour();
  const treatments = model.treatments.map((treatment) =>
    treatment.channel === 'SMS' ? { ...treatment, reach: 0.4 } : treatment,
  );
  return { ...model, name: 'Own', treatments };
}

describe('the model of a document', () => {
  it('is exported as a file that can be imported again', async () => {
    await open();
    fireEvent.click(button('Export model…'));
    await waitFor(() => expect(files.saved).toHaveLength(1));
    const [saved] = files.saved;
    expect(saved).toMatchObject({ kind: 'behaviour', name: 'Default-assumptions.behaviour.json' });
    expect(parseBehaviour(saved?.text ?? '')).toEqual({ ok: true, value: defaultBehaviour() });
  });

  it('is replaced by a file, which makes the document unsaved; Undo brings back the one before', async () => {
    await open();
    expect(button('Use default').getAttribute('aria-disabled')).toBe('true');
    files.text = exportBehaviour(own()).text;
    fireEvent.click(button('Import model…'));
    await screen.findByRole('heading', { name: 'Own' });
    await waitFor(() => expect(row('What contacts do', 'SMS')[4]).toBe('40%'));
    expect(isDirty(documentStore.getState())).toBe(true);
    expect(lastToast()?.text).toBe('own.json was imported. New runs use Own.');
    lastToast()?.action?.run();
    await screen.findByRole('heading', { name: 'Default assumptions' });
    expect(engine.model).toBeNull();
    expect(isDirty(documentStore.getState())).toBe(false);
  });

  it('goes back to the default, and Undo brings back the own one', async () => {
    engine.model = own();
    await open();
    expect(row('What contacts do', 'SMS')[4]).toBe('40%');
    fireEvent.click(button('Use default'));
    await screen.findByRole('heading', { name: 'Default assumptions' });
    expect(engine.model).toBeNull();
    lastToast()?.action?.run();
    await screen.findByRole('heading', { name: 'Own' });
    expect(engine.model).toEqual(own());
  });

  it('does not bring a model back into another document', async () => {
    engine.model = own();
    await open();
    fireEvent.click(button('Use default'));
    await screen.findByRole('heading', { name: 'Default assumptions' });
    const undo = lastToast()?.action;
    adopt('b.cstrat');
    undo?.run();
    await Promise.resolve();
    expect(engine.model).toBeNull();
  });

  it('stays when a file is refused, and every problem is named with its place', async () => {
    await open();
    files.text = exportBehaviour(own())
      .text.replace('"fatigue": 0.8', '"fatigue": 8')
      .replace('"saturation": 1.5', '"saturation": "much"');
    fireEvent.click(button('Import model…'));
    const dialog = await screen.findByRole('dialog', {
      name: 'own.json was not imported: 2 errors',
    });
    const items = within(dialog).getAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual([
      '"saturation" is "much". Allowed: a number./saturation',
      '"fatigue" is 8. Allowed: at most 1./fatigue',
    ]);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(engine.model).toBeNull();
    expect(screen.getByRole('heading', { name: 'Default assumptions' })).toBeTruthy();
    expect(toastStore.getState().toasts).toEqual([]);
  });
});

describe('presets', () => {
  it('are chosen from a list, and every changed figure shows its source', async () => {
    await open();
    const list = screen.getByRole('combobox', { name: 'Model for new runs' });
    fireEvent.change(list, { target: { value: 'energy-UK' } });
    await screen.findByRole('heading', { name: 'energy-UK' });
    expect(engine.model?.name).toBe('energy-UK');
    expect(lastToast()?.text).toBe('New runs use energy-UK.');
    fireEvent.click(button('Show every figure'));
    await waitFor(() =>
      expect(row('Every figure', 'Missed bill, probability').slice(1, 4)).toEqual([
        ...['0.07', '0.04', '0.12'],
      ]),
    );
    expect(row('Every figure', 'Missed bill, probability')[7]).toContain('direct debit');
    fireEvent.change(list, { target: { value: 'default' } });
    await screen.findByRole('heading', { name: 'Default assumptions' });
  });
});
