/**
 * A number in memory that the page shares with the simulation workers: odd while the page answers a person, and then they
 * stand still. The page sends it to its engine worker before anything else; that one hands it on to the workers it starts.
 */
export interface RightOfWay {
  readonly kind: 'rightOfWay';
  /** One element, over shared memory. */
  readonly cell: Int32Array;
}

export function isRightOfWay(message: unknown): message is RightOfWay {
  return Object(message).kind === 'rightOfWay';
}

/** Whether the page has taken the way. */
export function isTaken(value: number): boolean {
  return (value & 1) === 1;
}
