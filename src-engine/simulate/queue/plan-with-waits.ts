import { fingerprint } from '../../base/canonical-json.ts';
import type { Failure } from '../../base/failure.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { Arm, RunPlan } from '../../model/run.ts';
import type { ArmWaits } from '../../model/waits.ts';
import { prepareRun } from '../prepare-run.ts';
import { settledRun } from './settle-waits.ts';

/** Plans whose waits are kept; people look at one run after the other. */
const MOST_PLANS = 8;

const kept = new WeakMap<Portfolio, Map<string, readonly (ArmWaits | undefined)[]>>();

function sharesCapacity({ strategy }: Arm): boolean {
  return strategy.eventTypes.some(({ capacityGroup }) => capacityGroup !== undefined);
}

/**
 * The plan with who waits for shared capacity in a replication (from 0), found out on the whole portfolio: with it accounts
 * can be run alone under its draws. The plan itself when nobody shares anything, or it is known.
 */
export function planWithWaits(
  portfolio: Portfolio,
  plan: RunPlan,
  replication: number,
): Result<RunPlan, Failure> {
  const isKnown = (arm: Arm) => !sharesCapacity(arm) || arm.waits?.has(replication) === true;
  if (plan.arms.every(isKnown)) return ok(plan);
  const plans = kept.get(portfolio) ?? new Map();
  kept.set(portfolio, plans);
  const { arms, days, seed, behaviour, payments = [], commands = [] } = plan;
  const strategies = arms.map(({ name, strategy }) => [name, strategy]);
  const key = fingerprint({ strategies, days, seed, behaviour, payments, commands, replication });
  let waits: readonly (ArmWaits | undefined)[] | undefined = plans.get(key);
  if (waits === undefined) {
    const prepared = prepareRun(portfolio, { ...plan, replications: replication + 1 });
    if (!prepared.ok) return prepared;
    const settled = settledRun(prepared.value, replication);
    waits = settled.plan.arms.map((arm) => arm.waits);
    if (plans.size >= MOST_PLANS) plans.clear();
    plans.set(key, waits);
  }
  const found = waits;
  return ok({
    ...plan,
    arms: arms.map((arm, index) => {
      const own = found[index];
      return own === undefined ? arm : { ...arm, waits: own };
    }),
  });
}
