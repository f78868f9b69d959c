import type { ManualCommand } from '../../model/manual-command.ts';
import { NONE } from '../../model/portfolio.ts';

/** A command of the plan with what it names as indexes of the portfolio; NONE for a name that the portfolio lacks. */
export interface CompiledCommand {
  readonly command: ManualCommand;
  /** Place in the plan, from 0. */
  readonly place: number;
  /** Day number. */
  readonly day: number;
  readonly debtClass: number;
  readonly collectionClass: number;
}

/** Manual commands by account: those of account i are start[i] to start[i + 1] - 1, by day, in the plan's order. */
export interface ManualCommands {
  readonly start: Int32Array;
  readonly rows: readonly CompiledCommand[];
}

/** What compiling commands needs of the portfolio. */
export interface CommandNames {
  readonly asOfDay: number;
  readonly debtClasses: readonly string[];
  readonly collectionClasses: readonly string[];
}

/**
 * Sorts the manual commands of a plan to their accounts. Those of accounts that are not in the portfolio are left out: one
 * account that is explained is run with the whole plan.
 */
export function compileCommands(
  commands: readonly ManualCommand[],
  ids: readonly string[],
  names: CommandNames,
): ManualCommands {
  const byAccount = new Map<string, CompiledCommand[]>();
  commands.forEach((command, place) => {
    const { act } = command;
    const row: CompiledCommand = {
      command,
      place,
      day: names.asOfDay + command.day,
      debtClass: 'debtClass' in act ? names.debtClasses.indexOf(act.debtClass) : NONE,
      collectionClass:
        act.action === 'change-collection-class'
          ? names.collectionClasses.indexOf(act.collectionClass)
          : NONE,
    };
    const own = byAccount.get(command.accountId);
    if (own === undefined) byAccount.set(command.accountId, [row]);
    else own.push(row);
  });
  const start = new Int32Array(ids.length + 1);
  const rows: CompiledCommand[] = [];
  ids.forEach((id, account) => {
    // Array.sort is stable: commands of one day keep their order.
    rows.push(...(byAccount.get(id) ?? []).sort((a, b) => a.day - b.day));
    start[account + 1] = rows.length;
  });
  return { start, rows };
}
