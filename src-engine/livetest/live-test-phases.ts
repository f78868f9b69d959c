import { at } from '../base/assert.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { LiveTest, LiveTestPhase, Slot, SlotMove } from '../model/live-test.ts';
import { ALL_POINTS, slotOwners, slotShare, withMove, withShare } from './slots.ts';

/** Challengers with their shares in basis points, in the order in which they get their ranges. */
export type Shares = ReadonlyMap<string, number>;

/** What a new phase changes. Challengers that neither names keep what they have. */
export interface PhaseChange {
  readonly from: string | null;
  /** New shares of challengers: taken from the champion, given back to it. */
  readonly shares: Shares;
  /** Basis points that go from one challenger to another. */
  readonly moves: readonly {
    readonly fromArm: string;
    readonly toArm: string;
    readonly points: number;
  }[];
}

/** A test before anything has been changed: every challenger gets a range, one after the other. */
export function newLiveTest(
  terms: Omit<LiveTest, 'schemaVersion' | 'phases'>,
  { from, shares }: Pick<PhaseChange, 'from' | 'shares'>,
): Result<LiveTest, Failure> {
  const slots = shared([], shares, () => new Set());
  if (!slots.ok) return slots;
  const phase: LiveTestPhase = { phase: 1, from, slots: slots.value, moves: [] };
  return ok({ schemaVersion: 1, ...terms, phases: [phase] });
}

/**
 * The test with another phase. Ranges that stay do not move (peers.md A41); what goes from one challenger to another is
 * marked in the phase (A42), also when it had been the champion's in between. A challenger that grows takes points that
 * have met no other challenger first. Fails when shares do not fit, or when nothing would change.
 */
export function nextPhase(test: LiveTest, change: PhaseChange): Result<LiveTest, Failure> {
  const last = at(test.phases, test.phases.length - 1);
  if (test.strata.length > 0)
    return err(
      failure(
        'bad-argument',
        'Quotas within strata depend on who else takes part: such a split has no second phase.',
        '',
        'Split by ranges, without strata, when shares are to change later.',
      ),
    );
  const ofChampion = change.moves.find(
    ({ fromArm, toArm }) => fromArm === test.champion || toArm === test.champion,
  );
  if (ofChampion !== undefined)
    return err(
      failure(
        'bad-argument',
        `Moves are between challengers; ${test.champion} has what their shares leave.`,
        '',
        'Give the challenger another share instead.',
      ),
    );
  if (last.from !== null && change.from !== null && change.from <= last.from)
    return err(
      failure(
        'bad-argument',
        `Phase ${last.phase + 1} cannot begin on ${change.from}: phase ${last.phase} began on ${last.from}.`,
        '',
        'Give a later date.',
      ),
    );
  let slots: readonly Slot[] = last.slots;
  for (const { fromArm, toArm, points } of change.moves) {
    const moved = withMove(slots, fromArm, toArm, points);
    if (!moved.ok) return moved;
    slots = moved.value;
  }
  // Those that grow first: what another one gives back in the same breath is not theirs.
  const grows = ([arm, share]: readonly [string, number]) => share > slotShare(slots, arm);
  const order = [...change.shares].sort((a, b) => Number(grows(b)) - Number(grows(a)));
  const next = shared(slots, new Map(order), (arm) => metOthers(test, arm));
  if (!next.ok) return next;
  if (sameOwners(last.slots, next.value))
    return err(
      failure('bad-argument', 'Nothing changes, so there is no new phase.', '', 'Change a share.'),
    );
  const phase: LiveTestPhase = {
    phase: last.phase + 1,
    from: change.from,
    slots: next.value,
    moves: movesTo(test, next.value),
  };
  return ok({ ...test, phases: [...test.phases, phase] });
}

function shared(
  slots: readonly Slot[],
  shares: Shares,
  others: (arm: string) => ReadonlySet<number>,
): Result<readonly Slot[], Failure> {
  let made = slots;
  for (const [arm, share] of shares) {
    const next = withShare(made, arm, share, others(arm));
    if (!next.ok) return next;
    made = next.value;
  }
  return ok(made);
}

/** Basis points that another challenger than `arm` has owned in any phase. */
function metOthers(test: LiveTest, arm: string): ReadonlySet<number> {
  const points = new Set<number>();
  for (const { slots } of test.phases)
    for (const slot of slots) {
      if (slot.arm === arm) continue;
      for (let point = slot.from; point < slot.to; point++) points.add(point);
    }
  return points;
}

function sameOwners(one: readonly Slot[], other: readonly Slot[]): boolean {
  const owners = slotOwners(other);
  return slotOwners(one).every((owner, point) => owner === owners[point]);
}

/** What the challengers of `slots` own that another challenger owned last before them. */
function movesTo(test: LiveTest, slots: readonly Slot[]): readonly SlotMove[] {
  const before = new Array<string | null>(ALL_POINTS).fill(null);
  for (const phase of test.phases)
    for (const slot of phase.slots) before.fill(slot.arm, slot.from, slot.to);
  const owners = slotOwners(slots);
  const moves: SlotMove[] = [];
  for (let from = 0; from < ALL_POINTS; ) {
    const [fromArm, toArm] = [before[from] ?? null, owners[from] ?? null];
    let to = from + 1;
    while (to < ALL_POINTS && before[to] === fromArm && owners[to] === toArm) to += 1;
    if (fromArm !== null && toArm !== null && fromArm !== toArm)
      moves.push({ fromArm, toArm, from, to });
    from = to;
  }
  return moves;
}

/** Shares of all arms of a phase in percent, the champion first, challengers in the order of their first ranges. */
export function phaseShares(
  { champion }: LiveTest,
  { slots }: LiveTestPhase,
): Readonly<Record<string, number>> {
  const arms = [...new Set(slots.map(({ arm }) => arm))];
  const owned = arms.map((arm): [string, number] => [arm, slotShare(slots, arm) / 100]);
  const rest = 100 - owned.reduce((sum, [, share]) => sum + share, 0);
  return Object.fromEntries([[champion, Math.round(rest * 100) / 100], ...owned]);
}
