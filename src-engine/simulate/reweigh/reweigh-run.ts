import { assert, at } from '../../base/assert.ts';
import { canonicalJson, fingerprint } from '../../base/canonical-json.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { UnitPrices } from '../../config/unit-prices.ts';
import { behaviourWithoutPrices, strategyWithoutPrices } from '../../config/without-prices.ts';
import type { ArmResult, RunPlan, RunResult } from '../../model/run.ts';
import { logAtPrices } from './log-at-prices.ts';
import { type PricedRuns, pricedRuns } from './priced-runs.ts';
import { dailyAtPrices, measuresAtPrices } from './reweigh-arm.ts';

/** Whether runs of two plans on the same portfolio take the same steps and can differ by prices only. */
export function differsInPricesOnly(from: RunPlan, to: RunPlan): boolean {
  return canonicalJson(stepsOf(from)) === canonicalJson(stepsOf(to));
}

/** All that decides the steps of a run. */
function stepsOf({ arms, behaviour, yardstick, ...rest }: RunPlan): unknown {
  const { keepsCharges: _, sharesRuns: __, checkInvariants: ___, ...members } = rest;
  return {
    ...members,
    arms: arms.map(({ strategy }) => strategyWithoutPrices(strategy)),
    behaviour: behaviourWithoutPrices(behaviour),
    yardstick: yardstick === undefined ? null : strategyWithoutPrices(yardstick),
  };
}

/**
 * A finished run at the prices of another plan: what running that plan from the beginning gives, byte for byte, without
 * running anything. Its charges, kept in units, are priced again; payments stay. Refused when more than prices differs, or
 * when the run kept no charges.
 */
export function reweighRun(
  result: RunResult,
  from: RunPlan,
  to: RunPlan,
): Result<RunResult, Failure> {
  if (!differsInPricesOnly(from, to)) {
    return err(
      failure(
        'bad-argument',
        'More than costs and prices has changed since the run.',
        '',
        'Run the comparison again.',
      ),
    );
  }
  const priced: PricedRuns[] = [];
  for (const [index, arm] of result.arms.entries()) {
    if (arm.charges === null) {
      return err(
        failure(
          'bad-argument',
          'The run has not kept what it was charged for.',
          '',
          'Run the comparison again; later changes of costs then need no run.',
        ),
      );
    }
    const before = new UnitPrices(at(from.arms, index).strategy, from.behaviour);
    const after = new UnitPrices(at(to.arms, index).strategy, to.behaviour);
    priced.push(pricedRuns(arm.charges, result, before, after));
  }
  const champion = at(priced, 0);
  return ok({
    ...result,
    behaviourFingerprint: fingerprint(to.behaviour),
    arms: result.arms.map((arm, index) =>
      armAtPrices(arm, result, at(priced, index), champion, from, to, index),
    ),
  });
}

function armAtPrices(
  arm: ArmResult,
  result: RunResult,
  priced: PricedRuns,
  champion: PricedRuns,
  from: RunPlan,
  to: RunPlan,
  index: number,
): ArmResult {
  const { name, strategy } = at(to.arms, index);
  assert(arm.charges !== null, 'priced from its charges');
  const { daily, ageing, rolls, tallies, charges } = arm;
  return {
    name,
    strategyFingerprint: fingerprint(strategy),
    daily: dailyAtPrices(daily, result, charges, new UnitPrices(strategy, to.behaviour)),
    ageing,
    rolls,
    tallies,
    ...measuresAtPrices(arm, result, priced, champion),
    charges,
    get log() {
      return logAtPrices(arm.log, from.behaviour, to.behaviour);
    },
  };
}
