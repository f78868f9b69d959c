import type { CommandListener } from '../kernel/command-listener.ts';
import type { LetterListener } from '../kernel/letter-listener.ts';
import type { Trace } from '../kernel/trace.ts';
import type { FlowListener } from './flow-recorder.ts';
import type { SnapshotListener } from './snapshot-recorder.ts';
import type { StateListener } from './state-recorder.ts';

/**
 * Who hears what happens while accounts are run: decisions, letters, manual commands, standings at snapshots, changes of state, daily
 * figures. Nobody in normal runs.
 */
export interface RunListeners {
  readonly trace?: Trace;
  readonly letters?: LetterListener;
  readonly commands?: CommandListener;
  readonly snapshots?: SnapshotListener;
  /** Not together with `snapshots`. */
  readonly states?: StateListener;
  /** Alone: not together with `snapshots` or `states`. */
  readonly flows?: FlowListener;
}
