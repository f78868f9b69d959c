import { describe, expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import { numericFields } from '../../src-engine/config/numeric-fields.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { withNumber } from '../../src-engine/config/with-number.ts';
import type { BehaviourModel } from '../../src-engine/model/behaviour.ts';
import type { RunPlan, RunResult } from '../../src-engine/model/run.ts';
import { RunMerger } from '../../src-engine/simulate/merge-ranges.ts';
import { prepareRun } from '../../src-engine/simulate/prepare-run.ts';
import { differsInPricesOnly, reweighRun } from '../../src-engine/simulate/reweigh/reweigh-run.ts';
import { runAccounts } from '../../src-engine/simulate/run-accounts.ts';
import { utilityPortfolio } from '../support/utility-portfolio.ts';

const PORTFOLIO = utilityPortfolio(60);
const [CHAMPION, CHALLENGER] = [at(defaultStrategies(), 0), at(defaultStrategies(), 1)];

/** Customers who dispute, ask for plans and complain, so that each of their prices is charged. */
function behaviourAt(costMinor: number): BehaviourModel {
  return {
    ...defaultBehaviour(),
    dispute: {
      perDay: 0.002,
      firmLetterFactor: 1,
      firmLetterDays: 10,
      resolvedDays: { from: 5, to: 20 },
      upheld: 0.3,
      creditShare: 0.5,
      costMinor,
    },
    planRequest: { instalments: 4, everyDays: 14, costMinor: costMinor * 2 },
    complaint: {
      perContact: 0.05,
      logOddsPerContact: 0,
      freeContacts: 1,
      windowDays: 30,
      vulnerableFactor: 1,
      perCut: 0.2,
      costMinor: costMinor * 3,
    },
  };
}

/** Every price of a strategy moved, also from nothing and to nothing. */
function dearer(strategy: Strategy, by: number): Strategy {
  return {
    ...strategy,
    version: strategy.version + 1,
    eventTypes: strategy.eventTypes.map((type, index) => {
      const { parameters } = type.algorithm;
      const talks = typeof parameters === 'object' && parameters !== null;
      return {
        ...type,
        unitCostMinor: index % 3 === 0 ? 0 : type.unitCostMinor + by + index,
        algorithm: {
          ...type.algorithm,
          parameters:
            talks && 'talkCostMinor' in parameters
              ? { ...parameters, talkCostMinor: 700 + by }
              : parameters,
        },
      };
    }),
    writeOff: {
      ...strategy.writeOff,
      agencies: strategy.writeOff.agencies.map((agency) => ({ ...agency, feeBasisPoints: 1234 })),
    },
  };
}

function planOf(strategies: readonly Strategy[], costMinor: number): RunPlan {
  return {
    arms: strategies.map((strategy, index) => ({ name: `arm ${index}`, strategy })),
    behaviour: behaviourAt(costMinor),
    days: 150,
    replications: 3,
    seed: 5,
    eventLog: 'first',
    visitEveryDay: false,
    keepsCharges: true,
  };
}

/** In ranges of odd sizes, as workers do. */
function run(plan: RunPlan): RunResult {
  const prepared = prepareRun(PORTFOLIO, plan);
  if (!prepared.ok) throw new Error(prepared.error.message);
  const merger = new RunMerger(prepared.value);
  const { accountCount } = prepared.value;
  for (let from = 0; from < accountCount; from += 17)
    merger.add(runAccounts(prepared.value, from, Math.min(accountCount, from + 17)));
  return merger.finish();
}

const PLAN = planOf([CHAMPION, CHALLENGER], 90);

describe('a finished run at other prices', () => {
  const finished = run(PLAN);

  it('is what a run from the beginning is, byte for byte, in every column and the log', () => {
    for (const [strategies, costMinor] of [
      [[dearer(CHAMPION, 40), dearer(CHALLENGER, 7)], 90],
      [[CHAMPION, dearer(CHALLENGER, 2500)], 0],
      [[dearer(CHAMPION, 1), CHALLENGER], 411],
    ] as const) {
      const plan = planOf(strategies, costMinor);
      const reweighed = reweighRun(finished, PLAN, plan);
      if (!reweighed.ok) throw new Error(reweighed.error.message);
      const again = run(plan);
      const { arms: _, ...header } = again;
      expect(reweighed.value).toMatchObject(header);
      for (const [index, arm] of again.arms.entries()) {
        expect({ ...at(reweighed.value.arms, index) }).toEqual(arm);
        expect(at(reweighed.value.arms, index).accountSums).not.toEqual(
          at(finished.arms, index).accountSums,
        );
      }
    }
  });

  it('can be given other prices again', () => {
    const there = planOf([dearer(CHAMPION, 40), CHALLENGER], 10);
    const first = reweighRun(finished, PLAN, there);
    if (!first.ok) throw new Error(first.error.message);
    const back = reweighRun(first.value, there, PLAN);
    if (!back.ok) throw new Error(back.error.message);
    for (const [index, arm] of finished.arms.entries())
      expect({ ...at(back.value.arms, index) }).toEqual(arm);
  });

  it('is refused when a step may change, and says what to do', () => {
    const age = numericFields(CHAMPION).find(({ pointer }) => pointer.endsWith('/minAgeDays'));
    const later = withNumber(CHAMPION, age?.pointer ?? '', (age?.value ?? 0) + 1);
    const plan = planOf([later, CHALLENGER], 90);
    expect(differsInPricesOnly(PLAN, plan)).toBe(false);
    expect(reweighRun(finished, PLAN, plan)).toMatchObject({
      ok: false,
      error: { hint: 'Run the comparison again.' },
    });
  });

  it('needs the charges of the run', () => {
    const arms = finished.arms.map((arm) => ({ ...arm, charges: null }));
    const plan = planOf([dearer(CHAMPION, 3), CHALLENGER], 90);
    const refused = reweighRun({ ...finished, arms }, PLAN, plan);
    expect(refused).toMatchObject({ ok: false, error: { code: 'bad-argument' } });
  });
});
