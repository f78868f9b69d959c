import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fingerprint } from '../../../../src-engine/base/canonical-json.ts';
import { defaultBehaviour } from '../../../../src-engine/config/default-behaviour.ts';
import { exportBehaviour } from '../../../../src-engine/config/export-behaviour.ts';
import { parseBehaviour } from '../../../../src-engine/config/parse-behaviour.ts';
import type { BehaviourModel } from '../../../../src-engine/model/behaviour.ts';
import type { DocumentSummary } from '../../../../src-engine/protocol/methods.ts';
import { sampleStrategy } from '../sample-strategy.ts';

/** What the engine would hold. */
const engine = { model: null as BehaviourModel | null, revision: 1 };

function summary(): DocumentSummary {
  const model = engine.model ?? defaultBehaviour();
  return {
    portfolio: null,
    strategies: [{ slot: 0, name: 'CHAMP', version: 1, fingerprint: 's' }],
    behaviour: {
      name: model.name,
      fingerprint: fingerprint(model),
      isDefault: engine.model === null,
    },
    runs: [],
    revision: engine.revision,
  };
}

vi.mock('../../../engine-client/client.ts', () => ({
  onEngineCrash: () => () => undefined,
  callEngine: async (method: string, params: Record<string, unknown>) => {
    const ok = (value: unknown) => ({ ok: true, value });
    switch (method) {
      case 'strategy':
        return ok(sampleStrategy());
      case 'validateStrategy':
        return ok({ problems: [], fingerprint: '' });
      case 'behaviour':
        return ok(engine.model ?? defaultBehaviour());
      case 'exportBehaviour':
        return ok(exportBehaviour(engine.model ?? defaultBehaviour()));
      case 'resetBehaviour':
        engine.model = null;
        return ok(summary());
      case 'putBehaviour': {
        const parsed = parseBehaviour(String(params['text']));
        if (parsed.ok) engine.model = parsed.value;
        return ok({ problems: parsed.ok ? [] : parsed.error, document: summary() });
      }
      default:
        throw new Error(`the page does not need ${method}`);
    }
  },
}));

const files = { text: '', saved: [] as { name: string; text: string; kind: string }[] };

vi.mock('../../../host/index.ts', () => ({
  host: {
    kind: 'browser',
    isMac: false,
    openFiles: async (kind: string) => {
      const read = async () => ({ ok: true, value: new File([files.text], 'own.json') });
      return { ok: kind === 'behaviour', value: [{ name: 'own.json', folder: '', read }] };
    },
    saveFile: async (request: { kind: string; suggestedName: string; bytes: Uint8Array }) => {
      const { kind, suggestedName: name, bytes } = request;
      files.saved.push({ kind, name, text: new TextDecoder().decode(bytes) });
      return { ok: true, value: { name, grant: '' } };
    },
    setDocument: () => undefined,
  },
}));

const { adoptDocument, documentStore, isDirty } = await import('../../../stores/document-state.ts');
const { clearQueries } = await import('../../../engine-client/use-query.ts');
const { go } = await import('../../../stores/navigation-store.ts');
const { toastStore } = await import('../../../stores/toast-store.ts');
const { useSubNavigation } = await import('../../../shell/sub-navigation.ts');
const { StrategyScreen } = await import('../StrategyScreen.tsx');

function Page() {
  return (
    <>
      <nav aria-label="Workflow">{useSubNavigation()}</nav>
      <StrategyScreen />
    </>
  );
}

async function open(): Promise<void> {
  adoptDocument(summary(), { fileName: 'a.cstrat', grant: null, isSample: false, onDisk: true });
  go('strategy', { page: 'settings' });
  render(<Page />);
  fireEvent.click(await screen.findByRole('link', { name: 'Behaviour model' }));
  await screen.findByRole('region', { name: 'What contacts do' });
}

/** The cells of the row that a text names, in a panel. */
function row(panel: string, name: string): (string | null)[] {
  const table = within(screen.getByRole('region', { name: panel })).getByRole('table');
  const head = within(table).getByRole('rowheader', { name });
  return [...(head.parentElement?.children ?? [])].map((cell) => cell.textContent);
}

const button = (name: string) => screen.getByRole('button', { name });
const lastToast = () => toastStore.getState().toasts.at(-1);

/** The default with an SMS that reaches fewer. */
function own(): BehaviourModel {
  const model = defaultBehaviour();
  const treatments = model.treatments.map((treatment) =>
    treatment.channel === 'SMS' ? { ...treatment, reach: 0.4 } : treatment,
  );
  return { ...model, name: 'Own', treatments };
}

beforeEach(() => {
  clearQueries();
  engine.model = null;
  files.saved = [];
  toastStore.setState({ toasts: [] });
});
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

  it('says what a grade means on focus', async () => {
    await open();
    const [grade] = screen.getAllByRole('button', { name: 'B' });
    grade?.focus();
    expect(
      await screen.findByText('B: a benchmark of the industry, or figures of a single firm'),
    ).toBeTruthy();
  });

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
    adoptDocument(summary(), { fileName: 'b.cstrat', grant: null, isSample: false, onDisk: true });
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
