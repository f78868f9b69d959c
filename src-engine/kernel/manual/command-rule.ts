import type { ManualAction, ManualActionName } from '../../model/manual-command.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import type { CommandChecks } from './command-checks.ts';

/** A command as its rule gets it: the class and the collection class as indexes of the portfolio, NONE when unknown. */
export interface CommandOf<Name extends ManualActionName> {
  readonly act: Extract<ManualAction, { readonly action: Name }>;
  readonly debtClass: number;
  readonly collectionClass: number;
  /** Who does it. */
  readonly user: string;
}

/** A manual action: decides without writing anything, and is carried out only when nothing refuses it. */
export interface CommandRule<Name extends ManualActionName> {
  readonly judge: (
    facts: KernelFacts,
    state: AccountState,
    command: CommandOf<Name>,
    checks: CommandChecks,
  ) => void;
  readonly carryOut: (
    context: KernelContext,
    state: AccountState,
    command: CommandOf<Name>,
  ) => void;
}
