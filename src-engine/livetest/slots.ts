import { countWords } from '../base/count-words.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Slot } from '../model/live-test.ts';

/** Basis points of a whole portfolio. */
export const ALL_POINTS = 10_000;

/** The challenger that owns a basis point of 0 to 9999, or null: the champion. */
export function slotArm(slots: readonly Slot[], basisPoint: number): string | null {
  return slots.find(({ from, to }) => basisPoint >= from && basisPoint < to)?.arm ?? null;
}

export function slotShare(slots: readonly Slot[], arm: string): number {
  return slots.reduce((sum, slot) => sum + (slot.arm === arm ? slot.to - slot.from : 0), 0);
}

/**
 * Gives a challenger `share` basis points (simulation.md 3). More are taken from the champion only, next to what it owns
 * while there is room, then from the lowest free ones; fewer give its highest ones back. So nobody ever moves between two
 * challengers; points of `others`, which have met another challenger before, are taken last. Fails when the champion has
 * too few left.
 */
export function withShare(
  slots: readonly Slot[],
  arm: string,
  share: number,
  others: ReadonlySet<number> = new Set(),
): Result<readonly Slot[], Failure> {
  if (!Number.isInteger(share) || share < 0 || share > ALL_POINTS)
    return err(
      failure(
        'bad-argument',
        `${countWords(share, 'basis point')} is no share.`,
        '',
        'Use 0 to 10000.',
      ),
    );
  const owners = slotOwners(slots);
  const free = owners.filter((owner) => owner === null).length;
  const owned = slotShare(slots, arm);
  if (share - owned > free)
    return err(
      failure(
        'bad-argument',
        `${arm} cannot grow to ${countWords(share, 'basis point')}: the champion has ${free} left.`,
        '',
        'Take a share back from another challenger first.',
      ),
    );
  if (share > owned) grow(owners, arm, share - owned, others);
  else release(owners, arm, owned - share);
  return ok(slotsOf(owners));
}

/** The owner of every basis point; null: the champion. */
export function slotOwners(slots: readonly Slot[]): (string | null)[] {
  const owners = new Array<string | null>(ALL_POINTS).fill(null);
  for (const slot of slots) owners.fill(slot.arm, slot.from, slot.to);
  return owners;
}

/**
 * Gives `points` basis points of one challenger to another: its highest ones, all others stay where they are. Those
 * customers have met both, so whoever asks for it must open a new phase (peers.md A42). Fails when there are fewer.
 */
export function withMove(
  slots: readonly Slot[],
  fromArm: string,
  toArm: string,
  points: number,
): Result<readonly Slot[], Failure> {
  const owned = slotShare(slots, fromArm);
  const bad = (message: string, hint: string) => err(failure('bad-argument', message, '', hint));
  if (fromArm === toArm) return bad(`${fromArm} cannot move to itself.`, 'Name two challengers.');
  if (!Number.isInteger(points) || points < 1)
    return bad(`${countWords(points, 'basis point')} cannot be moved.`, 'Use 1 or more.');
  if (points > owned)
    return bad(
      `${fromArm} has ${countWords(owned, 'basis point')}, not ${points}, to give.`,
      'Move fewer of them.',
    );
  const owners = slotOwners(slots);
  let left = points;
  for (let point = ALL_POINTS - 1; point >= 0 && left > 0; point--) {
    if (owners[point] !== fromArm) continue;
    owners[point] = toArm;
    left -= 1;
  }
  return ok(slotsOf(owners));
}

function grow(
  owners: (string | null)[],
  arm: string,
  by: number,
  others: ReadonlySet<number>,
): void {
  let left = by;
  for (
    let point = owners.lastIndexOf(arm) + 1;
    point > 0 && point < ALL_POINTS && left > 0;
    point++
  ) {
    if (owners[point] !== null || others.has(point)) break;
    owners[point] = arm;
    left -= 1;
  }
  for (const takesOthers of [false, true])
    for (let point = 0; point < ALL_POINTS && left > 0; point++) {
      if (owners[point] !== null || others.has(point) !== takesOthers) continue;
      owners[point] = arm;
      left -= 1;
    }
}

function release(owners: (string | null)[], arm: string, by: number): void {
  let left = by;
  for (let point = ALL_POINTS - 1; point >= 0 && left > 0; point--) {
    if (owners[point] !== arm) continue;
    owners[point] = null;
    left -= 1;
  }
}

function slotsOf(owners: readonly (string | null)[]): readonly Slot[] {
  const slots: Slot[] = [];
  for (let from = 0; from < ALL_POINTS; ) {
    const arm = owners[from] ?? null;
    let to = from + 1;
    while (to < ALL_POINTS && owners[to] === arm) to += 1;
    if (arm !== null) slots.push({ arm, from, to });
    from = to;
  }
  return slots;
}
