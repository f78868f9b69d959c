import type { CommandListener } from '../kernel/command-listener.ts';
import type { LetterListener } from '../kernel/letter-listener.ts';
import type { Trace } from '../kernel/trace.ts';

/** Who hears what happens while accounts are run: decisions, letters, manual commands. Nobody in normal runs. */
export interface RunListeners {
  readonly trace?: Trace;
  readonly letters?: LetterListener;
  readonly commands?: CommandListener;
}
