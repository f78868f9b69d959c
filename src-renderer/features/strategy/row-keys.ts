import type { KeyboardEvent } from 'react';

interface Actions {
  readonly move: (by: number) => void;
  /** null where a key press must not remove. */
  readonly remove: (() => void) | null;
}

/** Keys of a row whose order can change: Alt with up and down moves it, Delete outside a field removes it. */
export function rowKeys(event: KeyboardEvent, { move, remove }: Actions): void {
  if (event.ctrlKey || event.metaKey) return;
  const typing = event.target instanceof HTMLInputElement;
  if (event.altKey && event.key === 'ArrowUp') keepFocus(() => move(-1));
  else if (event.altKey && event.key === 'ArrowDown') keepFocus(() => move(1));
  else if (event.key === 'Delete' && !typing && !event.altKey && remove !== null) remove();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** A row that changes its place in the page loses the focus on the way; it gets it back. */
export function keepFocus(change: () => void): void {
  const focused = document.activeElement;
  change();
  requestAnimationFrame(() => {
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
  });
}
