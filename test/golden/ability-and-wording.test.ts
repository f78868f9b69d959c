import { describe, expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import { ABILITY_SWITCH } from '../../src-engine/config/ability-switch.ts';
import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import type { EventType } from '../../src-engine/config/strategy-schema.ts';
import { withoutOptions } from '../../src-engine/config/without-options.ts';
import type { BehaviourModel } from '../../src-engine/model/behaviour.ts';
import { LOG_KIND } from '../../src-engine/model/event-log.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { aStrategy } from '../support/strategy-builder.ts';

const ACCOUNTS = 4000;
const PER_DAY = 0.02;
const DAYS = 60;

/** One type that pays everything at a constant rate. */
function constant(changes: Partial<BehaviourModel> = {}): BehaviourModel {
  const model = withoutOptions(defaultBehaviour());
  return {
    ...model,
    bandStartDays: [0],
    returnedPayment: { probability: 0, afterDays: 1 },
    personas: [
      { ...at(model.personas, 0), fullPerDay: [PER_DAY], partialPerDay: [0], promiseMade: 0 },
    ],
    treatments: model.treatments.map((treatment) => ({ ...treatment, reach: 1 })),
    ...changes,
  };
}

/** Share of accounts, `ageDays` past due on the first day, that have paid by the last; one SMS is sent on the first. */
function paid(behaviour: BehaviourModel, words: Partial<EventType> | null, ageDays = 0): number {
  const rows = new PortfolioFromRows();
  for (let number = 0; number < ACCOUNTS; number++)
    anAccount(rows, `A${String(number).padStart(6, '0')}`).owes(50_000, 1000 - ageDays);
  const strategy = aStrategy({
    events: [
      { dayOffset: 0, algorithm: 'SEND_SMS' },
      // The process goes on, so that no other message follows.
      { dayOffset: 300, algorithm: 'CREATE_TODO', parameters: { toDoType: 'T', role: 'R' } },
    ],
    minAgeDays: words === null ? 9998 : 0,
  });
  const eventTypes = strategy.eventTypes.map((type) => ({ ...type, ...words }));
  const plan = aPlan([{ ...strategy, eventTypes }], { behaviour, days: DAYS, replications: 1 });
  const result = runPlan(rows.build(1000), plan, 1000);
  const { log } = at(result.arms, 0);
  const who = new Set<number>();
  for (let row = 0; row < log.count; row++)
    if (log.kind[row] === LOG_KIND.payment) who.add(log.account[row] ?? -1);
  return who.size / ACCOUNTS;
}

function expectShare(found: number, expected: number): void {
  const error = Math.sqrt((expected * (1 - expected)) / ACCOUNTS);
  expect(Math.abs(found - expected)).toBeLessThan(4 * error);
}

describe('the ability switch (simulation.md 1.4)', () => {
  const often = { ...ABILITY_SWITCH, shockPerDay: 0.05, recoveryPerDay: 0.05, full: 0.1 };

  /** Paid by day `days`: survival in both states day by day, intensities divided by their mean. */
  function closedForm(ability: typeof often, days: number): number {
    const { shockPerDay: shock, recoveryPerDay: recovery, full } = ability;
    const share = shock / (shock + recovery);
    const mean = 1 - share + full * share;
    let able = 1 - share;
    let short = share;
    for (let day = 0; day < days; day++) {
      able *= Math.exp(-PER_DAY / mean);
      short *= Math.exp((-PER_DAY * full) / mean);
      [able, short] = [
        able * (1 - shock) + short * recovery,
        able * shock + short * (1 - recovery),
      ];
    }
    return 1 - able - short;
  }

  it('pays as the two-state chain says, the able sooner than the constrained', () => {
    // A debt that is due on the first day is past due from the next.
    const expected = closedForm(often, DAYS - 1);
    expect(expected).toBeLessThan(1 - Math.exp(-PER_DAY * (DAYS - 1)) - 0.03);
    expectShare(paid(constant({ ability: often }), null), expected);
  });

  it('hardly moves what a portfolio pays with the figures of the source', () => {
    const expected = closedForm({ ...ABILITY_SWITCH }, DAYS - 1);
    expect(Math.abs(expected - (1 - Math.exp(-PER_DAY * (DAYS - 1))))).toBeLessThan(0.01);
    expectShare(paid(constant({ ability: ABILITY_SWITCH }), null), expected);
  });

  it('is off in the default model', () => {
    expect(defaultBehaviour().ability).toBeUndefined();
  });
});

describe('the wording of contacts (simulation.md 1.8)', () => {
  const { tone } = defaultBehaviour();
  const SMS = { halfLife: 3, ratio: 1.8, saturation: 1.5 };

  /** Paid by the last day when an SMS of the first acts with `factor` on its log hazard ratio from the next. */
  function closedForm(factor: number, riskDays: number): number {
    let hazard = 0;
    for (let day = 0; day < riskDays; day++) {
      const sum = factor * Math.log(SMS.ratio) * 2 ** (-day / SMS.halfLife);
      hazard += PER_DAY * Math.exp(SMS.saturation * (1 - Math.exp(-sum / SMS.saturation)));
    }
    return 1 - Math.exp(-hazard);
  }

  it.each([
    ['a neutral one', {}, 1, 1],
    ['a firm one early', { tone: 'FIRM' }, 1, 0.95],
    ['a firm one from 30 days past due', { tone: 'FIRM' }, 30, 1.1],
    ['an empathetic one', { tone: 'EMPATHETIC' }, 1, 1.1],
    ['one with names', { personalised: true }, 1, 1.25],
  ] as const)('%s', (_, words, ageDays, factor) => {
    const treatments = constant().treatments.map((one) => ({ ...one, hazardRatio: SMS.ratio }));
    const found = paid(constant({ tone, treatments, smallRemainderMinor: 0 }), words, ageDays);
    // On the first day the debt is past due, and the message acts on the 59 days after.
    expectShare(found, 1 - Math.exp(-PER_DAY) * (1 - closedForm(factor, DAYS - 1)));
  });

  it('counts for nothing where the model says nothing of it', () => {
    const firm = { tone: 'FIRM', personalised: true } as const;
    expect(paid(constant(), firm, 40)).toBe(paid(constant(), {}, 40));
    expect(paid(constant({ tone }), firm, 40)).not.toBe(paid(constant({ tone }), {}, 40));
  });

  it('a contact on a weekday without effect does nothing', () => {
    // Day 1000 of the calendar is a Wednesday.
    const onDay = (factor: number) => [1, 1, factor, 1, 1, 1, 1];
    const model = (factor: number) =>
      constant({
        treatments: constant().treatments.map((one) => ({ ...one, weekdayFactors: onDay(factor) })),
      });
    expect(paid(model(0), {}, 5)).toBe(paid(constant(), null, 5));
    expect(paid(model(1), {}, 5)).toBe(paid(constant(), {}, 5));
    expect(paid(model(1), {}, 5)).toBeGreaterThan(paid(model(0), {}, 5));
  });
});
