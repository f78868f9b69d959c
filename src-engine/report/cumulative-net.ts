import { estimateOf } from '../analyze/compare-measure.ts';
import { measureRecipes } from '../analyze/measure-recipes.ts';
import { pairedDifference } from '../analyze/paired-difference.ts';
import { quantile95 } from '../analyze/quantiles.ts';
import { at } from '../base/assert.ts';
import type { ArmResult, RunResult } from '../model/run.ts';
import type { RunView } from '../protocol/methods.ts';
import { dailyColumn } from './daily-columns.ts';

/** Net cash up to the end of each day of one replication, minor units. */
function cumulative(arm: ArmResult, days: number, replication: number): Float64Array {
  const cash = dailyColumn(arm, days, replication, 'cashMinor');
  const cost = dailyColumn(arm, days, replication, 'costMinor');
  const net = new Float64Array(days);
  let sum = 0;
  for (let day = 0; day < days; day++) {
    sum += (cash[day] ?? 0) - (cost[day] ?? 0);
    net[day] = sum;
  }
  return net;
}

/** By replication. */
function allCumulative(arm: ArmResult, result: RunResult): readonly Float64Array[] {
  return Array.from({ length: result.replications }, (_, replication) =>
    cumulative(arm, result.days, replication),
  );
}

function meanOf(lines: readonly Float64Array[], day: number): number {
  let sum = 0;
  for (const line of lines) sum += line[day] ?? 0;
  return sum / lines.length;
}

/** Mean with its 95 % interval over replications (Student's t); without width when there is only one. */
function band(lines: readonly Float64Array[], days: number): RunView['differences'][number] {
  const mean: number[] = [];
  const low: number[] = [];
  const high: number[] = [];
  const n = lines.length;
  for (let day = 0; day < days; day++) {
    const centre = meanOf(lines, day);
    let squares = 0;
    for (const line of lines) {
      const off = (line[day] ?? 0) - centre;
      squares += off * off;
    }
    const half = squares === 0 ? 0 : quantile95(n) * Math.sqrt(squares / (n - 1) / n);
    mean.push(centre);
    low.push(centre - half);
    high.push(centre + half);
  }
  return { mean, low, high };
}

/**
 * Half the interval of luck that the comparison tells of a challenger's net cash. It knows the luck of every account, where the
 * spread of a few replications is a rough guess at it: with 24 it is easily a tenth off, and once was wider than the
 * interval that covers customers too.
 */
function luckOfTable(result: RunResult, arm: ArmResult): number | null {
  const { netCash } = measureRecipes(result.accounts);
  const champion = at(result.arms, 0);
  const estimate = estimateOf(arm, champion, netCash, result.replications, null);
  const { luckLow, luckHigh } = pairedDifference(estimate, null);
  return luckLow === null || luckHigh === null ? null : (luckHigh - luckLow) / 2;
}

/** The band at the width that it must have on the last day, every other day in proportion. */
function widened(
  { mean, low, high }: RunView['differences'][number],
  lastHalf: number | null,
): RunView['differences'][number] {
  const own = ((high.at(-1) ?? 0) - (low.at(-1) ?? 0)) / 2;
  if (lastHalf === null || lastHalf === 0 || own === 0) return { mean, low, high };
  const factor = lastHalf / own;
  const from = (ends: readonly number[]) =>
    ends.map((end, day) => (mean[day] ?? 0) + (end - (mean[day] ?? 0)) * factor);
  return { mean, low: from(low), high: from(high) };
}

/** Curves of the Compare screen: net cash by day for each arm, and each challenger's difference to the champion. */
export function cumulativeNet(result: RunResult): Pick<RunView, 'cumulativeNet' | 'differences'> {
  const { days } = result;
  const lines = result.arms.map((arm) => allCumulative(arm, result));
  const champion = at(lines, 0);
  return {
    cumulativeNet: lines.map((arm) => Array.from({ length: days }, (_, day) => meanOf(arm, day))),
    differences: lines.slice(1).map((arm, index) => {
      const daily = arm.map((line, replication) =>
        line.map((net, day) => net - (at(champion, replication)[day] ?? 0)),
      );
      return widened(band(daily, days), luckOfTable(result, at(result.arms, index + 1)));
    }),
  };
}
