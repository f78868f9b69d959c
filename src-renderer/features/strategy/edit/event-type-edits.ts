import { everyStep } from '../../../../src-engine/config/every-step.ts';
import type {
  AlgorithmUse,
  EventType,
  Strategy,
} from '../../../../src-engine/config/strategy-schema.ts';
import { freeCode } from './free-code.ts';
import { renameEventType } from './template-references.ts';

/** Edits of event types, as recipes on a draft of the strategy. */
export const eventTypeEdits = {
  change(draft: Strategy, position: number, change: Partial<Omit<EventType, 'code'>>): void {
    const edited = draft.eventTypes[position];
    if (edited !== undefined) Object.assign(edited, change);
  },

  /** The group whose capacity it takes; null takes the member away. */
  setGroup(draft: Strategy, position: number, group: string | null): void {
    const edited = draft.eventTypes[position];
    if (edited === undefined) return;
    if (group === null) delete edited.capacityGroup;
    else edited.capacityGroup = group;
  },

  /** The minutes that it takes; 0 leaves them to the algorithm. */
  setMinutes(draft: Strategy, position: number, minutes: number): void {
    const edited = draft.eventTypes[position];
    if (edited === undefined) return;
    if (minutes === 0) delete edited.agentMinutes;
    else edited.agentMinutes = minutes;
  },

  /** How its contact is worded; null, which is neutral, takes the member away. */
  setTone(draft: Strategy, position: number, tone: EventType['tone'] | null): void {
    const edited = draft.eventTypes[position];
    if (edited === undefined) return;
    if (tone === null) delete edited.tone;
    else edited.tone = tone;
  },

  /** Whether it names the customer and an officer. */
  setPersonalised(draft: Strategy, position: number, personalised: boolean): void {
    const edited = draft.eventTypes[position];
    if (edited === undefined) return;
    if (personalised) edited.personalised = true;
    else delete edited.personalised;
  },

  /** Changes the code in the list and in every step that names it. */
  setCode(draft: Strategy, position: number, code: string): void {
    const edited = draft.eventTypes[position];
    if (edited === undefined) return;
    renameEventType(draft, edited.code, code);
    edited.code = code;
  },

  /** Appends an event type for an algorithm, under a free code made of the algorithm's. */
  add(draft: Strategy, algorithm: AlgorithmUse, title: string): void {
    const stem = algorithm.code.replaceAll(/[^A-Z0-9_-]+/g, '-');
    const taken = draft.eventTypes.some((one) => one.code === stem);
    draft.eventTypes.push({
      code: taken ? freeCode(stem, draft.eventTypes) : stem,
      title,
      algorithm,
      unitCostMinor: 0,
    });
  },

  remove(draft: Strategy, position: number): void {
    draft.eventTypes.splice(position, 1);
  },
} as const;

/** Steps that use the event type, as "ENERGY-STD step 3". */
export function eventTypeUses(strategy: Strategy, code: string): readonly string[] {
  return everyStep(strategy).flatMap(({ template, event }) =>
    event.eventType === code ? [`${template} step ${event.sequence}`] : [],
  );
}
