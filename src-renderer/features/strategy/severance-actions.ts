import type { Strategy } from '../../../src-engine/config/strategy-schema.ts';
import { severanceEdits } from './edit/severance-edits.ts';
import { positionsIn } from './editor-pages.ts';
import { eventFace } from './read/event-icon.ts';
import type { StepChanges } from './step-keys.ts';
import type { Editor } from './use-editor.ts';

const GAP_DAYS = 7;

/** Place of the severance template on show: the selected one, else the first. */
export function shownSeverance({
  strategy,
  selected,
}: Pick<Editor, 'strategy' | 'selected'>): number {
  const [position = 0] = selected.startsWith('/severanceTemplates/') ? positionsIn(selected) : [];
  return strategy.severanceTemplates[position] === undefined ? 0 : position;
}

function label(strategy: Strategy, template: number, position: number, what: string): string {
  const event = strategy.severanceTemplates[template]?.events[position];
  return `${eventFace(strategy, event?.eventType ?? '').short}: ${what}`;
}

/** Edits of severance steps with their names for undo, shared by ladder, table, inspector and commands. */
export const severanceActions = {
  setOffset(editor: Editor, template: number, position: number, days: number): void {
    const wanted = Math.max(0, days);
    editor.set(
      label(editor.strategy, template, position, `${wanted} d after what it waits for`),
      (draft) => severanceEdits.setOffset(draft, template, position, wanted),
      `severance ${template} ${position}`,
    );
  },

  /** Moves a step by days, joined into one undo step while it goes on. */
  moveBy(editor: Editor, template: number, position: number, days: number): void {
    const event = editor.strategy.severanceTemplates[template]?.events[position];
    if (event === undefined) return;
    severanceActions.setOffset(editor, template, position, event.dayOffset + days);
  },

  setDependency(
    editor: Editor,
    template: number,
    position: number,
    sequence: number,
    on: boolean,
  ): void {
    const what = on ? `wait for step ${sequence}` : `no longer wait for step ${sequence}`;
    editor.set(label(editor.strategy, template, position, what), (draft) =>
      severanceEdits.setDependency(draft, template, position, sequence, on),
    );
  },

  changeEventType(editor: Editor, template: number, position: number, code: string): void {
    editor.set(label(editor.strategy, template, position, `change to ${code}`), (draft) =>
      severanceEdits.changeEventType(draft, template, position, code),
    );
  },

  /** What keys do to a step (step-keys.ts). */
  changes(editor: Editor, template: number, position: number): StepChanges {
    return {
      moveBy: (days) => severanceActions.moveBy(editor, template, position, days),
      remove: () => severanceActions.remove(editor, template, position),
    };
  },

  /** The last step of a template stays: a template without steps is none. */
  remove(editor: Editor, template: number, position: number): void {
    const edited = editor.strategy.severanceTemplates[template];
    if (edited === undefined || edited.events.length <= 1) return;
    editor.select(`/severanceTemplates/${template}`);
    editor.set(label(editor.strategy, template, position, 'remove'), (draft) =>
      severanceEdits.removeStep(draft, template, position),
    );
  },

  /** Adds a step a week after the selected one, else after the last one, and shows it. */
  add(editor: Editor): void {
    const { strategy, selected } = editor;
    const template = shownSeverance(editor);
    const edited = strategy.severanceTemplates[template];
    if (edited === undefined) return;
    const position = selected.startsWith(`/severanceTemplates/${template}/events/`)
      ? (positionsIn(selected)[1] ?? -1)
      : edited.events.length - 1;
    const after = edited.events[position];
    const eventType = after?.eventType ?? strategy.eventTypes[0]?.code ?? '';
    const afterSequence = after?.sequence ?? null;
    editor.set(`Add ${eventFace(strategy, eventType).short} to ${edited.code}`, (draft) =>
      severanceEdits.addStep(draft, template, { eventType, days: GAP_DAYS, afterSequence }),
    );
    editor.reveal(`/severanceTemplates/${template}/events/${edited.events.length}/dayOffset`);
  },
} as const;
