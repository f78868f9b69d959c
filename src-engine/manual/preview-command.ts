import { at } from '../base/assert.ts';
import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import { commandVerdicts } from '../explain/command-verdicts.ts';
import { COMMAND_WORDS } from '../explain/command-words.ts';
import { explainAccount } from '../explain/explain-account.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { RunPlan } from '../model/run.ts';
import type { CommandPreview } from '../protocol/methods.ts';
import type { FileCommand } from './command-file-schema.ts';
import { resolveCommands } from './resolve-commands.ts';

/** The effect of one more command on its account in one arm, replication 1 (ux.md 3.6): both stories are told anew. */
export function previewCommand(
  portfolio: Portfolio,
  plan: RunPlan,
  armIndex: number,
  command: FileCommand,
): Result<CommandPreview, Failure> {
  const arms = plan.arms.map(({ name }) => name);
  const added = resolveCommands({ portfolio, arms, days: plan.days }, [command]);
  if (!added.ok) return added;
  const { account } = command;
  const before = explainAccount(portfolio, plan, armIndex, account, 1);
  if (!before.ok) return before;
  const own = (plan.commands ?? []).filter(({ accountId }) => accountId === account);
  const commands = [...own, ...added.value];
  const after = explainAccount(portfolio, { ...plan, commands }, armIndex, account, 1);
  if (!after.ok) return after;
  const arm = at(plan.arms, armIndex);
  const judged = commandVerdicts(portfolio, { ...plan, arms: [arm], commands });
  if (!judged.ok) return judged;
  const verdict = judged.value.find(({ place }) => place === own.length);
  const problem = verdict?.problem ?? null;
  return ok({
    refusal: problem === null ? null : COMMAND_WORDS[problem],
    warnings: (verdict?.warnings ?? []).map((warning) => COMMAND_WORDS[warning].message),
    before: before.value,
    after: after.value,
  });
}
