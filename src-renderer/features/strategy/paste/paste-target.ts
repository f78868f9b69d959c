import { type EditorPage, positionsIn } from '../editor-pages.ts';
import { shownTemplate } from '../step-actions.ts';
import type { Editor } from '../use-editor.ts';

/** Where rows of a spreadsheet go: the steps of a template, or the criteria rows of a condition. */
export type PasteTarget =
  | { readonly kind: 'steps'; readonly template: number }
  | { readonly kind: 'criteria'; readonly control: number; readonly condition: number };

/** What is shown or selected on a page; null where no rows are edited. */
export function pasteTarget(
  editor: Pick<Editor, 'strategy' | 'selected'>,
  page: EditorPage,
): PasteTarget | null {
  const { strategy, selected } = editor;
  if (page === 'templates') {
    const template = shownTemplate(editor);
    return strategy.processTemplates[template] === undefined ? null : { kind: 'steps', template };
  }
  if (page !== 'controls') return null;
  const [control = 0, condition] = positionsIn(selected);
  const conditions = strategy.classControls[control]?.conditions ?? [];
  // A control with one condition leaves no doubt.
  const under = condition ?? (conditions.length === 1 ? 0 : -1);
  return conditions[under] === undefined ? null : { kind: 'criteria', control, condition: under };
}
