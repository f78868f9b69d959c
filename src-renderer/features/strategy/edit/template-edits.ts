import type {
  ProcessTemplate,
  Strategy,
  TemplateEvent,
} from '../../../../src-engine/config/strategy-schema.ts';
import { freeCode } from './free-code.ts';
import { pruneReferences, renameTemplateCode } from './template-references.ts';

/** Largest day offset and sequence that strategy.json takes. */
export const LAST_DAY = 9999;
const LAST_SEQUENCE = 999;

/** Positions in `template.events` in the order in which the event activator runs them: by day, then by sequence. */
export function stepOrder(template: {
  readonly events: readonly Readonly<TemplateEvent>[];
}): readonly number[] {
  return template.events
    .map((_, position) => position)
    .sort((a, b) => compareSteps(template.events[a], template.events[b]) || a - b);
}

function compareSteps(
  a: Readonly<TemplateEvent> | undefined,
  b: Readonly<TemplateEvent> | undefined,
): number {
  if (a === undefined || b === undefined) return 0;
  return a.dayOffset - b.dayOffset || a.sequence - b.sequence;
}

/**
 * Edits of one process template, as recipes on a draft of the strategy. Positions are places in `events`; an edit never
 * moves a step to another place, so a selection survives it. A place that is gone changes nothing.
 */
export const templateEdits = {
  /** Sets the day of a step, kept within what the schema takes. */
  moveStep(draft: Strategy, template: number, position: number, day: number): void {
    const step = draft.processTemplates[template]?.events[position];
    if (step !== undefined) step.dayOffset = clampDay(day);
  },

  changeEventType(draft: Strategy, template: number, position: number, eventType: string): void {
    const step = draft.processTemplates[template]?.events[position];
    if (step !== undefined) step.eventType = eventType;
  },

  /** Appends a step; its place is the last one. */
  addStep(draft: Strategy, template: number, eventType: string, day: number): void {
    const events = draft.processTemplates[template]?.events;
    if (events === undefined) return;
    events.push({ sequence: freeSequence(events), eventType, dayOffset: clampDay(day) });
  },

  /** Appends steps in their order, as one edit. */
  addSteps(
    draft: Strategy,
    template: number,
    steps: readonly { readonly eventType: string; readonly day: number }[],
  ): void {
    for (const { eventType, day } of steps) templateEdits.addStep(draft, template, eventType, day);
  },

  /** A second step of the same type one day later. */
  duplicateStep(draft: Strategy, template: number, position: number): void {
    const step = draft.processTemplates[template]?.events[position];
    if (step !== undefined) {
      templateEdits.addStep(draft, template, step.eventType, step.dayOffset + 1);
    }
  },

  removeStep(draft: Strategy, template: number, position: number): void {
    draft.processTemplates[template]?.events.splice(position, 1);
  },

  /**
   * Puts a step at a place of the order, 0 the first. It keeps its day where it can, else it gets the day of the neighbour that
   * it passed; the numbers of the steps of that day change places until they run in the new order.
   */
  placeStep(draft: Strategy, template: number, position: number, place: number): void {
    const edited = draft.processTemplates[template];
    const step = edited?.events[position];
    if (edited === undefined || step === undefined) return;
    const { events } = edited;
    const others = stepOrder(edited).filter((other) => other !== position);
    const at = Math.max(0, Math.min(others.length, place));
    const earliest = events[others[at - 1] ?? -1]?.dayOffset ?? 0;
    const latest = events[others[at] ?? -1]?.dayOffset ?? LAST_DAY;
    step.dayOffset = Math.max(earliest, Math.min(latest, step.dayOffset));
    const ofDay = [...others.slice(0, at), position, ...others.slice(at)].flatMap((one) => {
      const event = events[one];
      return event?.dayOffset === step.dayOffset ? [event] : [];
    });
    const numbers = ofDay.map(({ sequence }) => sequence).sort((a, b) => a - b);
    ofDay.forEach((event, index) => {
      event.sequence = numbers[index] ?? event.sequence;
    });
  },

  /** Numbers the steps in the order of their days, by ones or by tens as they were. */
  renumberSteps(draft: Strategy, template: number): void {
    const edited = draft.processTemplates[template];
    if (edited === undefined) return;
    const gap = sequenceGap(edited.events);
    stepOrder(edited).forEach((position, index) => {
      const step = edited.events[position];
      if (step !== undefined) step.sequence = (index + 1) * gap;
    });
  },

  setTitle(draft: Strategy, template: number, title: string): void {
    const edited = draft.processTemplates[template];
    if (edited !== undefined) edited.title = title;
  },

  /** Changes the code everywhere it is named. */
  setCode(draft: Strategy, template: number, code: string): void {
    const edited = draft.processTemplates[template];
    if (edited === undefined) return;
    renameTemplateCode(draft, edited.code, code);
    edited.code = code;
  },

  /** Appends a copy under a free code. */
  duplicateTemplate(draft: Strategy, template: number): void {
    const original = draft.processTemplates[template];
    if (original === undefined) return;
    draft.processTemplates.push({
      code: freeCode(original.code, draft.processTemplates),
      title: original.title,
      version: 1,
      agreementCancelAlgorithm: original.agreementCancelAlgorithm,
      events: original.events.map((event) => ({ ...event })),
    });
  },

  /** Takes the template away; criteria rows that named it name `replacement`. */
  removeTemplate(draft: Strategy, template: number, replacement: string): void {
    const removed = draft.processTemplates[template];
    if (removed === undefined) return;
    renameTemplateCode(draft, removed.code, replacement);
    pruneReferences(draft);
    draft.processTemplates.splice(template, 1);
  },
} as const;

/** Whether the numbers of the steps run with their days. */
export function isNumberedByDay(template: ProcessTemplate): boolean {
  const sequences = stepOrder(template).map((position) => template.events[position]?.sequence ?? 0);
  return sequences.every(
    (sequence, index) => index === 0 || sequence > (sequences[index - 1] ?? 0),
  );
}

function clampDay(day: number): number {
  return Math.max(0, Math.min(LAST_DAY, Math.round(day)));
}

/** Steps numbered 10, 20, 30 … go on by tens while there is room. */
function sequenceGap(events: readonly TemplateEvent[]): number {
  const byTens = events.length > 0 && events.every((event) => event.sequence % 10 === 0);
  return byTens && (events.length + 1) * 10 <= LAST_SEQUENCE ? 10 : 1;
}

function freeSequence(events: readonly TemplateEvent[]): number {
  const used = new Set(events.map((event) => event.sequence));
  const gap = sequenceGap(events);
  const next = (Math.floor(Math.max(0, ...used) / gap) + 1) * gap;
  if (next <= LAST_SEQUENCE) return next;
  for (let sequence = 1; sequence <= LAST_SEQUENCE; sequence++) {
    if (!used.has(sequence)) return sequence;
  }
  return LAST_SEQUENCE;
}
