import { expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import { detExp } from '../../src-engine/base/det-math.ts';
import { normalQuantile } from '../../src-engine/base/normal-quantile.ts';
import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { untreatedStrategy } from '../../src-engine/config/untreated-strategy.ts';
import { withoutOptions } from '../../src-engine/config/without-options.ts';
import type { BehaviourModel } from '../../src-engine/model/behaviour.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../src-engine/model/event-log.ts';
import type { DailyMetric, RunResult } from '../../src-engine/model/run.ts';
import { ArmTotals } from '../../src-engine/report/arm-totals.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import {
  agreementType,
  eventType,
  fieldActivity,
  severanceTemplate,
} from '../support/severance-rules.ts';
import { aStrategy } from '../support/strategy-builder.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;
const ACCOUNTS = 4000;

const letter = (code: string) => ({
  ...{ letter: code, contactClass: 'COLLECTION', contactType: code },
});
const call = {
  ...{ attempts: 3, rightPartyBasisPoints: 1000, talkCostMinor: 500, minutes: 6 },
  ...{ minArrearsMinor: 0, noContactToDoType: null, noContactRole: null },
};

/**
 * The default champion of simulation.md 1.8 on debt that falls past due: SMS on day 3, e-mail 7, letter 12, three dials on days 18, 20 and 22,
 * SMS 25, final letter 30, three dials on days 35 and 38, notice with the offer of a plan 42, disconnection 56 of debt of 100 and
 * more that nobody protects. What began under 100 gets the notice and no cut.
 */
function champion(): Strategy {
  const plain = aStrategy({
    ...{ minAgeDays: 0, minAmountMinor: 0, cancelAtMinor: 0 },
    events: [
      { dayOffset: 3, algorithm: 'SEND_SMS', unitCostMinor: 3 },
      { dayOffset: 7, algorithm: 'SEND_EMAIL', unitCostMinor: 1 },
      { dayOffset: 12, algorithm: 'SEND_LETTER', parameters: letter('R'), unitCostMinor: 90 },
      ...[18, 20, 22].map((dayOffset) => ({
        ...{ dayOffset, algorithm: 'AGENT_CALL', parameters: call, unitCostMinor: 50 },
      })),
      { dayOffset: 25, algorithm: 'SEND_SMS', unitCostMinor: 3 },
      {
        dayOffset: 30,
        algorithm: 'SEND_FINAL_NOTICE',
        parameters: letter('F'),
        unitCostMinor: 120,
      },
      ...[35, 38].map((dayOffset) => ({
        ...{ dayOffset, algorithm: 'AGENT_CALL', parameters: call, unitCostMinor: 50 },
      })),
      {
        ...{ dayOffset: 42, algorithm: 'START_SEVERANCE' },
        parameters: {
          ...{ primaryService: null, secondaryService: null },
          ...{ minArrearsMinor: 0, minOldestAgeDays: 0 },
        },
      },
      { dayOffset: 400, algorithm: 'SEND_SMS' },
    ],
  });
  const [debtClass] = plain.debtClasses;
  if (debtClass === undefined) throw new Error('no class');
  return {
    ...plain,
    debtClasses: [
      {
        ...debtClass,
        severanceCancelAlgorithm: { code: 'DC SEV CAN', parameters: { thresholdMinor: 9999 } },
      },
    ],
    eventTypes: [
      ...plain.eventTypes.filter(({ code }) => !code.startsWith('SV-')),
      eventType('SV-WARN', fieldActivity('WARN'), 150),
      eventType('SV-PLAN', {
        code: 'OFFER_PLAN',
        parameters: { instalments: 6, firstAfterDays: 5, everyDays: 30, minArrearsMinor: 0 },
      }),
      eventType('SV-CUT', fieldActivity('CUT', { remote: true }), 2500),
      eventType('SV-RECONNECT', fieldActivity('RECONNECT', { remote: true })),
    ],
    agreementTypes: [
      agreementType('*', [['SV CRIT DFLT', 'SV-STD']]),
      agreementType('SMALL', [['SV CRIT DFLT', 'SV-NOTICE']]),
    ],
    severanceTemplates: [
      severanceTemplate('SV-NOTICE', [
        [10, 'SV-WARN', [], 0],
        [20, 'SV-PLAN', [], 0],
      ]),
      severanceTemplate(
        'SV-STD',
        [
          [10, 'SV-WARN', [], 0],
          [20, 'SV-PLAN', [], 0],
          [30, 'SV-CUT', [], 14],
        ],
        { reconnectTemplate: 'SV-REC' },
      ),
      severanceTemplate('SV-REC', [[10, 'SV-RECONNECT', [], 0]], { autoCancel: false }),
    ],
  };
}

