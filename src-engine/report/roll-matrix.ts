import { meanAndVariance } from '../analyze/moments.ts';
import { quantile95 } from '../analyze/quantiles.ts';
import { at } from '../base/assert.ts';
import type { RollCell, RollDifference } from '../model/roll-rates.ts';
import {
  type ArmResult,
  ROLL_STATES,
  type RollState,
  type RunResult,
  SNAPSHOT_EVERY_DAYS,
} from '../model/run.ts';
import { rateOf } from './rate-of.ts';

const STATES = ROLL_STATES.length;

/** Accounts that were in `from` and are in `to`. */
export type RollMatrix = (from: RollState, to: RollState) => number;

/** From one snapshot to the next, mean over replications. */
export function rollMatrix(arm: ArmResult, replications: number, snapshot: number): RollMatrix {
  const intervals = intervalsOf(arm, replications);
  return (from, to) => {
    let sum = 0;
    for (let replication = 0; replication < replications; replication++)
      sum += countOf(arm, replication * intervals + snapshot, from, to);
    return sum / replications;
  };
}

function intervalsOf({ rolls }: ArmResult, replications: number): number {
  return rolls.length / replications / STATES / STATES;
}

function countOf({ rolls }: ArmResult, interval: number, from: RollState, to: RollState): number {
  const row = interval * STATES + ROLL_STATES.indexOf(from);
  return rolls[row * STATES + ROLL_STATES.indexOf(to)] ?? 0;
}

function countFrom(arm: ArmResult, interval: number, from: RollState): number {
  return ROLL_STATES.reduce((sum, to) => sum + countOf(arm, interval, from, to), 0);
}

/** Every cell with somebody in `from`, snapshot after snapshot; numerators and denominators are means. */
export function rollCells(result: RunResult): readonly RollCell[] {
  return result.arms.flatMap((arm) =>
    Array.from({ length: intervalsOf(arm, result.replications) }, (_, snapshot) => {
      const cells = rollMatrix(arm, result.replications, snapshot);
      return ROLL_STATES.flatMap((from) => {
        const all = ROLL_STATES.reduce((sum, to) => sum + cells(from, to), 0);
        if (all === 0) return [];
        const day = snapshot * SNAPSHOT_EVERY_DAYS;
        return ROLL_STATES.map((to) => ({
          arm: arm.name,
          day,
          from,
          to,
          ...rateOf(cells(from, to), all),
        }));
      });
    }).flat(),
  );
}

/** Sums over the intervals of one replication. */
function pooled(arm: ArmResult, result: RunResult, replication: number, from: RollState) {
  const intervals = intervalsOf(arm, result.replications);
  const first = replication * intervals;
  const over = (count: (interval: number) => number) => {
    let sum = 0;
    for (let interval = first; interval < first + intervals; interval++) sum += count(interval);
    return sum;
  };
  return {
    all: over((interval) => countFrom(arm, interval, from)),
    to: (state: RollState) => over((interval) => countOf(arm, interval, from, state)),
  };
}

/** Half the 95 % interval of a mean over replications, Student's t; null when there is only one. */
function halfWidth(values: readonly number[]): number | null {
  const n = values.length;
  if (n < 2) return null;
  const { variance } = meanAndVariance(Float64Array.from(values));
  return variance === 0 ? 0 : quantile95(n) * Math.sqrt(variance / n);
}

/**
 * How a challenger rolls accounts otherwise than the champion (simulation.md 5, ux 2.4): all snapshots together, with the
 * interval of luck. Cells that are empty under both are left out.
 */
export function rollDifferences(result: RunResult, arm: number): readonly RollDifference[] {
  const champion = at(result.arms, 0);
  const challenger = at(result.arms, arm);
  const replications = Array.from({ length: result.replications }, (_, replication) => replication);
  return ROLL_STATES.flatMap((from) => {
    const before = replications.map((one) => pooled(champion, result, one, from));
    const after = replications.map((one) => pooled(challenger, result, one, from));
    return ROLL_STATES.flatMap((to): readonly RollDifference[] => {
      const rate = (rows: typeof before) =>
        rateOf(
          rows.reduce((sum, row) => sum + row.to(to), 0) / result.replications,
          rows.reduce((sum, row) => sum + row.all, 0) / result.replications,
        );
      const old = rate(before);
      const changed = rate(after);
      if (old.numerator === 0 && changed.numerator === 0) return [];
      const changes = replications.flatMap((one) => {
        const [was, is] = [at(before, one), at(after, one)];
        return was.all === 0 || is.all === 0 ? [] : [is.to(to) / is.all - was.to(to) / was.all];
      });
      const rates = { from, to, champion: old, challenger: changed };
      if (old.rate === null || changed.rate === null)
        return [{ ...rates, difference: null, low: null, high: null }];
      const difference = changed.rate - old.rate;
      const half = halfWidth(changes);
      const ends =
        half === null
          ? { low: null, high: null }
          : { low: difference - half, high: difference + half };
      return [{ ...rates, difference, ...ends }];
    });
  });
}
