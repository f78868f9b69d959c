/** Line dashes by slot: solid, solid, 6 3, 2 3, 9 3 2 3 (ux 3.3). Empty is solid. */
export const ARM_DASHES = ['', '', '6 3', '2 3', '9 3 2 3'] as const;

/** `var(--arm-1)`: the colour belongs to the slot and follows the theme by itself. */
export function armColour(slot: number): string {
  return `var(--arm-${Math.min(4, Math.max(0, slot))})`;
}

/** "Champion", "Challenger A" … "Challenger D". */
export function armTitle(slot: number): string {
  return slot === 0 ? 'Champion' : `Challenger ${'ABCD'.charAt(slot - 1)}`;
}
