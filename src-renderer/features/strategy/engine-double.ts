import type { Problem } from '../../../src-engine/base/problem.ts';
import type { Strategy } from '../../../src-engine/config/strategy-schema.ts';
import type { Decision } from '../../../src-engine/model/explanation.ts';
import type { DocumentSummary, StrategyChange } from '../../../src-engine/protocol/methods.ts';

/** What the engine would hold: strategies by slot, and a run of their first versions. */
export const engine = {
  strategies: new Map<number, Strategy>(),
  /** Found besides what its own rule finds. */
  problems: [] as readonly Problem[],
  ran: [] as Strategy[],
  /** What was left out to see what it is worth. */
  tried: [] as string[],
  /** Settles before the run is counted. */
  counting: Promise.resolve(),
  revision: 1,
};
const fingerprint = (strategy: Strategy) => JSON.stringify(strategy);

export function summary(): DocumentSummary {
  return {
    portfolio: {
      name: 'Test',
      source: 'generated',
      accounts: 100,
      asOfDay: 20_514,
      currency: 'USD',
      fingerprint: 'p',
      generated: true,
    },
    strategies: [...engine.strategies].map(([slot, strategy]) => ({
      slot,
      name: strategy.name,
      version: strategy.version,
      fingerprint: fingerprint(strategy),
    })),
    behaviour: { name: 'Default assumptions', fingerprint: 'b', isDefault: true, mark: null },
    runs:
      engine.ran.length === 0
        ? []
        : [
            {
              id: 14,
              arms: engine.ran.map((strategy) => ({
                name: strategy.name,
                strategyFingerprint: fingerprint(strategy),
              })),
              portfolioFingerprint: 'p',
              behaviourFingerprint: 'b',
              behaviourName: null,
              behaviourMark: null,
              days: 120,
              replications: 1,
              seed: 1,
              accounts: 100,
              asOfDay: 20_514,
              currency: 'USD',
              engineVersion: '0',
              branchOf: null,
              reweighedFrom: null,
              precision: null,
              title: '',
            },
          ],
    bookmarks: [],
    revision: engine.revision,
  };
}

/** The one rule of this engine: severance not before day 40; and what a test lets it find besides. */
function problemsOf(strategy: Strategy): readonly Problem[] {
  const own = strategy.processTemplates.flatMap((template, t) =>
    template.events.flatMap((event, e) =>
      event.eventType === 'SEVER' && event.dayOffset < 40 && template.code === 'STD'
        ? [
            {
              code: 'severance-too-early',
              severity: 'error' as const,
              pointer: `/processTemplates/${t}/events/${e}/dayOffset`,
              message: `Severance starts on day ${event.dayOffset}, 40 is the earliest.`,
              hint: 'Set it to 40 days.',
            },
          ]
        : [],
    ),
  );
  return [...own, ...engine.problems];
}

const CHANGES: readonly StrategyChange[] = [
  { pointer: '/processTemplates/0/events/3/dayOffset', sign: '~', text: 'Severance day 44 to 45' },
];

const STEP_COUNTS = { reached: 210, paid: 15, resolved: 12, complaints: 3 };

/** All accounts, with an interval that holds zero. */
const TRIED = {
  accounts: 100,
  of: 100,
  replications: 1,
  asOfDay: 20_514,
  currency: 'USD',
  cumulativeNet: [[0], [0]],
  differences: [{ value: 120_000, low: -30_000, high: 270_000 }],
};

/** What the engine says of a tested account. */
export const TESTED: Decision = {
  day: 0,
  kind: 'no-process',
  title: 'Start no collection process',
  because: 'Debt of at least 21 d $40.00 is not more than $60.00',
  ruleLabel: 'ENERGY-RES, condition 90',
  rulePointer: '/classControls/0/conditions/0',
  debtClass: 'ENERGY',
  eventKind: '',
  checks: [
    {
      label: 'Row 90, debt of that age',
      passed: false,
      unit: 'minor',
      actual: 4000,
      limit: 6000,
      test: '>',
      margin: 2001,
      rulePointer: '/classControls/0/conditions/0/criteria/0/minAmountMinor',
    },
  ],
  chosen: '',
  passedOver: [],
  flip: '$20.01 more debt of at least 21 d would match row 90.',
};

