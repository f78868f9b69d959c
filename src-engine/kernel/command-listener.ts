import type { CompiledCommand } from './compile/manual-commands.ts';
import type { CommandChecks } from './manual/command-checks.ts';

/** Hears how each manual command was judged; null in normal runs, where the log keeps a row for each. */
export interface CommandListener {
  judged(command: CompiledCommand, checks: CommandChecks): void;
}
