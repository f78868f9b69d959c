import { describe, expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import {
  DAILY_METRICS,
  type DailyMetric,
  LOG_KIND,
  LOG_OUTCOME,
  type RunPlan,
  type RunResult,
} from '../../src-engine/model/run.ts';
import { generatePortfolio } from '../../src-engine/synth/generate.ts';
import { anAccount } from '../support/account-builder.ts';
import { firstDifference } from '../support/first-difference.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { randomCommands } from '../support/random-commands.ts';
import { randomPayments } from '../support/random-payments.ts';
import { randomPortfolio } from '../support/random-portfolio.ts';
import { randomStrategy } from '../support/random-strategy.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { aStrategy } from '../support/strategy-builder.ts';
import { oddBehaviour } from './odd-behaviour.ts';
import { oddPortfolio } from './odd-portfolio.ts';
import { oddStrategy } from './odd-strategy.ts';
import { plannedPortfolio } from './planned-portfolio.ts';
import { simulatePlainly } from './reference/simulate.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;

function seeds(count: number, from: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}

/** Runs a plan both ways and demands the same event logs, daily series, ageing and outcomes. */
function bothWays(portfolio: Portfolio, plan: RunPlan): RunResult {
  const plain = simulatePlainly(portfolio, plan);
  const fast = runPlan(portfolio, plan);
  expect(firstDifference(fast, plain)).toBeNull();
  expect(fast).toEqual(plain);
  for (const arm of plain.arms) expect(arm.log.count).toBeGreaterThan(0);
  return plain;
}

function nameOf(names: Readonly<Record<string, number>>, value: number | undefined): string {
  return Object.entries(names).find(([, number]) => number === value)?.[0] ?? '?';
}

/** `kind outcome` of each row of an arm's log. */
function happenings(result: RunResult, arm: number): string[] {
  const { log } = at(result.arms, arm);
  return Array.from(
    log.kind,
    (kind, row) => `${nameOf(LOG_KIND, kind)} ${nameOf(LOG_OUTCOME, log.outcome[row])}`,
  );
}

function total(result: RunResult, arm: number, metric: DailyMetric): number {
  const { daily } = at(result.arms, arm);
  const from = DAILY_METRICS.indexOf(metric) * result.days;
  return daily.subarray(from, from + result.days).reduce((sum, value) => sum + value, 0);
}

describe('the kernel lives the days that the plain reference lives', () => {
  const RANDOM_SEEDS = seeds(32, 2000);
  const randomPlan = (seed: number) =>
    aPlan([randomStrategy(seed), randomStrategy(seed + 500)], { seed });

  it.each(RANDOM_SEEDS)('random portfolio and strategies, seed %i', (seed) => {
    bothWays(randomPortfolio(seed, 60, AS_OF), randomPlan(seed));
  });

  const ODD_SEEDS = seeds(24, 3000);
  const oddPlan = (seed: number) =>
    aPlan([oddStrategy(seed), oddStrategy(seed + 500)], { seed, behaviour: oddBehaviour(seed) });

  it.each(ODD_SEEDS)(
    'odd portfolio, strategies and behaviour, seed %i',
    {
      timeout: 180_000,
    },
    (seed) => {
      bothWays(oddPortfolio(seed, 60, AS_OF), oddPlan(seed));
    },
  );

  it.each(seeds(8, 4000))('payments known beforehand, seed %i', (seed) => {
    const portfolio = oddPortfolio(seed, 60, AS_OF);
    const plan = oddPlan(seed);
    const payments = randomPayments(portfolio, seed, plan.days);
    const visited = { ...plan, payments, visitEveryDay: true };
    expect(bothWays(portfolio, { ...plan, payments })).toEqual(runPlan(portfolio, visited));
  });

  it.each(seeds(16, 5000))('manual work of every kind, seed %i', { timeout: 180_000 }, (seed) => {
    const portfolio = oddPortfolio(seed, 60, AS_OF);
    const plan = oddPlan(seed);
    const commands = randomCommands(seed, portfolio, 250, plan.days);
    const result = bothWays(portfolio, { ...plan, commands });
    const told = new Set(happenings(result, 0));
    expect(told).toContain('command accepted');
    expect(told).toContain('command refused');
  });

  it('and they tell everything that a log of this version can tell', { timeout: 180_000 }, () => {
    const results = [
      ...ODD_SEEDS.map((seed) => runPlan(oddPortfolio(seed, 60, AS_OF), oddPlan(seed))),
      ...RANDOM_SEEDS.map((seed) => runPlan(randomPortfolio(seed, 60, AS_OF), randomPlan(seed))),
    ];
    const told = new Set(
      results.flatMap((result) => [...happenings(result, 0), ...happenings(result, 1)]),
    );
    expect([...told].sort()).toEqual([
      'agreementClosed done',
      'agreementExpired done',
      'agreementLinked done',
      'agreementRemoved done',
      'agreementStopped done',
      'arrangementBroken done',
      'barred hardBar',
      'barred softBar',
      'billed done',
      'budgetCancelled done',
      'creditPosted done',
      'error missingControl',
      'error missingRule',
      'error noAgreement',
      'error noLetterTemplate',
      'error noResponsiblePerson',
      'error roleNotAllowed',
      'eventCompleted accepted',
      'eventCompleted alreadyReferred',
      'eventCompleted conditionNotMet',
      'eventCompleted done',
      'eventCompleted missingRule',
      'eventCompleted noAgency',
      'eventCompleted noEmail',
      'eventCompleted noMobile',
      'eventCompleted notPrinted',
      'eventCompleted notReached',
      'eventCompleted notReferred',
      'eventCompleted nothingToDo',
      'eventCompleted nothingToSever',
      'eventCompleted optedOut',
      'eventCompleted payPlan',
      'eventCompleted protectedCustomer',
      'eventCompleted reached',
      'eventCompleted refused',
      'eventCompleted voicemail',
      'eventFailed noAgreement',
      'eventFailed noLetterTemplate',
      'eventFailed noResponsiblePerson',
      'eventFailed roleNotAllowed',
      'eventSkipped blocked',
      'eventSkipped held',
      'eventSkipped noAgreement',
      'eventSkipped noLetterTemplate',
      'eventSkipped noResponsiblePerson',
      'eventSkipped roleNotAllowed',
      'feeCharged done',
      'feeCharged held',
      'fieldActivity calledBack',
      'fieldActivity done',
      'fieldActivity notSent',
      'fieldActivity ordered',
      'guardrail blocked',
      'guardrail deferred',
      'guardrail warned',
      'holdBegan held',
      'holdEnded held',
      'letterExtracted done',
      'payment agencyPayment',
      'payment done',
      'payment fullPayment',
      'payment onTimePayment',
      'payment partialPayment',
      'paymentReturned done',
      'planBroken missed',
      'planCanceled done',
      'planCanceled noAgreementLeft',
      'planInstalment done',
      'planKept done',
      'planStarted done',
      'processCancelled done',
      'processCancelled held',
      'processCancelled noAgreementLeft',
      'processCancelled payPlan',
      'processCancelled replaced',
      'processCompleted done',
      'processCreated challenger',
      'processCreated champion',
      'processCreated done',
      'promiseBroken missed',
      'promiseKept done',
      'promiseMade done',
      'reconnectStarted done',
      'referralClosed paid',
      'referralClosed recalled',
      'referred changed',
      'referred done',
      'restored hardBar',
      'restored softBar',
      'severanceCancelled blocked',
      'severanceCancelled done',
      'severanceCancelled held',
      'severanceCancelled noAgreementLeft',
      'severanceCancelled payPlan',
      'severanceCancelled protectedCustomer',
      'severanceCompleted done',
      'severanceEvent blocked',
      'severanceEvent done',
      'severanceEvent held',
      'severanceEvent missingRule',
      'severanceEvent noResponsiblePerson',
      'severanceEvent notPrinted',
      'severanceEvent notReached',
      'severanceEvent nothingToSever',
      'severanceEvent optedOut',
      'severanceEvent protectedCustomer',
      'severanceEvent reached',
      'severanceEvent skipped',
      'severanceStarted done',
      'toDoCreated done',
      'toDoSuppressed done',
      'writeOffAttempt refunded',
      'writeOffAttempt transferred',
      'writeOffAttempt writtenDown',
      'writeOffCancelled done',
      'writeOffCompleted done',
      'writeOffEvent alreadyReferred',
      'writeOffEvent conditionNotMet',
      'writeOffEvent done',
      'writeOffEvent noAgency',
      'writeOffEvent notPrinted',
      'writeOffEvent notReached',
      'writeOffEvent notReferred',
      'writeOffEvent nothingToWriteOff',
      'writeOffEvent optedOut',
      'writeOffEvent reached',
      'writeOffStarted done',
      'writtenOff done',
    ]);
  });

  it('a generated utility portfolio under the three default strategies', () => {
    const rows = new PortfolioFromRows();
    const options = { preset: 'utility', accounts: 200, seed: 11, asOfDay: AS_OF } as const;
    generatePortfolio({ ...options, currency: 'USD' }, rows, () => undefined);
    bothWays(rows.build(AS_OF), aPlan(defaultStrategies()));
  });

  it('more than a year, over the end of rating rows', () => {
    const plan = aPlan([randomStrategy(7), randomStrategy(8)], { days: 400, replications: 1 });
    bothWays(randomPortfolio(7, 60, AS_OF), plan);
  });
});

describe('settings that change the course of a day', () => {
  const portfolio = randomPortfolio(41, 80, AS_OF);
  /** A random strategy, and the same with one thing changed. */
  function pair(seed: number, change: (strategy: Strategy) => Partial<Strategy>): RunPlan {
    const strategy = { ...randomStrategy(seed), championChallenger: [] };
    return aPlan([strategy, { ...strategy, ...change(strategy) }]);
  }

  it('minimumReviewFrequencyDays: fewer reviews', () => {
    const every = (days: number) => (strategy: Strategy) => ({
      customerClasses: strategy.customerClasses.map((terms) => ({
        ...terms,
        minimumReviewFrequencyDays: days,
      })),
    });
    const nightly = bothWays(portfolio, pair(51, every(0)));
    const fortnightly = bothWays(portfolio, pair(51, every(14)));
    expect(total(nightly, 1, 'reviews')).toBeGreaterThan(4 * total(fortnightly, 1, 'reviews'));
  });

  it('batchOrder ACTIVATE_FIRST: more events before the cancel', () => {
    const order = (batchOrder: Strategy['settings']['batchOrder']) => (strategy: Strategy) => ({
      settings: { ...strategy.settings, batchOrder },
    });
    const cancelFirst = bothWays(portfolio, pair(52, order('CANCEL_FIRST')));
    const activateFirst = bothWays(portfolio, pair(52, order('ACTIVATE_FIRST')));
    expect(at(activateFirst.arms, 1).log).not.toEqual(at(cancelFirst.arms, 1).log);
  });

  it('pay plans: insulated or ignored', () => {
    const events = [
      { dayOffset: 0, algorithm: 'SEND_SMS' },
      { dayOffset: 40, algorithm: 'SEND_SMS' },
    ];
    const insulating = aStrategy({ minAmountMinor: 1000, events });
    const ignoring = aStrategy({ minAmountMinor: 1000, events, payPlans: false });
    const plan = aPlan([insulating, ignoring]);
    const result = bothWays(plannedPortfolio(5, 120, AS_OF), plan);
    const told = ['planInstalment done', 'planBroken missed', 'planKept done'];
    expect(happenings(result, 0)).toEqual(expect.arrayContaining(told));
    expect(total(result, 0, 'processesCreated')).toBeLessThan(
      0.8 * total(result, 1, 'processesCreated'),
    );
  });

  it('a storm of contacts: fatigue has an end', { timeout: 180_000 }, () => {
    const letter = { dayOffset: 0, algorithm: 'SEND_LETTER', parameters: { letter: 'L' } };
    const plan = aPlan([aStrategy({ events: [letter, letter, letter] })]);
    const { personas } = plan.behaviour;
    bothWays(portfolio, {
      ...plan,
      behaviour: {
        ...plan.behaviour,
        fatigue: 0.97,
        saturation: 4,
        personas: personas.map((persona) => ({ ...persona, fullPerDay: persona.partialPerDay })),
      },
    });
  });

  it('a fading stimulus: steps and end of the hazard tables', () => {
    const rows = new PortfolioFromRows();
    for (let index = 0; index < 150; index++)
      anAccount(rows, `F-${String(index).padStart(3, '0')}`).owes(90_000_000_000, AS_OF - 60);
    const sms = (dayOffset: number) => ({ dayOffset, algorithm: 'SEND_SMS' });
    const plan = aPlan([aStrategy({ events: [sms(0), sms(60)] })], { replications: 3 });
    // Many part payments of very sensitive customers: each falls on another day if the tables were coarser.
    const personas = plan.behaviour.personas.map((persona) => ({
      ...persona,
      treatmentSensitivity: 50,
      fullPerDay: persona.fullPerDay.map(() => 0),
      partialPerDay: persona.partialPerDay.map(() => 0.1),
    }));
    const behaviour = { ...plan.behaviour, personas, saturation: 0.06, smallRemainderMinor: 0 };
    const result = bothWays(rows.build(AS_OF), { ...plan, behaviour });
    const parts = happenings(result, 0).filter((told) => told === 'payment partialPayment');
    expect(parts.length).toBeGreaterThan(6000);
  });

  it.each(seeds(6, 4000))('pay plans under random strategies, seed %i', (seed) => {
    const plan = aPlan([randomStrategy(seed), oddStrategy(seed)], { seed });
    bothWays(plannedPortfolio(seed, 40, AS_OF), plan);
  });

  it.each(['ACCOUNT', 'PROCESS'] as const)('a live test by %s: both templates', (unit) => {
    const plan = pair(54, () => ({
      championChallenger: ['T1', 'T2', 'T3'].map((champion) => ({
        id: `pilot-${champion}`,
        champion,
        challenger: champion === 'T1' ? 'T2' : 'T1',
        shareBasisPoints: 4000,
        effectiveFrom: '2026-03-10',
        effectiveTo: '2026-05-20',
        unit,
      })),
    }));
    const created = happenings(bothWays(portfolio, plan), 1).filter((happening) =>
      happening.startsWith('processCreated'),
    );
    expect(new Set(created)).toEqual(
      new Set(['processCreated champion', 'processCreated challenger', 'processCreated done']),
    );
  });
});