/** The engine as the editor's tests see it, in the place of the client. */
export const engineDouble = {
  onEngineCrash: () => () => undefined,
  callEngine: async (method: string, params: Record<string, unknown>) => {
    const ok = (value: unknown) => ({ ok: true, value });
    const slot = params['slot'] as number;
    switch (method) {
      case 'strategy':
        return ok(engine.strategies.get(slot));
      case 'validateStrategy':
        return ok({ problems: problemsOf(params['strategy'] as Strategy), fingerprint: '' });
      case 'putStrategy':
        engine.strategies.set(slot, params['strategy'] as Strategy);
        engine.revision += 1;
        return ok({ problems: problemsOf(params['strategy'] as Strategy), document: summary() });
      case 'removeStrategy':
        engine.strategies.delete(slot);
        engine.revision += 1;
        return ok(summary());
      case 'runStrategy':
        return ok(engine.ran[params['arm'] as number]);
      case 'changesSinceRun':
      case 'strategyChanges':
        return ok(CHANGES);
      case 'scheduleCheck':
        return ok({
          ...{ agree: 11_604, differ: 2, without: 1, undecided: 0, unknown: 0 },
          differences: [
            { accountId: 'A-1', crm: 'DUN-LOW', rules: ['DUN-HIGH'] },
            { accountId: 'A-2', crm: 'DUN-LOW', rules: ['', null] },
          ],
        });
      case 'criteriaCoverage':
        return ok({
          debts: 100,
          matched: 70,
          rows: [
            {
              pointer: '/classControls/0/conditions/0/criteria/0',
              matched: 70,
              matchedMinor: 1,
              alsoMatched: 3,
            },
          ],
          unmatched: [
            {
              control: engine.strategies.get(slot)?.classControls[0]?.code ?? '',
              reason: 'debt-too-small',
              debts: 30,
            },
          ],
        });
      // None to try: the slider's own test is beside it.
      case 'sweepFields':
        return ok([]);
      case 'testAccount':
        return ok({ accountId: params['accountId'], decisions: [TESTED] });
      case 'stepEffect':
        return ok({ created: 1000, ...STEP_COUNTS, segments: [] });
      case 'tryWithout':
        engine.tried.push(params['pointer'] as string);
        return ok(TRIED);
      case 'armDetails':
        return ok({
          rows: [
            { pointer: '/classControls/0/conditions/0/criteria/0', processes: 66 },
            { pointer: '/classControls/0/conditions/1/criteria/0', processes: 5 },
          ],
        });
      case 'guardrailHits':
        return ok([]);
      case 'cancelHits':
        return ok([{ debtClass: 'ENERGY', cancelled: 321 }]);
      case 'runView':
        return ok({
          comparison: {
            guardrails: [
              {
                guardrail: 'contactsPerProcess',
                limit: 4,
                values: [{ value: 3.1, low: 3, high: 3.2 }],
                readings: ['Near limit'],
              },
            ],
          },
        });
      case 'ladderSteps':
        return ok([
          {
            ladder: 'collection',
            template: 'STD',
            created: 1000,
            steps: [
              { sequence: 1, eventType: 'LETTER', done: 990 },
              { sequence: 2, eventType: 'SMS', done: 700 },
              { sequence: 4, eventType: 'SEVER', done: 210 },
            ],
          },
          {
            ladder: 'severance',
            template: 'SEV',
            created: 180,
            steps: [
              { sequence: 10, eventType: 'WARN', done: 175 },
              { sequence: 20, eventType: 'ORDER', done: 90 },
            ],
          },
        ]);
      case 'ladderCounts':
        await engine.counting;
        return ok([
          {
            template: 'STD',
            created: 1000,
            reached: { 1: 1000, 4: 210 },
            paid: { 1: 320, 4: 15 },
            stillOpen: [1, 0.9, 0.8],
          },
        ]);
      default:
        throw new Error(`the editor does not need ${method}`);
    }
  },
};
