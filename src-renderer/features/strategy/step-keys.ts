import type { KeyboardEvent } from 'react';
import { stepActions } from './step-actions.ts';
import type { Editor } from './use-editor.ts';

/** Keys that change a step: Alt with arrows and Delete outside a field. Answers whether the key was one of them. */
export function stepKeys(
  event: KeyboardEvent,
  editor: Editor,
  template: number,
  position: number,
): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  const days = event.shiftKey ? 7 : 1;
  const typing = event.target instanceof HTMLInputElement;
  if (event.altKey && event.key === 'ArrowLeft') {
    stepActions.moveBy(editor, template, position, -days);
  } else if (event.altKey && event.key === 'ArrowRight') {
    stepActions.moveBy(editor, template, position, days);
  } else if (event.altKey && event.key === 'ArrowUp') {
    stepActions.swap(editor, template, position, -1);
  } else if (event.altKey && event.key === 'ArrowDown') {
    stepActions.swap(editor, template, position, 1);
  } else if (event.key === 'Delete' && !event.altKey && !typing) {
    stepActions.remove(editor, template, position);
  } else {
    return false;
  }
  event.preventDefault();
  event.stopPropagation();
  return true;
}
