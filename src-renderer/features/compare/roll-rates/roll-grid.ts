import type { Rate } from '../../../../src-engine/model/roll-rates.ts';
import { AGE_BUCKETS, ROLL_STATES } from '../../../../src-engine/model/run.ts';
import type { ArmDetails } from '../../../../src-engine/protocol/methods.ts';

/** Whether accounts are counted, or the debt that grows a bucket older. */
export type RollWeight = 'count' | 'amount';

/** Roll rates of every arm on one grid: [arm][from][to]; null where the engine has no such rate. */
export interface RollGrid {
  readonly froms: readonly string[];
  readonly tos: readonly string[];
  /** Places of `froms` and `tos` on one scale of age, to say which way is worse. */
  readonly fromAges: readonly number[];
  readonly toAges: readonly number[];
  readonly arms: readonly (readonly (readonly (Rate | null)[])[])[];
}

interface Cell extends Rate {
  readonly day: number;
  readonly from: string;
  readonly to: string;
}

/** Rates of several months as one: numerators over denominators. */
function pooled(cells: readonly Rate[]): Rate | null {
  if (cells.length === 0) return null;
  const numerator = cells.reduce((sum, cell) => sum + cell.numerator, 0);
  const denominator = cells.reduce((sum, cell) => sum + cell.denominator, 0);
  return { numerator, denominator, rate: denominator === 0 ? null : numerator / denominator };
}

function gridOf(
  arms: readonly (readonly Cell[])[],
  froms: readonly string[],
  tos: readonly string[],
  day: number | null,
): RollGrid {
  const ageOf = (state: string): number =>
    (ROLL_STATES as readonly string[]).indexOf(state.split(' and ')[0] ?? state);
  return {
    froms,
    tos,
    fromAges: froms.map(ageOf),
    toAges: tos.map(ageOf),
    arms: arms.map((cells) =>
      froms.map((from) =>
        tos.map((to) =>
          pooled(
            cells.filter(
              (cell) => cell.from === from && cell.to === to && (day === null || cell.day === day),
            ),
          ),
        ),
      ),
    ),
  };
}

/** The grid by accounts or by debt, of one month (its first day) or of all months together. */
export function rollGrid(
  arms: readonly ArmDetails[],
  weight: RollWeight,
  day: number | null,
): RollGrid {
  if (weight === 'count') {
    const cells = arms.map((arm) => arm.rollCells);
    // Most runs write nothing off.
    const writesOff = cells
      .flat()
      .some(({ to, numerator }) => to === 'writtenOff' && numerator > 0);
    const states = ROLL_STATES.filter((state) => writesOff || state !== 'writtenOff');
    return gridOf(cells, states, states, day);
  }
  const rows = arms.map((arm) => arm.rollRates);
  // The engine names its rows; the last one takes in two buckets.
  const froms = [...new Set(rows.flat().map((row) => row.from))];
  return gridOf(rows, froms, AGE_BUCKETS.slice(1), day);
}

/** First days of the months that a run has. */
export function rollDays(arms: readonly ArmDetails[]): readonly number[] {
  const days = new Set(arms.flatMap((arm) => arm.rollCells.map((cell) => cell.day)));
  return [...days].sort((a, b) => a - b);
}

/** Challenger minus champion in one cell, shares; null when one of them has no rate. */
export function rollDifference(
  grid: RollGrid,
  arm: number,
  from: number,
  to: number,
): number | null {
  const before = grid.arms[0]?.[from]?.[to]?.rate ?? null;
  const after = grid.arms[arm]?.[from]?.[to]?.rate ?? null;
  return before === null || after === null ? null : after - before;
}

/** The same turned so that positive is better: more that returns or is paid, less that stays past due or grows older. */
export function betterBy(grid: RollGrid, from: number, to: number, difference: number): number {
  const [a, b] = [grid.fromAges[from] ?? 0, grid.toAges[to] ?? 0];
  // From the first past-due state on, staying is no cure.
  const isWorse = b > a || (b === a && a > 1);
  return isWorse ? -difference : difference;
}
