import type { CompiledLevel, CompiledSchedule } from './compile/compiled-schedules.ts';
import type { ScheduleChoice } from './facts/schedule-of.ts';
import type { KernelFacts } from './kernel-facts.ts';
import type { AccountState } from './state/account-state.ts';

/** Hears what the dunning monitor decides, each before it is applied unless it says otherwise. */
export interface DunningTrace {
  /** `level` counts from 1; `choice` says who gave the schedule, null when the class stands at a level of it already. */
  reached(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    schedule: CompiledSchedule,
    level: number,
    choice: ScheduleChoice | null,
  ): void;
  /** After the steps of a severer level have joined those of the running process. */
  dated(context: KernelFacts, state: AccountState, debtClass: number): void;
  /** Back to level 0 from the level at which it stands. */
  restored(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    schedule: CompiledSchedule,
    level: CompiledLevel,
    debtMinor: number,
  ): void;
}
