import { describe, expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import { checkStrategy } from '../../src-engine/config/check-strategy.ts';
import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import { numericFields } from '../../src-engine/config/numeric-fields.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { withNumber } from '../../src-engine/config/with-number.ts';
import {
  ACCOUNT_MEASURES,
  DAILY_METRICS,
  FIRST_STOCK,
  type RunPlan,
} from '../../src-engine/model/run.ts';
import { restoreRun, runImage } from '../../src-engine/simulate/prepare-run.ts';
import type { ArmRange } from '../../src-engine/simulate/range-result.ts';
import { runAccounts } from '../../src-engine/simulate/run-accounts.ts';
import { utilityPortfolio } from '../support/utility-portfolio.ts';

const PORTFOLIO = utilityPortfolio(30);
const IMAGE = runImage(PORTFOLIO);
const [CHAMPION] = defaultStrategies();
const PLAN = {
  behaviour: defaultBehaviour(),
  days: 60,
  replications: 2,
  seed: 11,
  eventLog: 'all',
  keepsCharges: true,
  visitEveryDay: false,
} as const;
/** Arms of one run: a page of fields at a time, each a little up. */
const TOGETHER = 16;

/** The champion and one arm for each numeric field of it that takes another value, the field's name with it. */
function arms(strategy: Strategy): RunPlan['arms'] {
  const fields = numericFields(strategy).filter(({ unit }) => unit !== 'version');
  const changed = fields.flatMap(({ pointer, value, minimum, maximum }) => {
    const others = [value + 3, value - 3, value + 1, value - 1, value + 500].filter(
      (other) => other >= minimum && other <= maximum,
    );
    const valid = others
      .map((other) => withNumber(strategy, pointer, other))
      .find((one) => !checkStrategy(one, PORTFOLIO).some(({ severity }) => severity === 'error'));
    return valid === undefined ? [] : [{ name: pointer, strategy: valid }];
  });
  return [{ name: 'champion', strategy }, ...changed];
}

function run(plan: RunPlan) {
  if (!IMAGE.ok) throw new Error(IMAGE.error.message);
  const prepared = restoreRun(IMAGE.value, plan);
  if (!prepared.ok) throw new Error(`${prepared.error.where} ${prepared.error.message}`);
  return runAccounts(prepared.value, 0, prepared.value.accountCount);
}

/** What a run of totals keeps of an arm, worked out from the whole run of it. */
function totalsOf({ daily, accountSums, replicationTotals }: ArmRange) {
  const sums = Array.from({ length: daily.length / PLAN.days }, (_, row) =>
    daily.subarray(row * PLAN.days, (row + 1) * PLAN.days).reduce((sum, value) => sum + value, 0),
  );
  return { flows: flowsOf(sums), accountSums, replicationTotals };
}

/** Levels, and reviews, which are kept as levels are, are not added over days. */
function flowsOf(rows: ArrayLike<number>): readonly number[] {
  return Array.from(rows).filter((_, row) => {
    const metric = row % DAILY_METRICS.length;
    return DAILY_METRICS[metric] !== 'reviews' && metric < DAILY_METRICS.indexOf(FIRST_STOCK);
  });
}

describe('runs that arms share', () => {
  it('have the bytes of runs of their own, whichever number of the strategy is moved', () => {
    const all = arms(CHAMPION);
    expect(all.length).toBeGreaterThan(60);
    const [champion] = all;
    for (let first = 1; first < all.length; first += TOGETHER) {
      const page = [at(all, 0), ...all.slice(first, first + TOGETHER)];
      const yardstick = champion?.strategy ?? CHAMPION;
      const apart = run({ ...PLAN, arms: page, yardstick });
      const shared = run({ ...PLAN, arms: page, yardstick, sharesRuns: true });
      const { keepsCharges: _, ...plain } = { ...PLAN, eventLog: 'none' } as const;
      const totals = run({ ...plain, arms: page, yardstick, sharesRuns: true, totalsOnly: true });
      for (const [arm, { name }] of page.entries()) {
        expect(shared.arms[arm], `${name} is another run when it is shared`).toEqual(
          apart.arms[arm],
        );
        const { daily, accountSums, replicationTotals } = at(totals.arms, arm);
        expect(
          { flows: flowsOf(daily), accountSums, replicationTotals },
          `${name} comes to something else when only totals are kept`,
        ).toEqual(totalsOf(at(apart.arms, arm)));
      }
      expect([totals.lived, totals.repeated]).toEqual([shared.lived, shared.repeated]);
      expect(apart.repeated).toBe(0);
      expect(shared.lived + shared.repeated).toBe(apart.lived);
    }
  }, 120_000);

  it('are most of a sweep: accounts that never ask a number are lived once for all its values', () => {
    const field = (name: string) => {
      const found = numericFields(CHAMPION).find(({ pointer }) => pointer.endsWith(name));
      if (found === undefined) throw new Error(name);
      return found;
    };
    const sweep = (name: string) => {
      const { pointer, value } = field(name);
      const settings = Array.from({ length: 10 }, (_, step) => ({
        name: String(step),
        strategy: withNumber(CHAMPION, pointer, value + step),
      }));
      const plan = { ...PLAN, arms: settings, yardstick: CHAMPION, sharesRuns: true };
      const { lived, repeated, arms: ranges } = run(plan);
      const cost = ACCOUNT_MEASURES.indexOf('costMinor');
      const costs = ranges.map(({ replicationTotals }) => replicationTotals[cost] ?? 0);
      return { share: repeated / (lived + repeated), costs };
    };
    // A price changes nobody's run: nine of ten are charged anew, nothing is lived.
    const prices = sweep('/eventTypes/0/unitCostMinor');
    expect(prices.share).toBe(0.9);
    const [first = 0, second = 0, third = 0] = prices.costs;
    expect(second).toBeGreaterThan(first);
    expect(third - second).toBe(second - first);
    expect(sweep('/criteria/0/minAgeDays').share).toBeGreaterThan(0.2);
  });

  it('are not taken over when a command is for one arm', () => {
    const [champion, other] = arms(CHAMPION);
    if (champion === undefined || other === undefined) throw new Error('two arms');
    const plan = { ...PLAN, arms: [champion, other], sharesRuns: true };
    expect(run(plan).repeated).toBeGreaterThan(0);
    const id = at(PORTFOLIO.accounts.ids, 0);
    const act = { action: 'force-review' } as const;
    const commands = [{ accountId: id, day: 1, arm: champion.name, user: 'u', note: '', act }];
    expect(run({ ...plan, commands }).repeated).toBe(0);
  });
});
