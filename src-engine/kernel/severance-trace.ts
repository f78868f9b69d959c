import type { SeveranceFacts } from '../algorithms/severance-criterion/contract.ts';
import type { CompiledAgreementCancel } from './compile/compiled-agreement-cancel.ts';
import type {
  CompiledAgreementType,
  CompiledSeveranceCriterion,
  CompiledSeveranceEvent,
} from './compile/compiled-severance.ts';
import type { KernelFacts } from './kernel-facts.ts';
import type { AccountState } from './state/account-state.ts';

/** The part of a trace that hears of severance, reconnection and the end of agreements (domain.md 3.12). */
export interface SeveranceTrace {
  /** The criteria of an agreement's type were tested; `outcome` says whether a process follows. Before it is created. */
  severanceChosen(
    context: KernelFacts,
    state: AccountState,
    agreement: number,
    rule: CompiledAgreementType | null,
    facts: SeveranceFacts,
    criterion: CompiledSeveranceCriterion | null,
    outcome: number,
  ): void;
  reconnectStarted(context: KernelFacts, state: AccountState, agreement: number): void;
  /** A step ran; `row` is its row in the severance state, `outcome` may be that its field work was ordered. */
  severanceEventRun(
    context: KernelFacts,
    state: AccountState,
    agreement: number,
    event: CompiledSeveranceEvent,
    row: number,
    outcome: number,
  ): void;
  /** A step could not be done and stays pending; every night until it is given up, which `severanceEventRun` tells. */
  severanceStepFailed(
    context: KernelFacts,
    state: AccountState,
    agreement: number,
    event: CompiledSeveranceEvent,
    row: number,
    outcome: number,
  ): void;
  fieldWorkDone(
    context: KernelFacts,
    state: AccountState,
    agreement: number,
    event: CompiledSeveranceEvent,
    row: number,
  ): void;
  /** Money came in: the rule of the debt class (`own` null) or of the template was tested. */
  severanceJudged(
    context: KernelFacts,
    state: AccountState,
    agreement: number,
    own: CompiledAgreementCancel | null,
    debtMinor: number,
    cancelled: boolean,
  ): void;
  /** The process is about to end before its time. */
  severanceCancelled(
    context: KernelFacts,
    state: AccountState,
    agreement: number,
    outcome: number,
    debtMinor: number,
  ): void;
  severanceCompleted(context: KernelFacts, state: AccountState, agreement: number): void;
  agreementStopped(
    context: KernelFacts,
    state: AccountState,
    agreement: number,
    amountMinor: number,
    dueDay: number,
  ): void;
}
