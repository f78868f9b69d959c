import { at } from '../base/assert.ts';
import { type AccountDraws, SLOT, type Slot } from './account-draws.ts';
import type { PresetSpec, SegmentSpec } from './preset.ts';

/** One of several choices by their shares, which add up to 10 000. */
export function pickByShare<T extends { readonly shareBasisPoints: number }>(
  draws: AccountDraws,
  slot: Slot,
  choices: readonly T[],
): T {
  let left = draws.below(10_000, slot);
  for (const choice of choices) {
    if (left < choice.shareBasisPoints) return choice;
    left -= choice.shareBasisPoints;
  }
  return at(choices, choices.length - 1);
}

/** The segment of the account that the draws are turned to. */
export function pickSegment(draws: AccountDraws, preset: PresetSpec): SegmentSpec {
  return pickByShare(draws, SLOT.segment, preset.segments);
}
