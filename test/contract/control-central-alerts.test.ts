import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findAlgorithm, listAlgorithms } from '../../src-engine/algorithms/registry.ts';
import { dayText } from '../../src-engine/base/day-text.ts';
import type { AccountFacts, OutsideFact } from '../../src-engine/model/account-facts.ts';
import {
  accountFacts,
  agreementFacts,
  outsideFact,
  planFacts,
  processFacts,
  TODAY,
} from '../support/account-facts.ts';

type Facts = Partial<AccountFacts>;

/** When an alert fires and what it says, and when it does not although it nearly would. */
interface Case {
  readonly fires: readonly (readonly [Facts, readonly string[]])[];
  readonly silent: readonly Facts[];
  readonly severity: 1 | 2 | 3;
}

const outside = (...rows: readonly OutsideFact[]): Facts => ({ outside: rows });

/** An alert of a kind of fact: silent for closed, past and future ones, and for another kind. */
function ofFact(
  kind: OutsideFact['kind'],
  severity: Case['severity'],
  one: string,
  two: readonly string[],
): Case {
  const row = outsideFact(kind, { amountMinor: 1250 });
  return {
    severity,
    fires: [
      [outside(row), [one]],
      [outside(row, { ...row, id: 'F2' }), two],
      [outside({ ...row, fromDay: TODAY, toDay: TODAY }), [expect.any(String)]],
    ],
    silent: [
      outside({ ...row, open: false }),
      outside({ ...row, toDay: TODAY - 1 }),
      outside({ ...row, fromDay: TODAY + 1 }),
      outside(outsideFact(kind === 'CASE' ? 'TO_DO' : 'CASE')),
    ],
  };
}

const workflow = (kind: OutsideFact['kind']): Case =>
  ofFact(kind, 3, 'Active workflow: Move-in', [
    'Active workflow: Move-in',
    'Active workflow: Move-in',
  ]);

function endedPlans(status: 'BROKEN' | 'KEPT', severity: Case['severity'], word: string): Case {
  const plan = (endDay: number | null) => planFacts({ status, endDay });
  // Twelve months before 2 March 2026 is 2 March 2025, day 20 149.
  return {
    severity,
    fires: [
      [{ plans: [plan(TODAY - 30)] }, [`1 ${word} pay plan`]],
      [{ plans: [plan(TODAY), plan(20_150)] }, [`2 ${word} pay plans`]],
    ],
    silent: [{ plans: [plan(20_149)] }, { plans: [plan(null)] }, { plans: [planFacts()] }],
  };
}

const severance = {
  id: 'V1',
  agreementId: 'S1',
  startDay: TODAY - 5,
  status: 'ACTIVE',
  events: [
    { sequence: 1, title: 'Cut notice', day: TODAY - 5, state: 'DONE' },
    { sequence: 2, title: 'Disconnect', day: TODAY + 3, state: 'PENDING' },
  ],
} as const;

const IN_COLLECTION: Case = {
  severity: 1,
  fires: [
    [{ processes: [processFacts()] }, ['In collection: ENERGY-STD, $120.00, next Call 3 Mar 2026']],
    [
      { processes: [processFacts({ events: [] }), processFacts({ status: 'COMPLETE' })] },
      ['In collection: ENERGY-STD, $120.00, no more events'],
    ],
  ],
  silent: [{ processes: [processFacts({ status: 'CANCELED', endDay: TODAY })] }],
};

