/** How an arm looks in every chart. The slot decides, never the order or what is hidden (ux 3.3). */
export interface ArmStyle {
  /** A CSS variable: a theme switch repaints without React. */
  readonly color: string;
  /** Stroke dashes in pixels; undefined is solid. */
  readonly dash: string | undefined;
}

/** The champion and four challengers; a fifth has no colour of its own (ux 3.3). */
export const MOST_ARMS = 5;

const DASHES: readonly (string | undefined)[] = [undefined, undefined, '6 3', '2 3', '9 3 2 3'];

/** Style of arm 0 (champion, ink) to 4. */
export function armStyle(arm: number): ArmStyle {
  const slot = Math.min(Math.max(arm, 0), MOST_ARMS - 1);
  return { color: `var(--arm-${slot})`, dash: DASHES[slot] };
}

/** "Champion", "Challenger A" … */
export function armRole(arm: number): string {
  return arm === 0 ? 'Champion' : `Challenger ${armLetter(arm)}`;
}

/** "A" for arm 1, "B" for arm 2 … */
export function armLetter(arm: number): string {
  return String.fromCharCode(64 + Math.max(1, arm));
}
