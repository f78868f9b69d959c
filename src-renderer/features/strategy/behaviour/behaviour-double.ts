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

const engine = { model: null as BehaviourModel | null, revision: 1, hasPortfolio: true };
const files = { text: '', saved: [] as { name: string; text: string; kind: string }[] };

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
    { check: 'totalRecovered', value: -0.5, light: 'red', sentence: 'Green within 5%.' },
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

/** The engine and the file system as the tests of the behaviour model see them, in the place of the client and the host. */
export const behaviourDouble = {
  /** What the engine would hold. */
  engine,
  /** What an opened file would say, and what was written. */
  files,
  summary,
  client: {
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
          engine.model = backtestedModel(
            engine.model ?? defaultBehaviour(),
            REPORT,
            'a'.repeat(64),
          );
          return ok({ report: REPORT, document: summary() });
        default:
          throw new Error(`the page does not need ${method}`);
      }
    },
  },
  desktop: {
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
  },
};
