import type { CompiledBehaviour } from './behaviour/compile-behaviour.ts';
import type { CompiledStrategy } from './compile/compiled-strategy.ts';
import type { KnownPayments } from './compile/known-payments.ts';
import type { ManualCommands } from './compile/manual-commands.ts';
import type { WorkCalendar } from './compile/work-calendar.ts';
import type { KernelImage } from './image/kernel-image.ts';

/** What a decision may read while one arm's accounts are run: nothing here can be written or drawn from. */
export interface KernelFacts {
  readonly image: KernelImage;
  readonly strategy: CompiledStrategy;
  /** Service names, by the image's service index. */
  readonly services: readonly string[];
  /** Division names, by the image's division index. */
  readonly divisions: readonly string[];
  readonly behaviour: CompiledBehaviour;
  readonly payments: KnownPayments;
  readonly commands: ManualCommands;
  /** Name of the arm. */
  readonly arm: string;
  /** First simulated day: the as-of day. */
  readonly firstDay: number;
  /** Day after the last simulated one. */
  readonly endDay: number;
  /** By debt class: at or under this a class counts as cured. The champion's, for every arm. Minor units. */
  readonly curedMinor: Float64Array;
  /** A small rest counts as cured too (model/cure-tolerance.ts). */
  readonly allowsSmallRest: boolean;
  /** Whose holidays are those on which no payment is posted: the champion's, for every arm. */
  readonly bankCalendar: WorkCalendar;
}
