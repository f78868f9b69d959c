import type { CompiledSeveranceEvent } from './compiled-severance.ts';
import type { CompiledEventType } from './compiled-step.ts';

const NO_STEPS: readonly number[] = [];

/**
 * An event type as a step of a template of any family; `dependsOn` are places and `dependsOnSteps` sequences of the steps that
 * it waits for, none where days count from the start. Written out, member by member: phases of all families read steps, and
 * an engine reads objects fast while they are all made in one place. Copies by spread keep the history of what they copy:
 * the steps of one strategy came to be read as if they were of eleven kinds.
 */
export function templateStep(
  type: CompiledEventType,
  sequence: number,
  dayOffset: number,
  pointer: string,
  dependsOn: readonly number[] = NO_STEPS,
  dependsOnSteps: readonly number[] = NO_STEPS,
): CompiledSeveranceEvent {
  return {
    type: type.type,
    typeCode: type.typeCode,
    title: type.title,
    algorithm: type.algorithm,
    unitCostMinor: type.unitCostMinor,
    effects: type.effects,
    traits: type.traits,
    callAttempts: type.callAttempts,
    optOutFlags: type.optOutFlags,
    capacityGroup: type.capacityGroup,
    capacityUnits: type.capacityUnits,
    tone: type.tone,
    isPersonalised: type.isPersonalised,
    pointer,
    sequence,
    dayOffset,
    dependsOn,
    dependsOnSteps,
  };
}
