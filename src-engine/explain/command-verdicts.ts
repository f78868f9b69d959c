import { at } from '../base/assert.ts';
import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import type { CommandListener } from '../kernel/command-listener.ts';
import type { CompiledCommand } from '../kernel/compile/manual-commands.ts';
import type { CommandChecks } from '../kernel/manual/command-checks.ts';
import type { CommandProblem, ManualCommand } from '../model/manual-command.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { RunPlan } from '../model/run.ts';
import { prepareRun } from '../simulate/prepare-run.ts';
import { planWithWaits } from '../simulate/queue/plan-with-waits.ts';
import { runAccounts } from '../simulate/run-accounts.ts';
import { singleAccountPortfolio } from './single-account.ts';
import { stepsElsewhere } from './steps-elsewhere.ts';

/** What became of a command in one arm, in replication 1. */
export interface CommandVerdict {
  readonly command: ManualCommand;
  /** Place in the plan, from 0. */
  readonly place: number;
  readonly arm: string;
  /** Why it was refused; null when it was carried out. */
  readonly problem: CommandProblem | null;
  readonly warnings: readonly CommandProblem[];
}

class VerdictCollector implements CommandListener {
  readonly verdicts: CommandVerdict[] = [];
  private readonly arm: string;

  constructor(arm: string) {
    this.arm = arm;
  }

  judged({ command, place }: CompiledCommand, checks: CommandChecks): void {
    const { problem, warnings } = checks;
    this.verdicts.push({ command, place, arm: this.arm, problem, warnings });
  }
}

/**
 * How the commands of a plan fare in replication 1 of every arm, in the order of the plan, then of the arms. The accounts
 * that they name are run alone, with the luck of the whole run and the steps of the customer's earlier accounts.
 */
export function commandVerdicts(
  portfolio: Portfolio,
  asked: RunPlan,
): Result<readonly CommandVerdict[], Failure> {
  const waiting = planWithWaits(portfolio, asked, 0);
  if (!waiting.ok) return waiting;
  const plan = waiting.value;
  const accounts = new Set(plan.commands?.map(({ accountId }) => accountId) ?? []);
  const verdicts: CommandVerdict[] = [];
  for (const [account, id] of portfolio.accounts.ids.entries()) {
    if (!accounts.has(id)) continue;
    const single = singleAccountPortfolio(portfolio, account);
    const prepared = prepareRun(single, { ...plan, replications: 1, eventLog: 'none' });
    if (!prepared.ok) return prepared;
    for (const [index, arm] of plan.arms.entries()) {
      const commands = new VerdictCollector(arm.name);
      const alone = {
        ...prepared.value,
        strategies: [at(prepared.value.strategies, index)],
        plan: { ...prepared.value.plan, arms: [arm] },
      };
      const elsewhere = stepsElsewhere(portfolio, alone.plan, account, 0);
      if (!elsewhere.ok) return elsewhere;
      runAccounts(alone, 0, 1, { listeners: { commands }, luckOf: 0, elsewhere: elsewhere.value });
      verdicts.push(...commands.verdicts);
    }
  }
  const armOf = (name: string) => plan.arms.findIndex((arm) => arm.name === name);
  return ok(verdicts.sort((a, b) => a.place - b.place || armOf(a.arm) - armOf(b.arm)));
}
