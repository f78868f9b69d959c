import type { KeyboardEvent } from 'react';

/** What keys can do to one step of a ladder. */
export interface StepChanges {
  moveBy(days: number): void;
  /** Puts the step before or after its neighbour of the same day; left out where steps have no order of their own. */
  swap?(by: -1 | 1): void;
  remove(): void;
}

/** Keys that change a step: Alt with arrows and Delete outside a field. Answers whether the key was one of them. */
export function stepKeys(event: KeyboardEvent, changes: StepChanges): boolean {
  const change = changeOf(event, changes);
  if (change === null) return false;
  change();
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
  const { swap } = changes;
  if (swap === undefined) return null;
  if (key === 'ArrowUp') return () => swap(-1);
  return key === 'ArrowDown' ? () => swap(1) : null;
}
