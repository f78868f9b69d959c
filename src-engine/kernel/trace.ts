import type { ConditionFacts } from '../algorithms/collection-condition/contract.ts';
import type { CapacityTrace } from './capacity-trace.ts';
import type { CompiledAgreementCancel } from './compile/compiled-agreement-cancel.ts';
import type { CompiledEvent } from './compile/compiled-step.ts';
import type {
  CompiledCondition,
  CompiledControl,
  CompiledGuardrail,
  CompiledRow,
} from './compile/compiled-strategy.ts';
import type { CompiledCommand } from './compile/manual-commands.ts';
import type { DunningTrace } from './dunning-trace.ts';
import type { StepFacts } from './facts/step-facts.ts';
import type { KernelFacts } from './kernel-facts.ts';
import type { CommandChecks } from './manual/command-checks.ts';
import type { EventSubject } from './phases/event-subject.ts';
import type { SeveranceTrace } from './severance-trace.ts';
import type { AccountState } from './state/account-state.ts';

import type { WriteOffTrace } from './write-off-trace.ts';

/** Why a review created no process. */
export type NoProcessReason = 'no-control' | 'not-eligible' | 'no-condition' | 'no-row';

/**
 * Hears every decision while one account is re-run for its explanation; null in normal runs, where it costs nothing.
 * Calls come before the decision is applied, so the state still shows the facts that were tested.
 */
export interface Trace extends SeveranceTrace {
  /** Hears what write-off and agencies decide. */
  readonly writeOff: WriteOffTrace;
  /** Hears what dunning schedules decide. */
  readonly dunning: DunningTrace;
  /** Hears who waits for agents and crews. */
  readonly capacity: CapacityTrace;
  /** After the last day: the state is that of its end, and nothing follows. */
  ended(context: KernelFacts, state: AccountState): void;
  reviewed(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    facts: ConditionFacts,
    control: CompiledControl | null,
    condition: CompiledCondition | null,
    row: CompiledRow | null,
    reason: NoProcessReason | null,
  ): void;
  /** A hold kept the class from being reviewed. */
  reviewHeld(context: KernelFacts, state: AccountState, debtClass: number): void;
  /** A hold began that ends the process of the class. */
  cancelledByHold(context: KernelFacts, state: AccountState, debtClass: number, hold: number): void;
  /** A due step waits for the end of a hold. */
  eventHeld(
    context: KernelFacts,
    state: AccountState,
    subject: EventSubject,
    event: CompiledEvent,
  ): void;
  /** A guardrail judged a due step and let it run as it is. */
  guardrailKept(event: CompiledEvent, guardrail: CompiledGuardrail, facts: StepFacts): void;
  /** A guardrail blocked, moved or warned of a due step, or left a call fewer attempts. */
  guardrailHit(
    context: KernelFacts,
    state: AccountState,
    subject: EventSubject,
    event: CompiledEvent,
    guardrail: CompiledGuardrail,
    facts: StepFacts,
    outcome: number,
  ): void;
  promiseMade(context: KernelFacts, state: AccountState, promise: number): void;
  promiseEnded(context: KernelFacts, state: AccountState, promise: number, kept: boolean): void;
  /** After creation: which template, and whether a live test swapped it. */
  created(context: KernelFacts, state: AccountState, debtClass: number): void;
  /** Before the first day: a process that ran already goes on; its last event done, or level, NONE when not known. */
  continued(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    lastSequence: number,
  ): void;
  /** A process that ran already does not: no template of its code, all start anew, or a schedule without its level. */
  notContinued(context: KernelFacts, state: AccountState, row: number): void;
  monitored(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    debtMinor: number,
    cancelled: boolean,
  ): void;
  /** Before an event is applied: its facts as they stand. */
  eventBegins(
    context: KernelFacts,
    state: AccountState,
    subject: EventSubject,
    event: CompiledEvent,
  ): void;
  /** Could not be done (decision 16); `row` is its place in the process's events. */
  eventFailed(
    context: KernelFacts,
    state: AccountState,
    subject: EventSubject,
    event: CompiledEvent,
    row: number,
    outcome: number,
    isGivenUp: boolean,
  ): void;
  /** A bar is lifted because the debt fell far enough. */
  restored(
    context: KernelFacts,
    state: AccountState,
    agreement: number,
    debtMinor: number,
    limitMinor: number,
  ): void;
  eventRun(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    event: CompiledEvent,
    triggerDay: number,
    outcome: number,
  ): void;
  /** An agreement whose debt reached the age joins a running process (decision 8). */
  agreementJoined(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    agreement: number,
    debtMinor: number,
    minAgeDays: number,
  ): void;
  /** COLL CC CPSA on one credited agreement. */
  agreementJudged(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    agreement: number,
    rule: CompiledAgreementCancel,
    debtMinor: number,
    removed: boolean,
  ): void;
  /** A person's command, tested but not yet carried out. */
  commanded(
    context: KernelFacts,
    state: AccountState,
    command: CompiledCommand,
    checks: CommandChecks,
  ): void;
  /** The same, carried out. */
  commandDone(context: KernelFacts, state: AccountState, command: CompiledCommand): void;
  completed(context: KernelFacts, state: AccountState, debtClass: number): void;
  /** The last active agreement of the plan's class was stopped. */
  planCanceled(context: KernelFacts, state: AccountState, plan: number): void;
  planEnded(
    context: KernelFacts,
    state: AccountState,
    plan: number,
    kept: boolean,
    paidMinor: number,
    dueMinor: number,
  ): void;
}
