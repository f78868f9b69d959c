import type { AttemptFacts } from '../algorithms/write-off-attempt/contract.ts';
import type { WriteOffFacts } from '../algorithms/write-off-criterion/contract.ts';
import type { CompiledEvent } from './compile/compiled-step.ts';
import type {
  CompiledAttempt,
  CompiledWriteOffControl,
  CompiledWriteOffCriterion,
} from './compile/compiled-write-off.ts';
import type { KernelFacts } from './kernel-facts.ts';
import type { EventSubject } from './phases/event-subject.ts';
import type { AccountState } from './state/account-state.ts';

/**
 * Hears the decisions of write-off and agency referral, each before it is applied unless it says otherwise. `index` is
 * the write-off debt class, agreements are indexes within the account.
 */
export interface WriteOffTrace {
  attempted(
    context: KernelFacts,
    state: AccountState,
    agreement: number,
    attempt: CompiledAttempt,
    facts: AttemptFacts,
    acts: boolean,
  ): void;
  /** Null: no criterion is true, nothing is created. */
  judged(
    context: KernelFacts,
    state: AccountState,
    index: number,
    control: CompiledWriteOffControl,
    facts: WriteOffFacts,
    criterion: CompiledWriteOffCriterion | null,
  ): void;
  /** After the process and its events were written. */
  created(context: KernelFacts, state: AccountState, index: number): void;
  /** After the event has run. */
  eventRun(
    context: KernelFacts,
    state: AccountState,
    subject: EventSubject,
    event: CompiledEvent,
    triggerDay: number,
    outcome: number,
  ): void;
  /** `cancelled` says how: LOG_OUTCOME.done when its last agreement has closed, or .cancelledByUser; null: complete. */
  processEnded(
    context: KernelFacts,
    state: AccountState,
    index: number,
    cancelled: number | null,
  ): void;
  agreementClosed(context: KernelFacts, state: AccountState, agreement: number): void;
  /** `named` is the agency that the event asks for, null when the strategy's choice decided. */
  referred(
    context: KernelFacts,
    state: AccountState,
    agency: number,
    agreements: readonly number[],
    amountMinor: number,
    named: string | null,
  ): void;
  /** An agency pays what it has collected. */
  remitted(context: KernelFacts, state: AccountState, referral: number, grossMinor: number): void;
  /** `outcome` is LOG_OUTCOME.paid or .recalled. */
  referralClosed(
    context: KernelFacts,
    state: AccountState,
    referral: number,
    outcome: number,
  ): void;
}
