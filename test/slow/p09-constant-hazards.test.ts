import { expect, it } from 'vitest';
import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import { withoutOptions } from '../../src-engine/config/without-options.ts';
import type { BehaviourModel } from '../../src-engine/model/behaviour.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../src-engine/model/event-log.ts';
import type { RunResult } from '../../src-engine/model/run.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { aStrategy } from '../support/strategy-builder.ts';

const ACCOUNTS = 200_000;
const BALANCE = 50_000;

/** One customer type with constant intensities a day, whatever the age; nothing else happens by chance. */
function constant(full: number, partial: number, churn = 0, bankrupt = 0): BehaviourModel {
  const model = defaultBehaviour();
  const plain = withoutOptions(model);
  return {
    ...plain,
    bandStartDays: [0],
    finalDebtFactor: 1,
    returnedPayment: { probability: 0, afterDays: 1 },
    personas: [
      {
        ...{ code: 'X', meaning: 'constant', weight: 1, scoreSlope: 0, treatmentSensitivity: 1 },
        ...{ fullPerDay: [full], partialPerDay: [partial] },
        ...{ promiseMade: 0, promiseKept: 0, planAccepted: 0 },
      },
    ],
    ...(model.churn !== undefined &&
      churn > 0 && { churn: { ...model.churn, perDay: churn, contactFactor: 1 } }),
    ...(model.bankruptcy !== undefined &&
      bankrupt > 0 && { bankruptcy: { ...model.bankruptcy, perDay: bankrupt } }),
  };
}

/** 200,000 accounts owing 500.00 since day 0, never treated. */
function lived(behaviour: BehaviourModel, days: number): RunResult {
  const rows = new PortfolioFromRows();
  for (let number = 0; number < ACCOUNTS; number++)
    anAccount(rows, `A${String(number).padStart(6, '0')}`).owes(BALANCE, 0);
  const strategy = aStrategy({
    events: [{ dayOffset: 0, algorithm: 'CREATE_TODO', parameters: { toDoType: 'T', role: 'R' } }],
    minAgeDays: 9998,
  });
  const plan = aPlan([strategy], { behaviour, days, replications: 1, seed: 9 });
  return runPlan(rows.build(0), { ...plan, checkInvariants: false }, 5000);
}

/** Shares of accounts whose first event before `day` is each cause's. */
function incidence(result: RunResult, day: number): Readonly<Record<string, number>> {
  const log = result.arms[0]?.log;
  const shares: Record<string, number> = { full: 0, partial: 0, churn: 0, bankrupt: 0, any: 0 };
  let last = -1;
  for (let row = 0; row < (log?.count ?? 0); row++) {
    const kind = log?.kind[row];
    const account = log?.account[row] ?? -1;
    const cause =
      kind === LOG_KIND.payment
        ? log?.outcome[row] === LOG_OUTCOME.fullPayment
          ? 'full'
          : 'partial'
        : kind === LOG_KIND.customerLeft
          ? 'churn'
          : kind === LOG_KIND.bankruptcy
            ? 'bankrupt'
            : null;
    if (cause === null || account === last) continue;
    last = account;
    if ((log?.day[row] ?? 0) >= day) continue;
    shares[cause] = (shares[cause] ?? 0) + 1 / ACCOUNTS;
    shares['any'] = (shares['any'] ?? 0) + 1 / ACCOUNTS;
  }
  return shares;
}

function expectWithin4Errors(share: number | undefined, probability: number, what: string): void {
  const error = Math.sqrt((probability * (1 - probability)) / ACCOUNTS);
  expect(Math.abs((share ?? 0) - probability) / error, what).toBeLessThan(4);
}

it('P9: constant hazards over 200,000 accounts pay by V1', () => {
  const result = lived(constant(0.0202027073175, 0), 90);
  for (const [day, recovered] of [
    [30, 227.25784030878],
    [60, 351.22342865394],
    [90, 418.84471323924],
  ] as const)
    expectWithin4Errors(incidence(result, day)['full'], recovered / 500, `day ${day}`);
}, 600_000);

it('P9: four competing causes over 200,000 accounts happen by V2', () => {
  const result = lived(constant(0.02, 0.01, 0.001, 0.0001), 90);
  const early = incidence(result, 30);
  expectWithin4Errors(early['full'], 0.390114583306738, 'full, 30 days');
  expectWithin4Errors(early['partial'], 0.195057291653369, 'partial, 30 days');
  expectWithin4Errors(early['churn'], 0.0195057291653369, 'churn, 30 days');
  expectWithin4Errors(early['bankrupt'], 0.00195057291653369, 'bankruptcy, 30 days');
  expectWithin4Errors(early['any'], 1 - 0.393371822958022, 'any, 30 days');
  const late = incidence(result, 90);
  expectWithin4Errors(late['full'], 0.603941541412854, 'full, 90 days');
  expectWithin4Errors(late['partial'], 0.301970770706427, 'partial, 90 days');
  expectWithin4Errors(late['any'], 1 - 0.0608709031030121, 'any, 90 days');
}, 600_000);
