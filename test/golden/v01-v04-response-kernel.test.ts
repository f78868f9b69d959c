import { describe, expect, it } from 'vitest';
import { detExp } from '../../src-engine/base/det-math.ts';
import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import { withoutOptions } from '../../src-engine/config/without-options.ts';
import {
  contactWeight,
  dailyDecay,
  hazardFactor,
  saturate,
} from '../../src-engine/kernel/behaviour/stimulus.ts';
import type { BehaviourModel } from '../../src-engine/model/behaviour.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../src-engine/model/event-log.ts';
import type { RunResult } from '../../src-engine/model/run.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { aStrategy } from '../support/strategy-builder.ts';

/** One persona with constant intensities and no treatments: closed forms apply. */
function constantHazards(fullPerDay: number, partialPerDay: number): BehaviourModel {
  return {
    ...withoutOptions(defaultBehaviour()),
    bandStartDays: [0],
    returnedPayment: { probability: 0, afterDays: 1 },
    personas: [
      {
        code: 'X',
        meaning: 'constant',
        weight: 1,
        scoreSlope: 0,
        treatmentSensitivity: 1,
        fullPerDay: [fullPerDay],
        partialPerDay: [partialPerDay],
        promiseMade: 0,
        promiseKept: 0,
        planAccepted: 0,
      },
    ],
  };
}

/** `count` accounts owing 500.00 since day 0, never treated. */
function untreated(count: number, behaviour: BehaviourModel, days: number): RunResult {
  const rows = new PortfolioFromRows();
  for (let number = 0; number < count; number++)
    anAccount(rows, `A${String(number).padStart(6, '0')}`).owes(50_000, 0);
  const strategy = aStrategy({
    events: [{ dayOffset: 0, algorithm: 'CREATE_TODO', parameters: { toDoType: 'T', role: 'R' } }],
    minAgeDays: 9998,
  });
  return runPlan(
    rows.build(0),
    aPlan([strategy], { behaviour, days, replications: 1, seed: 20_260_302 }),
    1000,
  );
}

/** Share of accounts whose first payment comes before `day`, by outcome. */
function incidence(
  result: RunResult,
  count: number,
  day: number,
): Record<'full' | 'partial', number> {
  const log = result.arms[0]?.log;
  const first = new Map<number, string>();
  for (let row = 0; row < (log?.count ?? 0); row++) {
    const account = log?.account[row] ?? -1;
    if (log?.kind[row] !== LOG_KIND.payment || first.has(account)) continue;
    const kind = log.outcome[row] === LOG_OUTCOME.fullPayment ? 'full' : 'partial';
    if ((log.day[row] ?? 0) < day) first.set(account, kind);
    else first.set(account, 'later');
  }
  const values = [...first.values()];
  return {
    full: values.filter((kind) => kind === 'full').length / count,
    partial: values.filter((kind) => kind === 'partial').length / count,
  };
}

const COUNT = 20_000;

function expectWithin4Errors(share: number, probability: number): void {
  const error = Math.sqrt((probability * (1 - probability)) / COUNT);
  expect(Math.abs(share - probability)).toBeLessThan(4 * error);
}

describe('V1 geometric payment time', () => {
  it('pays by day 30, 60 and 90 with the closed-form shares', () => {
    const result = untreated(COUNT, constantHazards(0.02020270731751945, 0), 90);
    for (const [day, survival] of [
      [30, 0.5454843193824369],
      [60, 0.2975531426921204],
      [90, 0.16231057352151643],
    ] as const) {
      const share = incidence(result, COUNT, day).full;
      expectWithin4Errors(share, 1 - survival);
      // Recovered money is the same share of 500.00 an account.
      expect(500 * (1 - survival)).toBeCloseTo(
        { 30: 227.25784030878154, 60: 351.2234286539398, 90: 418.8447132392418 }[day],
        9,
      );
    }
  });
});

describe('V2 competing risks', () => {
  it('splits first events between full and partial as the intensities say', () => {
    const result = untreated(COUNT, constantHazards(0.02, 0.01), 30);
    // Two causes only: cause-specific incidence is lambda_k / Lambda x (1 - exp(-30 Lambda)).
    const any = 1 - Math.exp(-30 * 0.03);
    const found = incidence(result, COUNT, 30);
    expectWithin4Errors(found.full, (2 / 3) * any);
    expectWithin4Errors(found.partial, (1 / 3) * any);
  });
});

describe('V4 decay and saturation', () => {
  const lambda = (stimulus: number) => 0.015 * hazardFactor(stimulus, 1, 1.5);
  const decay = dailyDecay(3);

  it('acts fully on the day after the contact', () => {
    const stimulus = contactWeight(1.8, 0.8, 0);
    expect(stimulus).toBeCloseTo(0.587786664902, 12);
    expect(saturate(stimulus, 1.5)).toBeCloseTo(0.486299667404, 12);
    expect(lambda(stimulus)).toBeCloseTo(0.0243943090272, 13);
  });

  it('halves in three days', () => {
    const stimulus = contactWeight(1.8, 0.8, 0) * decay * decay * decay;
    expect(stimulus).toBeCloseTo(0.293893332451, 12);
    expect(saturate(stimulus, 1.5)).toBeCloseTo(0.266893962835, 12);
    expect(lambda(stimulus)).toBeCloseTo(0.0195885294727, 13);
  });

  it('adds a second, tired contact', () => {
    const stimulus =
      contactWeight(1.8, 0.8, 0) * decay * decay * decay + contactWeight(1.8, 0.8, 1);
    expect(stimulus).toBeCloseTo(0.764122664373, 12);
    expect(saturate(stimulus, 1.5)).toBeCloseTo(0.598729641516, 12);
    expect(lambda(stimulus)).toBeCloseTo(0.0272970828895, 13);
  });

  it('raises the chance of payment by day 30 to the published values', () => {
    const paidBy30 = (contactDays: readonly number[]) => {
      let hazard = 0;
      let stimulus = 0;
      let contacts = 0;
      for (let day = 0; day < 30; day++) {
        hazard += lambda(stimulus);
        stimulus *= decay;
        if (contactDays.includes(day)) stimulus += contactWeight(1.8, 0.8, contacts++);
      }
      return 1 - detExp(-hazard);
    };
    expect(paidBy30([])).toBeCloseTo(0.362371848378, 12);
    expect(paidBy30([5])).toBeCloseTo(0.390021912358, 12);
    expect(paidBy30([5, 8])).toBeCloseTo(0.41165064338, 11);
  });
});