/** Debt of a log-normal spread around 150.00, evenly spread over it; one in 25 times three is protected. */
function lateAccounts(): PortfolioFromRows {
  const rows = new PortfolioFromRows();
  for (let index = 0; index < ACCOUNTS; index++) {
    const share = ((index + 0.5) * 0.618_033_988_749_894_9) % 1;
    const amount = Math.round(15_000 * detExp(0.7 * normalQuantile(share)));
    anAccount(rows, `A${String(index).padStart(6, '0')}`, { lifeSupport: index % 25 < 3 })
      .agreement('1', 'ENERGY', 'ELECTRIC', 'ACTIVE', amount < 10_000 ? { type: 'SMALL' } : {})
      .owes(amount, AS_OF - 1);
  }
  return rows;
}

/** The table of 1.8 alone, as its figures were worked out: no calendar, excitation or fatigue; day 0 is the first day past due. */
function behaviour(): BehaviourModel {
  const model = withoutOptions(defaultBehaviour());
  return {
    ...model,
    fatigue: 1,
    bandStartDays: model.bandStartDays.map((start, band) => (band === 0 ? 0 : start + 1)),
    returnedPayment: { ...model.returnedPayment, probability: 0 },
  };
}

let known: RunResult | null = null;

function lived(): RunResult {
  known ??= runPlan(
    lateAccounts().build(AS_OF),
    aPlan([champion(), untreatedStrategy(champion())], {
      ...{ behaviour: behaviour(), days: 365, replications: 1 },
      ...{ eventLog: 'first', checkInvariants: false },
    }),
    ACCOUNTS,
  );
  return known;
}

const DAYS = [30, 60, 90, 180];

function course(arm: number) {
  const result = lived();
  const totals = new ArmTotals(at(result.arms, arm), result);
  const all = totals.openingMinor();
  return {
    cured: DAYS.map((day) => totals.between('cures', 0, day) / ACCOUNTS),
    collected: DAYS.map((day) => totals.between('cashMinor', 0, day) / all),
  };
}

function near(found: readonly number[], wanted: readonly number[], tolerance: number): void {
  for (const [index, value] of wanted.entries())
    expect(Math.abs((found[index] ?? 0) - value), `${found[index]} for ${value}`).toBeLessThan(
      tolerance,
    );
}

// Four thousand accounts: one standard error of a share is under 0.8 points.
it('the default champion cures and collects as much as the table says (1.8)', () => {
  const { cured, collected } = course(0);
  near(cured, [0.64, 0.82, 0.84, 0.86], 0.025);
  near(collected, [0.68, 0.87, 0.9, 0.93], 0.02);
});

it('and nobody treated as much as without: the simulation agrees with the closed form', () => {
  near(course(1).cured, [0.534, 0.651, 0.705, 0.774], 0.02);
});

it('notices, disconnections, calls, promises, plans and cost are those of the table (1.8)', () => {
  const result = lived();
  const totals = new ArmTotals(at(result.arms, 0), result);
  const share = (top: DailyMetric, bottom: number) => totals.flow(top) / bottom;
  // One notice begins each severance.
  near([share('severances', ACCOUNTS)], [0.26], 0.025);
  near([share('cuts', ACCOUNTS)], [0.1], 0.02);
  near([share('rightParties', totals.flow('dials'))], [0.09], 0.005);
  near([share('plansKept', totals.flow('plansStarted'))], [0.47], 0.1);
  near([share('costMinor', totals.flow('cashMinor'))], [0.053], 0.006);
  // The table counts a promise as kept when it is what brings the money; the rate of a run also one that was paid before.
  const { log } = at(result.arms, 0);
  let byPromise = 0;
  for (let row = 0; row < log.count; row++)
    if (log.kind[row] === LOG_KIND.payment && log.outcome[row] === LOG_OUTCOME.done) byPromise++;
  near([byPromise / totals.flow('promisesMade')], [0.5], 0.05);
});
