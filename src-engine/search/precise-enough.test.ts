import { describe, expect, it } from 'vitest';
import { aPlan, runPlan } from '../../test/support/run-plan.ts';
import { utilityPortfolio } from '../../test/support/utility-portfolio.ts';
import { ok } from '../base/result.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import type { PrecisionTarget } from '../model/precision.ts';
import { type PreciseRun, preciseEnough } from './precise-enough.ts';

const PORTFOLIO = utilityPortfolio(150);
const STRATEGIES = defaultStrategies().slice(0, 3);

async function run(
  target: PrecisionTarget,
): Promise<PreciseRun & { readonly rounds: readonly number[] }> {
  const rounds: number[] = [];
  const { customer } = PORTFOLIO.accounts;
  const done = await preciseEnough(
    async (replications) => {
      rounds.push(replications);
      const plan = aPlan(STRATEGIES, { days: 40, replications, eventLog: 'none' });
      return ok(runPlan(PORTFOLIO, plan));
    },
    customer,
    target,
  );
  if (!done.ok) throw new Error(done.error.message);
  return { ...done.value, rounds };
}

describe('replicating until precise enough', () => {
  it('stops after the pilot when luck is known', async () => {
    const { rounds, report, result } = await run({ halfWidth: 1e9, most: 50 });
    expect(rounds).toEqual([10]);
    expect(result.replications).toBe(10);
    expect(report).toMatchObject({ pilot: 10, planned: 0, replications: 10, why: 'precise' });
    expect(report.reached).toBeLessThan(1e9);
    expect(report.reached).toBeLessThan(report.portfolio);
  });

  it('plans from the pilot, runs that many, and has reached what was asked for', async () => {
    const { report: pilot } = await run({ halfWidth: 1e9, most: 50 });
    // Half of the pilot's half-width needs four times its replications.
    const halfWidth = (pilot.reached ?? 0) / 1.5;
    const { report, rounds, result } = await run({ halfWidth, most: 200 });
    expect(report.planned).toBeGreaterThanOrEqual(22);
    expect(report.planned).toBeLessThanOrEqual(24);
    expect(rounds[1] ?? report.planned).toBe(report.planned);
    expect(result.replications).toBe(report.replications);
    if (report.why === 'precise') expect(report.reached).toBeLessThanOrEqual(halfWidth);
    else expect(report.why).toBe('luck is small');
  });

  it('says what it did not reach when no more is allowed', async () => {
    const { report, rounds } = await run({ halfWidth: 1, most: 12 });
    if (report.why === 'luck is small') expect(rounds).toEqual([10]);
    else expect(report).toMatchObject({ replications: 12, why: 'most allowed' });
    expect(report.reached).toBeGreaterThan(1);
    expect(report.planned).toBeGreaterThan(12);
  });

  it('cannot judge luck from one replication', async () => {
    const { report } = await run({ halfWidth: 1, most: 1 });
    expect(report).toMatchObject({ planned: null, reached: null, why: 'most allowed' });
  });
});
