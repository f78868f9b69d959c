import { criteriaEdits } from './edit/criteria-edits.ts';
import { guardrailEdits } from './edit/guardrail-edits.ts';
import { templateEdits } from './edit/template-edits.ts';
import { positionsIn } from './editor-pages.ts';
import { severanceActions } from './severance-actions.ts';
import { stepActions } from './step-actions.ts';
import type { Editor } from './use-editor.ts';

/** What can be done with what is selected; null where it cannot. */
export interface SelectionActions {
  readonly duplicate: (() => void) | null;
  readonly remove: (() => void) | null;
  /** One place up (-1) or down (1) in the order in which rows are tried. */
  readonly move: ((by: -1 | 1) => void) | null;
}

type Maker = (editor: Editor, at: readonly number[]) => SelectionActions;

/** Kinds of objects by their pointer, what is inside another first. */
const KINDS: readonly { readonly pattern: RegExp; readonly make: Maker }[] = [
  { pattern: /^\/processTemplates\/\d+\/events\/\d+$/, make: step },
  { pattern: /^\/processTemplates\/\d+$/, make: template },
  { pattern: /^\/severanceTemplates\/\d+\/events\/\d+$/, make: severanceStep },
  { pattern: /^\/classControls\/\d+\/conditions\/\d+\/criteria\/\d+$/, make: criteriaRow },
  { pattern: /^\/classControls\/\d+\/conditions\/\d+$/, make: condition },
  { pattern: /^\/classControls\/\d+$/, make: control },
  { pattern: /^\/guardrails\/\d+$/, make: guardrail },
];

/** Duplicate, Delete and Move row for the selected object; null when nothing of that kind is selected. */
export function selectionActions(editor: Editor): SelectionActions | null {
  const kind = KINDS.find(({ pattern }) => pattern.test(editor.selected));
  return kind === undefined ? null : kind.make(editor, positionsIn(editor.selected));
}

function step(editor: Editor, [at = 0, position = 0]: readonly number[]): SelectionActions {
  const count = editor.strategy.processTemplates[at]?.events.length ?? 0;
  return {
    duplicate: () => stepActions.duplicate(editor, at, position),
    remove: count > 1 ? () => stepActions.remove(editor, at, position) : null,
    move: (by) => stepActions.shift(editor, at, position, by),
  };
}

function template(editor: Editor, [at = 0]: readonly number[]): SelectionActions {
  const edited = editor.strategy.processTemplates[at];
  return {
    duplicate: () => {
      editor.set(`Copy template ${edited?.code ?? ''}`, (draft) =>
        templateEdits.duplicateTemplate(draft, at),
      );
      editor.select(`/processTemplates/${editor.strategy.processTemplates.length}`);
    },
    // Its rows need another template first: the inspector asks for it.
    remove: null,
    move: null,
  };
}

function severanceStep(editor: Editor, [at = 0, position = 0]: readonly number[]) {
  const count = editor.strategy.severanceTemplates[at]?.events.length ?? 0;
  return {
    duplicate: null,
    remove: count > 1 ? () => severanceActions.remove(editor, at, position) : null,
    move: null,
  };
}

function criteriaRow(
  editor: Editor,
  [at = 0, under = 0, row = 0]: readonly number[],
): SelectionActions {
  const criteria = editor.strategy.classControls[at]?.conditions[under]?.criteria ?? [];
  const name = `row ${criteria[row]?.priority ?? ''}`;
  const parent = `/classControls/${at}/conditions/${under}`;
  return {
    duplicate: () => {
      editor.set(`Duplicate ${name}`, (draft) => criteriaEdits.duplicateRow(draft, at, under, row));
      editor.reveal(`${parent}/criteria/${criteria.length}/priority`);
    },
    remove: () => {
      editor.select(parent);
      editor.set(`Remove ${name}`, (draft) => criteriaEdits.removeRow(draft, at, under, row));
    },
    move: (by) =>
      editor.set(`Move ${name} ${by < 0 ? 'up' : 'down'}`, (draft) =>
        criteriaEdits.moveRow(draft, at, under, row, by),
      ),
  };
}

function condition(editor: Editor, [at = 0, position = 0]: readonly number[]): SelectionActions {
  const conditions = editor.strategy.classControls[at]?.conditions ?? [];
  const name = `condition ${conditions[position]?.algorithm.code ?? ''}`;
  return {
    duplicate: null,
    remove:
      conditions.length > 1
        ? () => {
            editor.select(`/classControls/${at}`);
            editor.set(`Remove ${name}`, (draft) =>
              criteriaEdits.removeCondition(draft, at, position),
            );
          }
        : null,
    move: (by) =>
      editor.set(`Move ${name} ${by < 0 ? 'up' : 'down'}`, (draft) =>
        criteriaEdits.moveCondition(draft, at, position, by),
      ),
  };
}

function control(editor: Editor, [at = 0]: readonly number[]): SelectionActions {
  const { classControls } = editor.strategy;
  const code = classControls[at]?.code ?? '';
  return {
    duplicate: () => {
      editor.set(`Copy class control ${code}`, (draft) =>
        criteriaEdits.duplicateControl(draft, at),
      );
      editor.select(`/classControls/${classControls.length}`);
    },
    remove:
      classControls.length > 1
        ? () => {
            editor.select('');
            editor.set(`Remove class control ${code}`, (draft) =>
              criteriaEdits.removeControl(draft, at),
            );
          }
        : null,
    move: null,
  };
}

function guardrail(editor: Editor, [at = 0]: readonly number[]): SelectionActions {
  const id = editor.strategy.guardrails[at]?.id ?? '';
  return {
    duplicate: null,
    remove: () => {
      editor.select('');
      editor.set(`Remove guardrail ${id}`, (draft) => guardrailEdits.remove(draft, at));
    },
    move: null,
  };
}
