import { at } from '../../../base/assert.ts';
import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import { defaultBehaviour } from '../../../config/default-behaviour.ts';
import { defaultStrategies } from '../../../config/default-strategies.ts';
import type { Portfolio } from '../../../model/portfolio.ts';
import type { Arm, RunPlan } from '../../../model/run.ts';
import { layOutSettings } from '../../../search/design/lay-out-settings.ts';
import { strategyOf } from '../../../search/design/settings-to-run.ts';
import { sweptVariables } from '../../../search/design/swept-variables.ts';
import { restoreRun, runImage } from '../../../simulate/prepare-run.ts';
import type { RunImage } from '../../../simulate/prepared-run.ts';
import { runAccounts } from '../../../simulate/run-accounts.ts';
import { type Measurement, measurement } from './rounds.ts';

const CRITERIA = '/classControls/0/conditions/4/criteria/1';
/** Five ages and four amounts: 20 settings. */
const SWEPT_VARIABLES = [
  { pointer: `${CRITERIA}/minAgeDays`, from: 14, to: 42, step: 7 },
  { pointer: `${CRITERIA}/minAmountMinor`, from: 2500, to: 10_000, step: 2500 },
];
const DAYS = 120;

/** The champion with every combination of the values, as arms. */
function settings(): Result<readonly Arm[], Failure> {
  const champion = at(defaultStrategies(), 0);
  const variables = sweptVariables(champion, SWEPT_VARIABLES);
  if (!variables.ok) return variables;
  const laidOut = layOutSettings(variables.value, 'grid', 0, 1);
  if (!laidOut.ok) return laidOut;
  return ok(
    laidOut.value.map((values, index) => ({
      name: String(index),
      strategy: strategyOf(champion, variables.value, values),
    })),
  );
}

function planOf(arms: readonly Arm[], sharesRuns: boolean): RunPlan {
  return {
    arms,
    behaviour: defaultBehaviour(),
    days: DAYS,
    replications: 1,
    seed: 42,
    eventLog: 'none',
    visitEveryDay: false,
    sharesRuns,
    yardstick: at(arms, 0).strategy,
  };
}

/** Runs the first accounts under the arms. */
function run(image: RunImage, accounts: number, plan: RunPlan): Failure | null {
  const prepared = restoreRun(image, plan);
  if (!prepared.ok) return prepared.error;
  runAccounts(prepared.value, 0, Math.min(accounts, prepared.value.accountCount));
  return null;
}

/** How many times less processor time the settings of a sweep take together than each by itself; the results are equal. */
export function sharedRuns(
  portfolio: Portfolio,
  cpuClock: () => number,
  rounds: number,
  accounts: number,
): Result<Measurement, Failure> {
  const arms = settings();
  if (!arms.ok) return arms;
  const image = runImage(portfolio);
  if (!image.ok) return image;
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const began = cpuClock();
    for (const arm of arms.value) {
      const failed = run(image.value, accounts, planOf([arm], false));
      if (failed !== null) return { ok: false, error: failed };
    }
    const between = cpuClock();
    const failed = run(image.value, accounts, planOf(arms.value, true));
    if (failed !== null) return { ok: false, error: failed };
    if (round > 0) ratios.push((between - began) / (cpuClock() - between));
  }
  return ok(
    measurement(
      {
        id: 'sweep.speedup',
        unit: 'times',
        better: 'higher',
        what: `${arms.value.length} settings of an age and an amount, ${accounts} accounts, ${DAYS} days: processor time of separate runs ÷ of one sweep with the same results`,
      },
      ratios,
    ),
  );
}