const CASES: Readonly<Record<string, Case>> = {
  'PP-Active': {
    severity: 3,
    fires: [
      [{ plans: [planFacts()] }, ['1 active pay plan']],
      [{ plans: [planFacts(), planFacts({ id: 'P2' })] }, ['2 active pay plans']],
    ],
    silent: [{ plans: [planFacts({ status: 'CANCELED' })] }],
  },
  'PP-Broken': endedPlans('BROKEN', 2, 'broken'),
  'PP-Kept': endedPlans('KEPT', 3, 'kept'),
  'CC-PPDENIAL': {
    severity: 2,
    fires: [[outside(outsideFact('PAY_PLAN_DENIAL')), ['1 pay plan denial']]],
    silent: [
      outside(outsideFact('PAY_PLAN_DENIAL', { fromDay: 20_149 })),
      outside(outsideFact('PAY_PLAN_DENIAL', { open: false })),
    ],
  },
  'CCAL WFACCTX': workflow('WORKFLOW_ACCOUNT_CONTEXT'),
  'CCAL WFPREMX': workflow('WORKFLOW_PREMISE_CONTEXT'),
  'CCAL WFACCTR': workflow('WORKFLOW_ACCOUNT_CHARACTERISTIC'),
  'CCAL WFPREMR': workflow('WORKFLOW_PREMISE_CHARACTERISTIC'),
  'CCAL-TD': {
    severity: 2,
    fires: [
      [outside(outsideFact('TO_DO')), ['1 outstanding To Do']],
      [
        {
          ...outside(outsideFact('TO_DO')),
          toDos: [
            { id: 'T1', type: 'Check', createdDay: TODAY, open: true },
            { id: 'T2', type: 'Check', createdDay: TODAY, open: false },
          ],
        },
        ['2 outstanding To Dos'],
      ],
    ],
    silent: [{ toDos: [{ id: 'T2', type: 'Check', createdDay: TODAY, open: false }] }],
  },
  'CCAL-DECL': {
    severity: 3,
    fires: [
      [
        outside(outsideFact('DECLARATION', { text: 'Reduced tax', toDay: TODAY + 5 })),
        ['Declaration: Reduced tax to 7 Mar 2026'],
      ],
      [outside(outsideFact('DECLARATION')), ['Declaration: Move-in']],
    ],
    silent: [outside(outsideFact('DECLARATION', { toDay: TODAY - 1 }))],
  },
  'CCAL-CASE': ofFact('CASE', 3, '1 open case', ['2 open cases']),
  'CCAL-FAERMSG': ofFact('FIELD_ACTIVITY_MESSAGE', 2, 'FA F1: message outstanding', [
    'FA F1: message outstanding',
    'FA F2: message outstanding',
  ]),
  CI_WO_BILL: {
    severity: 2,
    fires: [
      [
        outside(outsideFact('WRITTEN_OFF_BILL', { amountMinor: 1250 })),
        ['1 written-off bill, $12.50'],
      ],
      [
        {
          ...outside(outsideFact('WRITTEN_OFF_BILL', { amountMinor: 1250 })),
          writeOffs: [{ agreementId: 'S1', day: TODAY, amountMinor: 100 }],
        },
        ['2 written-off bills, $13.50'],
      ],
    ],
    silent: [outside(outsideFact('WRITTEN_OFF_BILL', { open: false }))],
  },
  'CI_OD-PROC': ofFact('OVERDUE_PROCESS', 2, 'Overdue process Move-in', [
    'Overdue process Move-in',
    'Overdue process Move-in',
  ]),
  CI_OMF_DF: {
    severity: 2,
    fires: [
      [outside(outsideFact('OPEN_MATCH_EVENT', { amountMinor: 1250 })), ['Disputed items $12.50']],
      [{ holds: [dispute({})] }, ['Disputed items $40.00']],
      [{ holds: [dispute({ toDay: TODAY })] }, ['Disputed items $40.00']],
    ],
    silent: [
      { holds: [dispute({ toDay: TODAY - 1 })] },
      { holds: [dispute({ fromDay: TODAY + 1 })] },
      { holds: [dispute({ reason: 'MANUAL' })] },
    ],
  },
  'CI_STOPSA-DF': {
    severity: 3,
    fires: [
      [
        { agreements: [agreementFacts({ status: 'STOPPED', balanceMinor: 26_000 })] },
        ['Stopped SA E-RES, $260.00'],
      ],
      [
        { agreements: [agreementFacts({ status: 'STOPPED', balanceMinor: -500 })] },
        ['Stopped SA E-RES, −$5.00'],
      ],
    ],
    silent: [
      { agreements: [agreementFacts({ status: 'STOPPED' })] },
      { agreements: [agreementFacts({ balanceMinor: 26_000 })] },
    ],
  },
  'C1-CCAL-CLM': ofFact('REBATE_CLAIM', 3, '1 open rebate claim', ['2 open rebate claims']),
  'C1-COLL-DF': IN_COLLECTION,
  'C1-COLLPR-AC': IN_COLLECTION,
  'C1_COLLRF-DF': {
    severity: 1,
    fires: [[{ referrals: [referral(true)] }, ['Referred to NORTHGATE $99.00']]],
    silent: [
      { referrals: [referral(false)] },
      { referrals: [{ ...referral(true), startDay: TODAY + 1 }] },
    ],
  },
  'C1_PENDST-DF': {
    severity: 3,
    fires: [
      [{ agreements: [agreementFacts({ status: 'PENDING_START' })] }, ['Pending start E-RES']],
      [
        { agreements: [agreementFacts({ status: 'PENDING_START', startDay: TODAY + 9 })] },
        [`Pending start E-RES ${dayText(TODAY + 9)}`],
      ],
    ],
    silent: [{ agreements: [agreementFacts()] }],
  },
  'C1_CASH-DF': {
    severity: 1,
    fires: [[{ cashOnlyScore: 21 }, ['Cash only (21)']]],
    silent: [{ cashOnlyScore: 20 }, { cashOnlyScore: 0 }],
  },
  'C1_CRRT-DF': {
    severity: 2,
    fires: [[{ creditRating: 559 }, ['Credit rating 559']]],
    silent: [{ creditRating: 560 }, { creditRating: null }],
  },
  'C1_LSSL-DF': {
    severity: 1,
    fires: [
      [{ lifeSupport: true }, ['Life support on Ada Abbott']],
      [{ lifeSupport: true, name: '' }, ['Life support on A1']],
      [{ sensitiveLoad: true }, ['Sensitive load on Ada Abbott']],
    ],
    silent: [{ agreements: [agreementFacts({ premiseLifeSupport: true })] }],
  },
  'C1_LSSLPR-DF': {
    severity: 1,
    fires: [
      [
        { agreements: [agreementFacts({ premiseLifeSupport: true, premiseSensitiveLoad: true })] },
        [
          'Life support at the premise of ELECTRIC S1',
          'Sensitive load at the premise of ELECTRIC S1',
        ],
      ],
    ],
    silent: [{ lifeSupport: true, sensitiveLoad: true, agreements: [agreementFacts()] }],
  },
  'C1_SEVPR-DF': {
    severity: 1,
    fires: [
      [{ severances: [severance] }, ['Severance: S1, Disconnect 5 Mar 2026']],
      [{ severances: [{ ...severance, events: [] }] }, ['Severance: S1, no more events']],
    ],
    silent: [{ severances: [{ ...severance, status: 'CANCELED' }] }],
  },
  'C1-CCAL-OCBG': ofFact('OFF_CYCLE_BILL', 3, 'Off-cycle bill pending', ['Off-cycle bill pending']),
  'F1-SYNRQALRT': ofFact('SYNC_REQUEST', 3, 'Sync request Move-in', [
    'Sync request Move-in',
    'Sync request Move-in',
  ]),
};

