import type { CompiledBehaviour } from '../kernel/behaviour/compile-behaviour.ts';
import type { CompiledStrategy } from '../kernel/compile/compiled-strategy.ts';
import type { Dictionaries } from '../kernel/compile/dictionaries.ts';
import type { KnownPayments } from '../kernel/compile/known-payments.ts';
import type { ManualCommands } from '../kernel/compile/manual-commands.ts';
import type { WorkCalendar } from '../kernel/compile/work-calendar.ts';
import type { KernelImage } from '../kernel/image/kernel-image.ts';
import type { RunPlan } from '../model/run.ts';

/** What a worker needs to run accounts: plain data and typed arrays, can be posted. */
export interface RunImage {
  readonly kernel: KernelImage;
  readonly dictionaries: Dictionaries;
  readonly portfolioFingerprint: string;
  readonly currency: string;
  /** Payments after the as-of date: what a replay pays. */
  readonly recorded: KnownPayments;
}

/** A plan made ready to run. */
export interface PreparedRun {
  readonly image: RunImage;
  readonly plan: RunPlan;
  readonly accountCount: number;
  /** In arm order. */
  readonly strategies: readonly CompiledStrategy[];
  readonly behaviour: CompiledBehaviour;
  readonly payments: KnownPayments;
  readonly commands: ManualCommands;
  /** By debt class, minor units: the champion's cancel thresholds, the yardstick of "cured" for every arm. */
  readonly curedMinor: Float64Array;
  /** The champion's holidays are everybody's: no payment is posted on them. */
  readonly bankCalendar: WorkCalendar;
}
