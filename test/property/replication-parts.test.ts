import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import type { RunPlan } from '../../src-engine/model/run.ts';
import { ReplicationJoin } from '../../src-engine/simulate/replication-join.ts';
import { oddPlan } from '../differential/odd-plan.ts';
import { oddPortfolio } from '../differential/odd-portfolio.ts';
import { seeds } from '../differential/seeds.ts';
import { expectSameRun } from '../support/expect-same-run.ts';
import { Choices, randomPortfolio } from '../support/random-portfolio.ts';
import { randomStrategy } from '../support/random-strategy.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { withScarceCapacity } from '../support/with-capacity.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;
const REPLICATIONS = 5;

/** The run from parts that end before the given replications. */
function inParts(portfolio: Portfolio, plan: RunPlan, ends: readonly number[]) {
  const join = new ReplicationJoin();
  let firstReplication = 0;
  for (const end of ends) {
    const eventLog = firstReplication === 0 ? plan.eventLog : 'none';
    const replications = end - firstReplication;
    join.add(runPlan(portfolio, { ...plan, replications, firstReplication, eventLog }, 7));
    firstReplication = end;
  }
  expect(join.replications).toBe(firstReplication);
  const run = join.finish();
  if (run === null) throw new Error('sums that depend on the parts');
  return run;
}

/** Some ends, the last one among them. */
function someEnds(seed: number, last: number): readonly number[] {
  const choices = new Choices(seed);
  return Array.from({ length: last }, (_, index) => index + 1).filter(
    (end) => end === last || choices.chance(0.5),
  );
}

describe('a run put together from parts of its replications', () => {
  it.each(seeds(6, 81_000))(
    'has the bytes of the run, ended anywhere: odd plan, seed %i',
    (seed) => {
      const portfolio = oddPortfolio(seed, 24, AS_OF);
      const asked: RunPlan = { ...oddPlan(seed), eventLog: 'first', keepsCharges: true };
      for (const replications of [REPLICATIONS, 2, 1]) {
        const plan = { ...asked, replications };
        const ends = someEnds(seed + replications, replications);
        const whole = runPlan(portfolio, plan);
        expect(whole.arms.some(({ charges }) => (charges?.account.length ?? 0) > 0)).toBe(true);
        expectSameRun(inParts(portfolio, plan, ends), whole);
      }
    },
  );

  it.each(seeds(3, 82_000))('also where accounts wait for agents and crews, seed %i', (seed) => {
    const strategies = [withScarceCapacity(randomStrategy(seed), seed), randomStrategy(seed + 1)];
    const replications = REPLICATIONS;
    const plan = aPlan(strategies, {
      replications,
      days: 60,
      eventLog: 'first',
      keepsCharges: true,
    });
    const portfolio = randomPortfolio(seed, 30, AS_OF);
    const ends = someEnds(seed, replications);
    expectSameRun(inParts(portfolio, plan, ends), runPlan(portfolio, plan));
  });

  it('is refused when squares are too large to be added in another order', () => {
    const plan = aPlan([randomStrategy(3), randomStrategy(4)], { replications: 1, days: 30 });
    const part = runPlan(randomPortfolio(3, 12, AS_OF), plan);
    const large = part.arms.map((arm) => ({
      ...arm,
      differenceSquares: arm.differenceSquares.map(() => 2 ** 52),
    }));
    const join = new ReplicationJoin();
    join.add({ ...part, arms: large });
    expect(join.finish()).not.toBeNull();
    join.add({ ...part, arms: large });
    expect(join.finish()).toBeNull();
  });

  it('keeps no charges where none are asked for', () => {
    const plan = aPlan([randomStrategy(3)], { replications: 3, days: 30, eventLog: 'first' });
    const portfolio = randomPortfolio(3, 12, AS_OF);
    const joined = inParts(portfolio, plan, [2, 3]);
    expect(joined.arms[0]?.charges).toBeNull();
    expectSameRun(joined, runPlan(portfolio, plan));
  });
});
