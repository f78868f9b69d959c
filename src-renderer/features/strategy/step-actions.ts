import { produce } from 'immer';
import type { Strategy } from '../../../src-engine/config/strategy-schema.ts';
import { stepOrder, templateEdits } from './edit/template-edits.ts';
import { positionsIn } from './editor-pages.ts';
import { eventFace } from './read/event-icon.ts';
import type { StepChanges } from './step-keys.ts';
import type { Editor } from './use-editor.ts';

const GAP_DAYS = 7;

/** Position of the template on show: the selected one, else the one named like the strategy, else the first. */
export function shownTemplate({
  strategy,
  selected,
}: Pick<Editor, 'strategy' | 'selected'>): number {
  const [position = -1] = selected.startsWith('/processTemplates/') ? positionsIn(selected) : [];
  if (strategy.processTemplates[position] !== undefined) return position;
  return Math.max(
    0,
    strategy.processTemplates.findIndex((template) => template.code === strategy.name),
  );
}

/** Position of the selected step in its template; null when no step is selected. */
export function selectedStep({ selected }: Pick<Editor, 'selected'>): number | null {
  const [, position] = selected.includes('/events/') ? positionsIn(selected) : [];
  return position ?? null;
}

/** "Move severance to day 42": the name of an edit of a step, for undo. */
export function stepLabel(
  strategy: Strategy,
  template: number,
  position: number,
  what: string,
  verb = 'Move',
): string {
  const event = strategy.processTemplates[template]?.events[position];
  const name = eventFace(strategy, event?.eventType ?? '').short;
  return `${verb} ${/^[A-Z]{2}|To Do/.test(name) ? name : name.toLowerCase()} ${what}`.trim();
}

/** Edits of steps with their names for undo, shared by ladder, table, inspector and commands (ux 2.2b). */
export const stepActions = {
  moveTo(editor: Editor, template: number, position: number, day: number): void {
    editor.set(
      stepLabel(editor.strategy, template, position, `to day ${Math.max(0, day)}`),
      (draft) => templateEdits.moveStep(draft, template, position, day),
      `move ${template} ${position}`,
    );
  },

  /** Moves a step by days, joined into one undo step while it goes on. */
  moveBy(editor: Editor, template: number, position: number, days: number): void {
    const event = editor.strategy.processTemplates[template]?.events[position];
    if (event !== undefined) {
      stepActions.moveTo(editor, template, position, event.dayOffset + days);
    }
  },

  /** Puts a step at a place of the order of the steps, 0 the first; where it must, with the day of the neighbour it passed. */
  placeAt(editor: Editor, template: number, position: number, place: number): void {
    const edited = editor.strategy.processTemplates[template];
    const step = edited?.events[position];
    if (edited === undefined || step === undefined) return;
    const from = stepOrder(edited).indexOf(position);
    if (place === from || place < 0 || place >= edited.events.length) return;
    const placed = produce(editor.strategy, (draft) =>
      templateEdits.placeStep(draft, template, position, place),
    ).processTemplates[template]?.events[position];
    const isSameDay = placed?.dayOffset === step.dayOffset;
    const way = place < from ? 'up' : 'down';
    const what = isSameDay ? way : `${way} to day ${placed?.dayOffset}`;
    editor.set(stepLabel(editor.strategy, template, position, what), (draft) =>
      templateEdits.placeStep(draft, template, position, place),
    );
  },

  /** Puts a step one place up (-1) or down (1). */
  shift(editor: Editor, template: number, position: number, by: -1 | 1): void {
    const edited = editor.strategy.processTemplates[template];
    if (edited === undefined) return;
    stepActions.placeAt(editor, template, position, stepOrder(edited).indexOf(position) + by);
  },

  /** What keys do to a step (step-keys.ts). */
  changes(editor: Editor, template: number, position: number): StepChanges {
    return {
      moveBy: (days) => stepActions.moveBy(editor, template, position, days),
      shift: (by) => stepActions.shift(editor, template, position, by),
      remove: () => stepActions.remove(editor, template, position),
    };
  },

  duplicate(editor: Editor, template: number, position: number): void {
    const count = editor.strategy.processTemplates[template]?.events.length ?? 0;
    editor.set(stepLabel(editor.strategy, template, position, '', 'Duplicate'), (draft) =>
      templateEdits.duplicateStep(draft, template, position),
    );
    editor.reveal(`/processTemplates/${template}/events/${count}/dayOffset`);
  },

  /** The last step of a template stays: a template without steps is none. */
  remove(editor: Editor, template: number, position: number): void {
    const edited = editor.strategy.processTemplates[template];
    if (edited === undefined || edited.events.length <= 1) return;
    editor.select(`/processTemplates/${template}`);
    editor.set(stepLabel(editor.strategy, template, position, '', 'Remove'), (draft) =>
      templateEdits.removeStep(draft, template, position),
    );
  },

  /** Adds a step a week after the selected one, else after the last one, and shows it. */
  add(editor: Editor): void {
    const { strategy } = editor;
    const template = shownTemplate(editor);
    const edited = strategy.processTemplates[template];
    if (edited === undefined) return;
    const after = edited.events[selectedStep(editor) ?? stepOrder(edited).at(-1) ?? -1];
    const type = after?.eventType ?? strategy.eventTypes[0]?.code ?? '';
    const day = after === undefined ? 0 : after.dayOffset + GAP_DAYS;
    const position = edited.events.length;
    editor.set(`Add ${eventFace(strategy, type).short} on day ${day}`, (draft) =>
      templateEdits.addStep(draft, template, type, day),
    );
    editor.reveal(`/processTemplates/${template}/events/${position}/dayOffset`);
  },
} as const;
