import { Draws } from '../kernel/behaviour/draws.ts';
import { StepLedger } from '../kernel/state/step-ledger.ts';
import { type ArmRunner, armRunner } from './arm-runner.ts';
import { liveAccount } from './live-account.ts';
import type { PreparedRun } from './prepared-run.ts';
import type { StepLedgers } from './step-ledgers.ts';

/** Lives accounts before the range for their steps alone: what they record is thrown away. */
export function unseenSteps(
  prepared: PreparedRun,
  draws: Draws,
  luckOf: number | null,
): (account: number, elsewhere: StepLedgers | null) => StepLedgers {
  let runners: readonly ArmRunner[] | null = null;
  const { plan } = prepared;
  const quiet = { ...prepared, plan: { ...plan, eventLog: 'none' as const } };
  return (account, elsewhere) => {
    runners ??= plan.arms.map((_, arm) => armRunner(quiet, arm, draws, 0, {}));
    const own: StepLedger[] = [];
    liveAccount(
      prepared,
      runners,
      draws,
      account,
      luckOf,
      elsewhere,
      null,
      (runner, replication) => {
        own[runner.arm * plan.replications + replication] = copyOf(runner.state.steps);
      },
    );
    return own;
  };
}

/**
 * Steps of one account under a plan, for the customer's next accounts: [arm * replications + replication]. `elsewhere`
 * are those of the accounts before it.
 */
export function stepsOf(
  prepared: PreparedRun,
  account: number,
  elsewhere: StepLedgers | null,
  luckOf: number | null,
): StepLedgers {
  return unseenSteps(prepared, new Draws(prepared.plan.seed), luckOf)(account, elsewhere);
}

/** A ledger as it stands. */
export function copyOf(ledger: StepLedger): StepLedger {
  const copy = new StepLedger();
  copy.addAll(ledger);
  return copy;
}
