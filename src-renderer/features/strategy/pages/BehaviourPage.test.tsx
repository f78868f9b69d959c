import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fingerprint } from '../../../../src-engine/base/canonical-json.ts';
import { backtestedModel } from '../../../../src-engine/calibrate/backtest/run-backtest.ts';
import { parameterTable } from '../../../../src-engine/calibrate/parameter-table.ts';
import { behaviourPreset } from '../../../../src-engine/config/behaviour-presets.ts';
import { defaultBehaviour } from '../../../../src-engine/config/default-behaviour.ts';
import { exportBehaviour } from '../../../../src-engine/config/export-behaviour.ts';
import { parseBehaviour } from '../../../../src-engine/config/parse-behaviour.ts';
import { responseCurves } from '../../../../src-engine/explain/response-curves.ts';
import type { BacktestReport } from '../../../../src-engine/model/backtest.ts';
import type { BehaviourModel } from '../../../../src-engine/model/behaviour.ts';
import { behaviourMark } from '../../../../src-engine/model/behaviour-notes.ts';
import type { DocumentSummary } from '../../../../src-engine/protocol/methods.ts';
import { sampleStrategy } from '../sample-strategy.ts';

/** What the engine would hold. */
const engine = { model: null as BehaviourModel | null, revision: 1, hasPortfolio: true };

const PORTFOLIO = {
  ...{ name: 'Test', source: 'imported', accounts: 100, asOfDay: 20_514 },
  ...{ currency: 'USD', fingerprint: 'p', generated: false },
};

function summary(): DocumentSummary {
  const model = engine.model ?? defaultBehaviour();
  return {
    portfolio: engine.hasPortfolio ? PORTFOLIO : null,
    strategies: [{ slot: 0, name: 'CHAMP', version: 1, fingerprint: 's' }],
    behaviour: {
      name: model.name,
      fingerprint: fingerprint(model),
      isDefault: engine.model === null,
      mark: engine.model === null ? null : behaviourMark(engine.model),
    },
    runs: [],
    bookmarks: [],
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
      case 'behaviourParameters':
        return ok(parameterTable(engine.model ?? defaultBehaviour()));
      case 'behaviourCurves': {
        const other = params['against'] === 'card' ? behaviourPreset('card') : null;
        return ok({
          own: responseCurves(engine.model ?? defaultBehaviour()),
          against: other === null ? null : responseCurves(other),
        });
      }
      case 'calibrateBehaviour':
        return ok({ text: exportBehaviour(fitted()).text, calibration: fitted().calibration });
      case 'backtestBehaviour':
        engine.model = backtestedModel(engine.model ?? defaultBehaviour(), REPORT, 'a'.repeat(64));
        return ok({ report: REPORT, document: summary() });
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

/** A model as a calibration makes it. */
function fitted(): BehaviourModel {
  const warning = 'SMS: it comes at nearly the same age of debt for everybody.';
  return {
    ...defaultBehaviour(),
    name: 'Calibrated to 2026-03-02',
    personas: defaultBehaviour().personas.map((persona, index) =>
      index === 0 ? { ...persona, fullPerDay: [0.07, ...persona.fullPerDay.slice(1)] } : persona,
    ),
    provenance: [
      {
        ...{ pointer: '/personas/0/fullPerDay/0', low: 0.065, high: 0.076, grade: 'B' },
        ...{ source: 'Fitted to 412 payments.', badge: 'data', events: 412 },
        calibratedOn: '2026-03-02',
      },
    ],
    calibration: {
      ...{ version: 1, basedOn: 'b'.repeat(64), portfolioFingerprint: 'a'.repeat(64) },
      ...{ from: '2025-09-01', to: '2026-03-02', accounts: 100, entries: 350, daysAtRisk: 5000 },
      ...{ fullPayments: 412, partialPayments: 40 },
      identification: [
        {
          ...{ channel: 'SMS', label: 'assumed', contacts: 90, untreatedShare: 0.4 },
          ...{ timingDays: 0, sentence: warning },
        },
      ],
      notes: [warning, 'Nothing else is fitted.'],
    },
  };
}

const REPORT: BacktestReport = {
  ...{ split: '2025-12-01', days: 2, replications: 30, heldOut: true, accounts: 100 },
  ...{ pastDueAccounts: 40, openMinor: 500_000, actualMinor: 120_000, simulatedMinor: 60_000 },
  checks: [
    { check: 'totalRecovered', value: -0.5, light: 'red', sentence: 'Green within 5 %.' },
    { check: 'contacts', value: null, light: null, sentence: 'Not made: it needs contacts.' },
  ],
  verdict: 'red',
  reliability: [
    { predicted: 0.2, observed: 0.4, accounts: 20, paid: 8, low: 0.22, high: 0.61 },
    { predicted: 0.5, observed: 0.8, accounts: 20, paid: 16, low: 0.58, high: 0.92 },
  ],
  cumulative: {
    ...{ actual: [70_000, 120_000], mean: [30_000, 60_000] },
    ...{ low: [20_000, 50_000], high: [40_000, 80_000] },
  },
  rolls: [{ from: '1-30', to: 'current', accounts: 120, actual: 0.6, simulated: 0.45 }],
  notes: ['The backtest is red: what is made with this model is marked "uncalibrated".'],
};

beforeEach(() => {
  clearQueries();
  engine.model = null;
  engine.hasPortfolio = true;
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
    const panel = screen.getByRole('region', { name: 'Cured without any contact' });
    fireEvent.click(within(panel).getByRole('button', { name: 'Table' }));
    expect(await within(panel).findByText('all, card')).toBeTruthy();
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

describe('backtest', () => {
  it('shows checks, plots and the verdict, and says uncalibrated when it is red', async () => {
    await open();
    fireEvent.click(button('Backtest'));
    const checks = await screen.findByRole('table', { name: 'Checks of the backtest' });
    expect(within(checks).getAllByRole('row')[1]?.textContent).toBe(
      'Total recovered, relative error−50.0%RedGreen within 5 %.',
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