function dispute(changes: Partial<AccountFacts['holds'][number]>): AccountFacts['holds'][number] {
  return {
    id: 'H1',
    scope: 'BILL',
    reason: 'DISPUTE',
    fromDay: TODAY - 3,
    toDay: null,
    amountMinor: 4000,
    ...changes,
  };
}

function referral(active: boolean): AccountFacts['referrals'][number] {
  return {
    id: 'R1',
    agency: 'NORTHGATE',
    startDay: TODAY - 9,
    endDay: null,
    amountMinor: 9900,
    active,
  };
}

function raise(code: string, facts: Facts) {
  const spec = findAlgorithm('control-central-alert', code);
  if (spec === undefined) throw new Error(`no alert ${code}`);
  return spec.raise(spec.example, accountFacts(facts));
}

it('there are the 27 alerts of the specification and one alias, each with its cases here', () => {
  const codes = listAlgorithms('control-central-alert').map((spec) => spec.code);
  expect(codes).toHaveLength(28);
  expect(Object.keys(CASES).sort()).toEqual([...codes].sort());
});

describe.each(Object.entries(CASES))('alert %s', (code, { fires, silent, severity }) => {
  it.each(fires)('fires (%#)', (facts, texts) => {
    const raised = raise(code, facts);
    expect(raised.map((alert) => alert.text)).toEqual(texts);
    for (const alert of raised) {
      expect(alert.severity).toBe(severity);
      expect(alert.drillTo.id).not.toBe('');
    }
  });

  it('does not fire for a plain account', () => {
    expect(raise(code, {})).toEqual([]);
  });

  it.each(silent.map((facts) => [facts] as const))('does not fire (%#)', (facts) => {
    expect(raise(code, facts)).toEqual([]);
  });
});

it('the window of a broken plan and the threshold of cash only are parameters', () => {
  const broken = findAlgorithm('control-central-alert', 'PP-Broken');
  const plans = [planFacts({ status: 'BROKEN', endDay: TODAY - 40 })];
  expect(broken?.raise({ months: 1 }, accountFacts({ plans }))).toEqual([]);
  const cash = findAlgorithm('control-central-alert', 'C1_CASH-DF');
  expect(cash?.raise({ above: 30 }, accountFacts({ cashOnlyScore: 30 }))).toEqual([]);
  expect(cash?.raise({ above: null }, accountFacts({ cashOnlyAbove: 50 }))).toEqual([]);
  const rating = findAlgorithm('control-central-alert', 'C1_CRRT-DF');
  expect(rating?.raise({ below: 701 }, accountFacts())).toHaveLength(1);
});

it('docs/control-central.md lists every alert', () => {
  const rows = readFileSync('docs/control-central.md', 'utf8').matchAll(/^\| `([^`]+)` \|/gm);
  const codes = listAlgorithms('control-central-alert').map(({ code }) => code);
  expect([...rows].map(([, code]) => code).sort()).toEqual([...codes].sort());
});
