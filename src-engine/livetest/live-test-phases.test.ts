import { describe, expect, it } from 'vitest';
import { at } from '../base/assert.ts';
import type { Result } from '../base/result.ts';
import type { LiveTest } from '../model/live-test.ts';
import { newLiveTest, nextPhase, type PhaseChange, phaseShares } from './live-test-phases.ts';
import { slotOwners } from './slots.ts';

function value<T>(made: Result<T, { readonly message: string }>): T {
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

const TERMS = { experiment: 'pilot', champion: 'standard', pastDueOnly: false, strata: [] };
const START = value(
  newLiveTest(TERMS, {
    from: '2026-03-02',
    shares: new Map([
      ['A', 1000],
      ['B', 1000],
    ]),
  }),
);

function next(test: LiveTest, change: Partial<PhaseChange>): LiveTest {
  return value(nextPhase(test, { from: null, shares: new Map(), moves: [], ...change }));
}

const slotsOf = (test: LiveTest) => test.phases.at(-1)?.slots ?? [];

describe('a phase of a live test', () => {
  it('that grows a challenger moves nobody between challengers, and marks nothing', () => {
    const grown = next(START, { shares: new Map([['A', 2500]]) });
    const [before, after] = [slotOwners(slotsOf(START)), slotOwners(slotsOf(grown))];
    for (const [point, owner] of before.entries())
      if (owner !== null) expect(after[point]).toBe(owner);
    expect(grown.phases.at(-1)).toMatchObject({ phase: 2, moves: [] });
    expect(phaseShares(grown, at(grown.phases, 1))).toEqual({
      standard: 65,
      A: 25,
      B: 10,
    });
  });

  it('that moves one percent between challengers marks it and leaves all others alone', () => {
    const moved = next(START, {
      from: '2026-04-01',
      moves: [{ fromArm: 'A', toArm: 'B', points: 100 }],
    });
    expect(moved.phases[1]).toEqual({
      phase: 2,
      from: '2026-04-01',
      slots: [
        { arm: 'A', from: 0, to: 900 },
        { arm: 'B', from: 900, to: 2000 },
      ],
      moves: [{ fromArm: 'A', toArm: 'B', from: 900, to: 1000 }],
    });
    // A third phase still knows whom they had met before.
    const third = next(moved, { shares: new Map([['B', 1300]]) });
    expect(third.phases[2]?.moves).toEqual([]);
    const back = next(moved, { moves: [{ fromArm: 'B', toArm: 'A', points: 50 }] });
    expect(back.phases[2]?.moves).toEqual([{ fromArm: 'B', toArm: 'A', from: 1950, to: 2000 }]);
  });

  it('marks what one challenger gives back and another takes, in one phase or in two', () => {
    const both = new Map([
      ['A', 500],
      ['B', 1500],
    ]);
    expect(next(START, { shares: both }).phases[1]?.moves).toEqual([]);
    const given = next(START, { shares: new Map([['A', 0]]) });
    const all = next(given, { shares: new Map([['B', 10_000]]) });
    expect(all.phases[2]?.moves).toEqual([{ fromArm: 'A', toArm: 'B', from: 0, to: 1000 }]);
  });

  it('is refused when nothing changes, when it comes too early, and without points', () => {
    const refused = (change: Partial<PhaseChange>) => {
      const made = nextPhase(START, { from: null, shares: new Map(), moves: [], ...change });
      return made.ok ? '' : made.error.message;
    };
    expect(refused({})).toBe('Nothing changes, so there is no new phase.');
    expect(refused({ from: '2026-03-02', shares: new Map([['A', 1]]) })).toBe(
      'Phase 2 cannot begin on 2026-03-02: phase 1 began on 2026-03-02.',
    );
    expect(refused({ moves: [{ fromArm: 'A', toArm: 'C', points: 2000 }] })).toBe(
      'A has 1000 basis points, not 2000, to give.',
    );
  });
});
