import type { ManualActionName } from '../../model/manual-command.ts';
import type { CompiledCommand } from '../compile/manual-commands.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { CommandChecks } from './command-checks.ts';
import type { CommandRule } from './command-rule.ts';
import { COMMAND_RULES } from './command-rules.ts';

/** The rule of an action, with the pairing of name and rule that COMMAND_RULES guarantees. */
export function ruleOf(action: ManualActionName): CommandRule<ManualActionName> {
  return COMMAND_RULES[action] as CommandRule<ManualActionName>;
}

/** Tests a command against the account as it stands, without writing anything (domain.md 3.17). */
export function judgeCommand(
  facts: KernelFacts,
  state: AccountState,
  { command, debtClass, collectionClass }: CompiledCommand,
): CommandChecks {
  const checks = new CommandChecks();
  ruleOf(command.act.action).judge(
    facts,
    state,
    { act: command.act, debtClass, collectionClass, user: command.user },
    checks,
  );
  return checks;
}
