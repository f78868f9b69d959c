import { describe, expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { withoutOptions } from '../../src-engine/config/without-options.ts';
import {
  DAILY_METRICS,
  type DailyMetric,
  type RunPlan,
  type RunResult,
} from '../../src-engine/model/run.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { randomPortfolio } from '../support/random-portfolio.ts';
import { randomStrategy } from '../support/random-strategy.ts';
import { aPlan } from '../support/run-plan.ts';
import { aStrategy } from '../support/strategy-builder.ts';
import { bothWays } from './both-ways.ts';
import { happenings } from './happenings.ts';
import { oddStrategy } from './odd-strategy.ts';
import { plannedPortfolio } from './planned-portfolio.ts';
import { seeds } from './seeds.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;

function total(result: RunResult, arm: number, metric: DailyMetric): number {
  const { daily } = at(result.arms, arm);
  const from = DAILY_METRICS.indexOf(metric) * result.days;
  return daily.subarray(from, from + result.days).reduce((sum, value) => sum + value, 0);
}

describe('settings that change the course of a day', () => {
  const portfolio = randomPortfolio(41, 40, AS_OF);
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

  it('portfolioProcesses RESTART: nothing goes on', () => {
    const plan = pair(55, ({ settings }) => ({
      settings: { ...settings, portfolioProcesses: 'RESTART' },
    }));
    const result = bothWays(portfolio, plan);
    const goingOn = (arm: number) =>
      happenings(result, arm).filter((told) => told === 'processCreated continued').length;
    expect(goingOn(0)).toBeGreaterThan(0);
    expect(goingOn(1)).toBe(0);
    expect(total(result, 1, 'errors')).toBeLessThan(total(result, 0, 'errors'));
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
    const letter = {
      dayOffset: 0,
      algorithm: 'SEND_LETTER',
      parameters: { letter: 'L', contactClass: 'COLLECTION', contactType: 'L' },
    };
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
    const plain = withoutOptions(plan.behaviour);
    const personas = plain.personas.map((persona) => ({
      ...persona,
      treatmentSensitivity: 50,
      fullPerDay: persona.fullPerDay.map(() => 0),
      partialPerDay: persona.partialPerDay.map(() => 0.1),
    }));
    const behaviour = { ...plain, personas, saturation: 0.06, smallRemainderMinor: 0 };
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
      new Set([
        'processCreated assigned',
        'processCreated champion',
        'processCreated continued',
        'processCreated challenger',
        'processCreated done',
      ]),
    );
  });
});
