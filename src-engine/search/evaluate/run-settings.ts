import type { Failure } from '../../base/failure.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Strategy } from '../../config/strategy-schema.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type { KnownPayment } from '../../model/known-payment.ts';
import type { ManualCommand } from '../../model/manual-command.ts';
import type { AccountMeasure, AccountSample, RunPlan } from '../../model/run.ts';
import type { SweepObjective } from '../../model/sweep.ts';
import { CompiledPlans } from '../../simulate/compiled-plans.ts';
import { restoreRun } from '../../simulate/prepare-run.ts';
import type { PreparedRun, RunImage } from '../../simulate/prepared-run.ts';
import type { RangeResult } from '../../simulate/range-result.ts';
import { OutcomeMerger, sampledAccounts } from './outcome-merger.ts';
import type { SettingOutcome } from './setting-outcome.ts';

/**
 * How a host runs all ranges of a prepared run: hands them over ascending, without gaps. Fails with `cancelled` when
 * nobody wants them any more. How accounts are cut and spread over workers decides nothing.
 */
export type RunRanges = (
  prepared: PreparedRun,
  onRange: (range: RangeResult) => void,
) => Promise<Result<null, Failure>>;

/** What all settings of a search have in common. */
export interface SettingBench {
  readonly image: RunImage;
  readonly champion: Strategy;
  readonly days: number;
  readonly replications: number;
  readonly runRanges: RunRanges;
  /** Net cash without it. */
  readonly objective?: SweepObjective;
  /** What comes in beside what customers do; nothing without it. */
  readonly payments?: readonly KnownPayment[];
  /** What people do by hand; nothing without it. Those for one arm find it by `armNames`. */
  readonly commands?: readonly ManualCommand[];
  /** Names of the strategies of a call, in their order; their places without it. */
  readonly armNames?: readonly string[];
}

/** The measure of a run that an objective adds up. */
const OBJECTIVE_MEASURE: Readonly<Record<SweepObjective, AccountMeasure>> = {
  netCash: 'netMinor',
  npv: 'npvMinor',
};

/** Runs strategies on a sample of the accounts; outcomes in their order. */
export type RunSettings = (
  strategies: readonly Strategy[],
  circumstances: {
    readonly sample: AccountSample;
    readonly seed: number;
    readonly behaviour: BehaviourModel;
    /** Those of the bench without it. */
    readonly replications?: number;
  },
) => Promise<Result<readonly SettingOutcome[], Failure>>;

/**
 * Runs settings side by side on one image: opened accounts, luck, personas and the runs of accounts that settings cannot
 * tell apart are shared by all of one call, and the
 * champion is only one of the settings, not a companion of each. "Cured" is measured by the champion's thresholds.
 */
export function settingRunner(bench: SettingBench): RunSettings {
  const { image, champion, days, runRanges, payments = [], commands = [] } = bench;
  const gain = OBJECTIVE_MEASURE[bench.objective ?? 'netCash'];
  const compiled = new CompiledPlans();
  return async (strategies, { sample, seed, behaviour, replications }) => {
    const plan: RunPlan = {
      arms: strategies.map((strategy, index) => ({
        name: bench.armNames?.[index] ?? String(index),
        strategy,
      })),
      behaviour,
      days,
      replications: replications ?? bench.replications,
      seed,
      eventLog: 'none',
      visitEveryDay: false,
      sample,
      yardstick: champion,
      sharesRuns: true,
      totalsOnly: true,
      ...(payments.length > 0 && { payments }),
      ...(commands.length > 0 && { commands }),
    };
    const prepared = restoreRun(image, plan, compiled);
    if (!prepared.ok) return prepared;
    const merger = new OutcomeMerger(
      prepared.value,
      sampledAccounts(image.kernel.ids, sample),
      gain,
    );
    const ran = await runRanges(prepared.value, (range) => merger.add(range));
    return ran.ok ? ok(merger.finish()) : ran;
  };
}
