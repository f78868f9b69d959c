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

/** Curves of the Compare screen: net cash by day for each arm, and each challenger's difference to the champion. */
export function cumulativeNet(result: RunResult): Pick<RunView, 'cumulativeNet' | 'differences'> {
  const { days } = result;
  const lines = result.arms.map((arm) => allCumulative(arm, result));
  const champion = at(lines, 0);
  return {
    cumulativeNet: lines.map((arm) => Array.from({ length: days }, (_, day) => meanOf(arm, day))),
    differences: lines.slice(1).map((arm) =>
      band(
        arm.map((line, replication) =>
          line.map((net, day) => net - (at(champion, replication)[day] ?? 0)),
        ),
        days,
      ),
    ),
  };
}
