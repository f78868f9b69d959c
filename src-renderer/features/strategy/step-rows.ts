import type { KeyboardEvent } from 'react';

/** Up and down on the name of a step go to the step of the row above or below. */
export function goToNeighbour(pressed: KeyboardEvent): void {
  const button = pressed.target instanceof Element ? pressed.target.closest('button.ev') : null;
  const row = button?.closest('tr');
  const next =
    pressed.key === 'ArrowDown'
      ? row?.nextElementSibling
      : pressed.key === 'ArrowUp'
        ? row?.previousElementSibling
        : null;
  const target = next?.querySelector<HTMLElement>('button.ev');
  if (target === null || target === undefined) return;
  pressed.preventDefault();
  target.focus();
}
