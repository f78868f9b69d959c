import type { Strategy } from '../../../../src-engine/config/strategy-schema.ts';

/** JSON pointer of the event type behind a step, which the step's settings change too; none where it is missing. */
export function typePointers(strategy: Strategy, code: string): readonly string[] {
  const position = strategy.eventTypes.findIndex((type) => type.code === code);
  return position < 0 ? [] : [`/eventTypes/${position}`];
}
