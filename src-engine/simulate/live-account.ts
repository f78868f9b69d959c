import { assert, at } from '../base/assert.ts';
import { PURPOSE } from '../base/purposes.ts';
import { personaOf } from '../kernel/behaviour/compile-behaviour.ts';
import type { Draws } from '../kernel/behaviour/draws.ts';
import { DRAW_PERSONA } from '../kernel/image/kernel-image.ts';
import { runAccount } from '../kernel/run-account.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import type { ArmRunner } from './arm-runner.ts';
import type { PreparedRun } from './prepared-run.ts';
import type { SharedRuns, SharingArm } from './shared-runs/shared-runs.ts';
import type { StepLedgers } from './step-ledgers.ts';

/** Lives one account in every replication and arm; `ended` hears of each run while its state stands. */
export function liveAccount(
  prepared: PreparedRun,
  runners: readonly ArmRunner[],
  draws: Draws,
  account: number,
  luckOf: number | null,
  elsewhere: StepLedgers | null,
  shared: SharedRuns | null,
  ended: (runner: ArmRunner, replication: number, state: AccountState) => void,
): void {
  const { kernel } = prepared.image;
  const { replications, firstReplication = 0 } = prepared.plan;
  const keyA = kernel.keyA[account] ?? 0;
  const keyB = kernel.keyB[account] ?? 0;
  draws.of(keyA, keyB, 0);
  const persona = personaFor(prepared, draws, account);
  for (let replication = 0; replication < replications; replication++) {
    const luck = luckOf ?? firstReplication + replication;
    draws.of(keyA, keyB, luck);
    shared?.begin();
    for (const runner of runners) {
      runner.context.recorder.begin(account, replication);
      const same = shared === null ? null : shared.repeat(sharingArm(runner));
      if (same !== null) {
        ended(runner, replication, at(runners, same.arm).state);
        continue;
      }
      if (runner.state.account !== account) runner.state.load(kernel, account);
      shared?.start(runner.arm, runner.context.followers);
      runner.state.stepsElsewhere = elsewhere?.[runner.arm * replications + replication] ?? null;
      runner.answers?.load(runner.state.capacity, account, luck);
      runAccount(runner.context, runner.state, persona, runner.outcomes);
      shared?.lived(sharingArm(runner), runner.context.followers);
      ended(runner, replication, runner.state);
    }
  }
}

/** Persona of an account: forced by the image, or drawn once for all replications (simulation.md 1.4). */
export function personaFor(prepared: PreparedRun, draws: Draws, account: number): number {
  const { kernel } = prepared.image;
  const forced = kernel.persona[account] ?? DRAW_PERSONA;
  if (forced !== DRAW_PERSONA) return forced;
  const z = kernel.badDebtZ[account] ?? 0;
  return personaOf(prepared.plan.behaviour, z, draws.lasting(PURPOSE.persona, 0));
}

/** Arms share only when all of them keep journals. */
function sharingArm({ arm, recorder, outcomes }: ArmRunner): SharingArm {
  assert(recorder !== null, 'an arm that shares keeps a journal');
  return { arm, recorder, outcomes };
}
