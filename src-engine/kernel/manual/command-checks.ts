import type { CommandProblem } from '../../model/manual-command.ts';

/** One test of a command, in the order in which it was made. */
export interface CommandCheck {
  readonly problem: CommandProblem;
  readonly passed: boolean;
  /** A warning does not refuse the command. */
  readonly isWarning: boolean;
}

/** The tests of one command as they are made: the first that fails refuses it. */
export class CommandChecks {
  readonly made: CommandCheck[] = [];
  /** Why the command is refused; null when it is not. */
  problem: CommandProblem | null = null;

  /** Makes a test; returns true when it fails, and nothing more needs to be asked. */
  refuse(problem: CommandProblem, fails: boolean): boolean {
    this.made.push({ problem, passed: !fails, isWarning: false });
    if (fails) this.problem ??= problem;
    return fails;
  }

  warn(problem: CommandProblem, applies: boolean): void {
    this.made.push({ problem, passed: !applies, isWarning: true });
  }

  get warnings(): readonly CommandProblem[] {
    return this.made.flatMap((check) => (check.isWarning && !check.passed ? [check.problem] : []));
  }
}
