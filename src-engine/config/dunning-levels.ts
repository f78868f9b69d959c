import { pointerOf } from './pointer.ts';
import type { DunningLevel, Strategy } from './strategy-schema.ts';

/** A level of a dunning schedule with where it stands. */
export interface PlacedLevel {
  /** JSON pointer in the strategy. */
  readonly pointer: string;
  readonly schedule: string;
  /** From 1, mildest first. */
  readonly number: number;
  readonly level: DunningLevel;
}

/** All levels as the strategy writes them down; an index into this list names a level in event logs. */
export function dunningLevels(strategy: Strategy): readonly PlacedLevel[] {
  return (strategy.dunningSchedules ?? []).flatMap(({ code, levels }, schedule) =>
    levels.map((level, place) => ({
      pointer: pointerOf('dunningSchedules', schedule, 'levels', place),
      schedule: code,
      number: place + 1,
      level,
    })),
  );
}
