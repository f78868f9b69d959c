import type { Comparison } from '../../../src-engine/model/comparison.ts';
import type { ArmMark } from '../../charts/arm-trade-off-axes.ts';
import { type ChartCell, type ChartTable, plainCell } from '../../charts/chart-table.ts';
import type { ValueFormat } from '../../charts/value-format.ts';
import { formatNumber } from '../../format/count.ts';
import { armTitle } from '../../ui/arm-style.ts';

/**
 * Each arm by its severances per 1,000 accounts and its net cash against the champion, in minor units, with the paired
 * intervals of both differences; from left to right. Empty when the run lacks one of the measures.
 */
export function armTradeOff({ arms, measures }: Comparison): readonly ArmMark[] {
  const net = measures.find(({ measure }) => measure === 'netCash');
  const severances = measures.find(({ measure }) => measure === 'severancesPerThousand');
  const champion = severances?.values[0];
  if (net === undefined || severances === undefined || champion === undefined) return [];
  return arms
    .flatMap((_, arm): readonly ArmMark[] => {
      const label = armTitle(arm);
      if (arm === 0)
        return [
          { arm, label, x: champion, xLow: champion, xHigh: champion, y: 0, yLow: 0, yHigh: 0 },
        ];
      const up = net.differences[arm - 1];
      const across = severances.differences[arm - 1];
      if (up === undefined || across === undefined) return [];
      return [
        {
          arm,
          label,
          x: champion + across.value,
          xLow: champion + across.low,
          xHigh: champion + across.high,
          y: up.value,
          yLow: up.low,
          yHigh: up.high,
        },
      ];
    })
    .sort((a, b) => a.x - b.x || a.arm - b.arm);
}

/** The twin: one row an arm, in the order of the run. */
export function armTradeOffTable(marks: readonly ArmMark[], format: ValueFormat): ChartTable {
  const money = (value: number): ChartCell => ({
    text: format.signed(value),
    csv: format.csv(value),
  });
  const plain = (value: number): ChartCell => ({
    text: formatNumber(value, 1),
    csv: String(Number(value.toPrecision(12))),
  });
  return {
    columns: [
      'Arm',
      `Net cash difference, ${format.unit}`,
      '95% low',
      '95% high',
      'Severances per 1,000',
      '95% low',
      '95% high',
    ].map((label, index) => ({ label, numeric: index > 0 })),
    rows: [...marks]
      .sort((a, b) => a.arm - b.arm)
      .map((mark) => [
        plainCell(mark.label),
        ...[mark.y, mark.yLow, mark.yHigh].map(money),
        ...[mark.x, mark.xLow, mark.xHigh].map(plain),
      ]),
  };
}
