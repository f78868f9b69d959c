import type { Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import { LAST_DAY } from './template-edits.ts';

/**
 * Edits of one severance template, as recipes on a draft of the strategy. Positions are places in `events`; a place that
 * is gone changes nothing.
 */
export const severanceEdits = {
  /** Sets the days after the steps that it depends on, kept within what the schema takes. */
  setOffset(draft: Strategy, template: number, position: number, days: number): void {
    const step = draft.severanceTemplates[template]?.events[position];
    if (step !== undefined) step.dayOffset = Math.max(0, Math.min(LAST_DAY, Math.round(days)));
  },

  changeEventType(draft: Strategy, template: number, position: number, eventType: string): void {
    const step = draft.severanceTemplates[template]?.events[position];
    if (step !== undefined) step.eventType = eventType;
  },

  /** Makes a step wait for another one, by its sequence, or no longer. */
  setDependency(
    draft: Strategy,
    template: number,
    position: number,
    sequence: number,
    on: boolean,
  ): void {
    const step = draft.severanceTemplates[template]?.events[position];
    if (step === undefined) return;
    const others = step.dependsOn.filter((one) => one !== sequence);
    step.dependsOn = on ? [...others, sequence].sort((a, b) => a - b) : others;
  },

  /** Appends a step that comes `days` after the step of `afterSequence`, or after the start. */
  addStep(
    draft: Strategy,
    template: number,
    step: {
      readonly eventType: string;
      readonly days: number;
      readonly afterSequence: number | null;
    },
  ): void {
    const events = draft.severanceTemplates[template]?.events;
    if (events === undefined) return;
    const highest = events.reduce((most, event) => Math.max(most, event.sequence), 0);
    const byTens = events.every((event) => event.sequence % 10 === 0);
    events.push({
      sequence: highest + (byTens ? 10 - (highest % 10) : 1),
      eventType: step.eventType,
      dependsOn: step.afterSequence === null ? [] : [step.afterSequence],
      dayOffset: step.days,
    });
  },

  /** Takes a step away; those that waited for it wait for what it waited for. */
  removeStep(draft: Strategy, template: number, position: number): void {
    const events = draft.severanceTemplates[template]?.events;
    const removed = events?.[position];
    if (events === undefined || removed === undefined) return;
    for (const event of events) {
      if (!event.dependsOn.includes(removed.sequence)) continue;
      const others = event.dependsOn.filter((one) => one !== removed.sequence);
      event.dependsOn = [...new Set([...others, ...removed.dependsOn])].sort((a, b) => a - b);
    }
    events.splice(position, 1);
  },
} as const;
