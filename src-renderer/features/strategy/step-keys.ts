import type { KeyboardEvent } from 'react';
import { keepFocus } from './row-keys.ts';

/** What keys can do to one step of a ladder. */
export interface StepChanges {
  moveBy(days: number): void;
  /** Puts the step one place up or down; left out where steps have no order of their own. */
  shift?(by: -1 | 1): void;
  remove(): void;
}

/** Keys that change a step: Alt with arrows and Delete outside a field. Answers whether the key was one of them. */
export function stepKeys(event: KeyboardEvent, changes: StepChanges): boolean {
  const change = changeOf(event, changes);
  if (change === null) return false;
  keepFocus(change);
  event.preventDefault();
  event.stopPropagation();
  return true;
}

function changeOf(event: KeyboardEvent, changes: StepChanges): (() => void) | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event;
  if (ctrlKey || metaKey) return null;
  const days = shiftKey ? 7 : 1;
  if (!altKey) {
    const isTyping = target instanceof HTMLInputElement;
    return key === 'Delete' && !isTyping ? () => changes.remove() : null;
  }
  if (key === 'ArrowLeft') return () => changes.moveBy(-days);
  if (key === 'ArrowRight') return () => changes.moveBy(days);
  const { shift } = changes;
  if (shift === undefined) return null;
  if (key === 'ArrowUp') return () => shift(-1);
  return key === 'ArrowDown' ? () => shift(1) : null;
}
