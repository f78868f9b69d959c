import type { CompiledBehaviour } from './behaviour/compile-behaviour.ts';
import type { Draws } from './behaviour/draws.ts';
import type { CompiledStrategy } from './compile/compiled-strategy.ts';
import type { KernelImage } from './image/kernel-image.ts';
import type { Recorder } from './state/recorder.ts';
import type { Trace } from './trace.ts';

/** Everything that stays the same while one arm's accounts are run. */
export interface KernelContext {
  readonly image: KernelImage;
  readonly strategy: CompiledStrategy;
  /** Service names, by the image's service index. */
  readonly services: readonly string[];
  readonly behaviour: CompiledBehaviour;
  readonly draws: Draws;
  readonly recorder: Recorder;
  readonly trace: Trace | null;
  /** First simulated day: the as-of day. */
  readonly firstDay: number;
  /** Day after the last simulated one. */
  readonly endDay: number;
  /** By debt class: at or under this a class counts as cured. The champion's, for every arm. Minor units. */
  readonly curedMinor: Float64Array;
  readonly visitEveryDay: boolean;
}
