import { NONE } from '../../model/portfolio.ts';
import type { AccountState } from '../state/account-state.ts';
import type { CommandChecks } from './command-checks.ts';

/** Every command about a running process: the class must exist and have an active process. True when refused. */
export function judgeProcess(
  state: AccountState,
  debtClass: number,
  checks: CommandChecks,
): boolean {
  return (
    checks.refuse('unknown-debt-class', debtClass === NONE) ||
    checks.refuse('no-active-process', !state.processes.isActive(debtClass))
  );
}
