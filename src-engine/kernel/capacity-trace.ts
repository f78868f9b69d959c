import type { CapacityGroup } from '../config/strategy-schema.ts';
import type { CompiledEvent } from './compile/compiled-step.ts';
import type { KernelFacts } from './kernel-facts.ts';
import type { EventSubject } from './phases/event-subject.ts';
import type { AccountState } from './state/account-state.ts';
import type { WaitingStep } from './state/capacity-state.ts';

/** Hears who waits for shared capacity (phases 61 and 89). */
export interface CapacityTrace {
  /** A due step found no room and begins to wait. */
  waits(
    context: KernelFacts,
    state: AccountState,
    subject: EventSubject,
    event: CompiledEvent,
    group: CapacityGroup,
    step: WaitingStep,
  ): void;
  /** A step that waited is served today. */
  served(
    context: KernelFacts,
    state: AccountState,
    subject: EventSubject,
    event: CompiledEvent,
    group: CapacityGroup,
    step: WaitingStep,
  ): void;
  /** A step that waited is not needed any more. */
  expired(context: KernelFacts, state: AccountState, group: CapacityGroup, step: WaitingStep): void;
}
