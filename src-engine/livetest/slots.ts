import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';

const ALL = 10_000;

/** Basis points `from` to `to` - 1 that a challenger owns. What nobody owns is the champion's. */
export interface Slot {
  readonly arm: string;
  readonly from: number;
  readonly to: number;
}

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
 * challengers. Fails when the champion has too few left.
 */
export function withShare(
  slots: readonly Slot[],
  arm: string,
  share: number,
): Result<readonly Slot[], Failure> {
  if (!Number.isInteger(share) || share < 0 || share > ALL)
    return err(
      failure('bad-argument', `${share} basis points is no share.`, '', 'Use 0 to 10000.'),
    );
  const owners = new Array<string | null>(ALL).fill(null);
  for (const slot of slots) owners.fill(slot.arm, slot.from, slot.to);
  const free = owners.filter((owner) => owner === null).length;
  const owned = slotShare(slots, arm);
  if (share - owned > free)
    return err(
      failure(
        'bad-argument',
        `${arm} cannot grow to ${share} basis points: the champion has ${free} left.`,
        '',
        'Take a share back from another challenger first.',
      ),
    );
  if (share > owned) grow(owners, arm, share - owned);
  else release(owners, arm, owned - share);
  return ok(slotsOf(owners));
}

function grow(owners: (string | null)[], arm: string, by: number): void {
  let left = by;
  for (let point = owners.lastIndexOf(arm) + 1; point > 0 && point < ALL && left > 0; point++) {
    if (owners[point] !== null) break;
    owners[point] = arm;
    left -= 1;
  }
  for (let point = 0; point < ALL && left > 0; point++) {
    if (owners[point] !== null) continue;
    owners[point] = arm;
    left -= 1;
  }
}

function release(owners: (string | null)[], arm: string, by: number): void {
  let left = by;
  for (let point = ALL - 1; point >= 0 && left > 0; point--) {
    if (owners[point] !== arm) continue;
    owners[point] = null;
    left -= 1;
  }
}

function slotsOf(owners: readonly (string | null)[]): readonly Slot[] {
  const slots: Slot[] = [];
  for (let from = 0; from < ALL; ) {
    const arm = owners[from] ?? null;
    let to = from + 1;
    while (to < ALL && owners[to] === arm) to += 1;
    if (arm !== null) slots.push({ arm, from, to });
    from = to;
  }
  return slots;
}
