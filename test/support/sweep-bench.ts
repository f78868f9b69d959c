import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import type { SweepPlan, SweepResult } from '../../src-engine/model/sweep.ts';
import { runSweep, type SweepHost } from '../../src-engine/search/run-sweep.ts';
import { runInRanges } from './run-in-ranges.ts';
import { utilityPortfolio } from './utility-portfolio.ts';

const MIN_AGE = '/classControls/0/conditions/4/criteria/1/minAgeDays';
const LAST_DAY = '/processTemplates/0/events/7/dayOffset';
const PORTFOLIO = utilityPortfolio(300);

const PLAN: SweepPlan = {
  champion: defaultStrategies()[0],
  variables: [
    { pointer: MIN_AGE, from: 7, to: 28, step: 7 },
    { pointer: LAST_DAY, from: 44, to: 54, step: 10 },
  ],
  design: 'grid',
  points: 0,
  behaviour: defaultBehaviour(),
  days: 60,
  replications: 2,
  seed: 42,
  heldOutShare: 0.3,
  harmLimit: null,
  harmWeights: 'default',
};

async function swept(plan: SweepPlan, host: Partial<SweepHost> = {}): Promise<SweepResult> {
  const done = await runSweep(PORTFOLIO, plan, {
    runRanges: runInRanges(),
    onProgress: () => undefined,
    ...host,
  });
  if (!done.ok) throw new Error(`${done.error.where} ${done.error.message}`);
  return done.value;
}

let grid: Promise<SweepResult> | undefined;

/** Sweeps of one small portfolio: four ages by two days, or what a test makes of it. */
export const sweepBench = {
  minAge: MIN_AGE,
  lastDay: LAST_DAY,
  portfolio: PORTFOLIO,
  plan: PLAN,
  swept,

  /** The whole plan in one go: what it gives is asked of the same result. */
  wholeGrid(): Promise<SweepResult> {
    grid ??= swept(PLAN);
    return grid;
  },
} as const;
