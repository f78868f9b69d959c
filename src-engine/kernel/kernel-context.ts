import type { Draws } from './behaviour/draws.ts';
import type { CommandListener } from './command-listener.ts';
import type { Followers } from './followers.ts';
import type { KernelFacts } from './kernel-facts.ts';
import type { LetterListener } from './letter-listener.ts';
import type { Recorder } from './state/recorder.ts';
import type { Trace } from './trace.ts';

/** Everything that stays the same while one arm's accounts are run: the facts, luck, and where results go. */
export interface KernelContext extends KernelFacts {
  readonly draws: Draws;
  readonly recorder: Recorder;
  readonly trace: Trace | null;
  readonly letters: LetterListener | null;
  readonly commandListener: CommandListener | null;
  /** Groups of arms that the run stands for as well; null when arms are lived one by one. */
  readonly followers: Followers | null;
  readonly visitEveryDay: boolean;
  readonly checkInvariants?: boolean;
}
