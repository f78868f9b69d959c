import type { ArmDetails, RunView } from '../../../../src-engine/protocol/methods.ts';
import { ChartPanel } from '../../../charts/ChartPanel.tsx';
import { plainCell } from '../../../charts/chart-table.ts';
import { HeatTable } from '../../../charts/HeatTable.tsx';
import { levelTone } from '../../../charts/heat-tone.ts';
import { runBasis } from '../../../charts/run-basis.ts';
import { formatCount, formatNumber } from '../../../format/count.ts';
import { formatPercent } from '../../../format/percent.ts';
import { go } from '../../../stores/navigation-store.ts';
import { ArmMark } from '../../../ui/ArmMark.tsx';
import { armTitle } from '../../../ui/arm-style.ts';

interface Props {
  readonly view: RunView;
  readonly arms: readonly ArmDetails[];
}

/** Days that one vintage takes in. */
const WIDTH = 30;

/** Processes by month of creation: the share that payments had ended 30, 60, 90 … days later. */
export function VintagesPanel({ view, arms }: Props) {
  const rows = arms.flatMap((arm) => arm.vintages);
  const sorted = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b);
  const from = sorted(rows.map((row) => row.createdFrom));
  const after = sorted(rows.map((row) => row.afterDays));
  if (rows.length === 0) return null;
  return (
    <ChartPanel
      title="Vintages: processes ended by payments"
      sub="% of the processes created in the same 30 days"
      fileName={`run-${view.header.id}-vintages`}
      basis={runBasis(view.header, { kind: 'flow', replication: 1 })}
      note="Only processes that the horizon lets be seen that long. Select a cell to list the accounts whose payments ended the process."
      table={{
        columns: ['Arm', 'Created from day', 'After days', 'Ended', 'Seen', 'Share'].map(
          (label, index) => ({ label, numeric: index > 0 }),
        ),
        rows: arms.flatMap((arm, index) =>
          arm.vintages.map((row) => [
            plainCell(armTitle(index)),
            plainCell(String(row.createdFrom)),
            plainCell(String(row.afterDays)),
            plainCell(String(row.numerator)),
            plainCell(String(row.denominator)),
            row.rate === null
              ? plainCell('')
              : { text: formatPercent(row.rate), csv: String(Number(row.rate.toPrecision(10))) },
          ]),
        ),
      }}
    >
      <div className="rolls">
        {arms.map((arm, index) => (
          <HeatTable
            // biome-ignore lint/suspicious/noArrayIndexKey: the position is the arm's identity.
            key={index}
            name={`Vintages: ${armTitle(index)}`}
            corner="Created \ after"
            caption={
              <>
                <ArmMark slot={index} />
                <b>{armTitle(index)}</b>
              </>
            }
            onChoose={(row, column) =>
              go('accounts', {
                run: String(view.header.id),
                arm: String(index),
                created: String(from[row] ?? 0),
                after: String(after[column] ?? 0),
                sort: 'openMinor',
                down: '1',
              })
            }
            columns={after.map((days) => `${days} d`)}
            rows={from.map((first) => ({
              label: `Day ${first}–${first + WIDTH - 1}`,
              cells: after.map((days) => {
                const row = arm.vintages.find(
                  (one) => one.createdFrom === first && one.afterDays === days,
                );
                // A dot is a share too small to be shown; here nothing was counted.
                if (row === undefined || row.rate === null)
                  return { text: 'none', tone: '', note: 'no process, or beyond the horizon' };
                return {
                  text: formatNumber(row.rate * 100, 1),
                  tone: levelTone(row.rate),
                  note: `${formatCount(row.numerator)} of ${formatCount(row.denominator)}`,
                };
              }),
            }))}
          />
        ))}
      </div>
    </ChartPanel>
  );
}
