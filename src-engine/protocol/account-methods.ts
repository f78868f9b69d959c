import type { StateMoves, StepCountsOfDays } from '../model/account-state.ts';
import type { ControlCentral } from '../model/control-central.ts';
import type { DebtProfile } from '../model/debt-profile.ts';
import type { AccountStory } from '../model/explanation.ts';

/** What is told about one account. */
export interface AccountMethods {
  accountStory: {
    params: { runId: number; arm: number; accountId: string };
    value: AccountStory;
    progress: never;
  };
  /**
   * Alerts, cancellation information and timeline of an account: on the as-of day as the champion plugs them in, or at
   * the end of a day of a run, replication 1, as the strategy of the arm does.
   */
  controlCentral: {
    params: {
      accountId: string;
      run: { readonly runId: number; readonly arm: number; readonly day: number } | null;
    };
    value: ControlCentral;
    progress: never;
  };
  /** How many accounts came to each state and left it, every day of an arm, replication 1. */
  stateMoves: { params: { runId: number; arm: number }; value: StateMoves; progress: never };
  /** How far the accounts in process are, every day of an arm, replication 1. */
  processSteps: {
    params: { runId: number; arm: number };
    value: StepCountsOfDays;
    progress: never;
  };
  /** The debt profile of an account: on the as-of day, or at the end of a day of a run, replication 1. */
  debtProfile: {
    params: {
      accountId: string;
      run: { readonly runId: number; readonly arm: number; readonly day: number } | null;
    };
    value: DebtProfile;
    progress: never;
  };
}
