import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import type { RunPlan } from '../../src-engine/model/run.ts';
import { randomPortfolio } from '../support/random-portfolio.ts';
import { withScarceCapacity } from '../support/with-capacity.ts';
import { bothWays } from './both-ways.ts';
import { happenings } from './happenings.ts';
import { oddPlan } from './odd-plan.ts';
import { oddPortfolio } from './odd-portfolio.ts';
import { randomPlan } from './random-plan.ts';
import { seeds } from './seeds.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;

/** The plan with agents and crews that do not suffice, over fewer days: the reference lives each of them many times. */
function scarce(plan: RunPlan, seed: number): RunPlan {
  const arms = plan.arms.map((arm, index) => ({
    ...arm,
    strategy: withScarceCapacity(arm.strategy, seed + index),
  }));
  return { ...plan, arms, days: 40, replications: 1 };
}

describe('the kernel waits for agents and crews as the plain reference waits', () => {
  const told = new Set<string>();
  const note = (result: ReturnType<typeof bothWays>) => {
    for (const arm of [0, 1]) for (const one of happenings(result, arm)) told.add(one);
  };

  it.each(seeds(3, 7000))('random portfolio and strategies, seed %i', (seed) => {
    note(bothWays(randomPortfolio(seed, 9, AS_OF), scarce(randomPlan(seed), seed)));
  });

  it.each(seeds(3, 7100))('odd portfolio, strategies and behaviour, seed %i', (seed) => {
    note(bothWays(oddPortfolio(seed, 9, AS_OF), scarce(oddPlan(seed), seed)));
  });

  it('and steps were late, served and expired in them', () => {
    expect([...told]).toEqual(
      expect.arrayContaining(['stepDelayed queued', 'stepServed done', 'stepExpired skipped']),
    );
  });
});
