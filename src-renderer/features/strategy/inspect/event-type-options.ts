import type { EventType } from '../../../../src-engine/config/strategy-schema.ts';

/** The event types that a step may have, and the one that it has even where it fits nowhere or is gone. */
export function eventTypeOptions(
  types: readonly EventType[],
  current: string,
  fits: (type: EventType) => boolean = () => true,
): readonly { readonly id: string; readonly label: string }[] {
  const options = types
    .filter((type) => type.code === current || fits(type))
    .map((type) => ({ id: type.code, label: `${type.title} (${type.code})` }));
  return types.some((type) => type.code === current)
    ? options
    : [{ id: current, label: `${current} (not in this strategy)` }, ...options];
}
