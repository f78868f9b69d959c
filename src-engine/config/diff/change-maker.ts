import { pointerOf } from '../pointer.ts';
import type { StrategyChange } from '../strategy-change.ts';

/** An addition; the pointer leads into the new document. */
export function added(pointer: string, text: string): StrategyChange {
  return { pointer, sign: '+', text };
}

/** A removal; the pointer leads into the old document. */
export function removed(pointer: string, text: string): StrategyChange {
  return { pointer, sign: '-', text };
}

/** A member whose value differs, as a person reads it. */
export interface Member {
  readonly name: string;
  readonly label: string;
  readonly old: string;
  readonly new: string;
}

/** One change per member that differs: `ENERGY-RES, row 90: oldest debt 21 d -> 10 d`. */
export function memberChanges(
  path: readonly PropertyKey[],
  subject: string,
  members: readonly Member[],
): readonly StrategyChange[] {
  const prefix = subject === '' ? '' : `${subject}: `;
  return members
    .filter((member) => member.old !== member.new)
    .map((member) => ({
      pointer: pointerOf(...path, member.name),
      sign: '~',
      text: `${prefix}${member.label} ${member.old} -> ${member.new}`,
    }));
}
