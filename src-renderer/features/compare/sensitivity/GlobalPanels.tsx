import type {
  SensitivityPart,
  SensitivityResult,
} from '../../../../src-engine/model/sensitivity.ts';
import { BarList } from '../../../charts/BarList.tsx';
import { ChartPanel } from '../../../charts/ChartPanel.tsx';
import type { ChartBasis } from '../../../charts/chart-basis.ts';
import { type ChartCell, plainCell } from '../../../charts/chart-table.ts';
import { moneyValues } from '../../../charts/value-format.ts';
import { counted } from '../../../format/count.ts';
import { formatPercent } from '../../../format/percent.ts';

interface Props {
  readonly result: SensitivityResult;
  readonly basis: ChartBasis;
  readonly fileName: string;
}

/** Morris screening and Sobol shares, as far as they were asked for: which assumptions act together. */
export function GlobalPanels(props: Props) {
  const { screening, varianceShares } = props.result;
  if (screening === null && varianceShares === null) return null;
  return (
    <div className={screening !== null && varianceShares !== null ? 'grid2' : 'stack'}>
      <ScreeningPanel {...props} />
      <SharesPanel {...props} />
    </div>
  );
}

function labelsOf({ ledger }: SensitivityResult): (pointer: string) => string {
  const labels = new Map(ledger.map((row) => [row.pointer, row.label]));
  return (pointer) => labels.get(pointer) ?? pointer;
}

/** What a stopped part rests on; nothing for one that was finished. */
function madeFrom(
  done: number | undefined,
  noun: string,
  { unfinished }: SensitivityResult,
  part: SensitivityPart,
): string {
  if (done === undefined || !unfinished.includes(part)) return '';
  return `Stopped after ${counted(done, noun)}: the order may change. `;
}

function ScreeningPanel({ result, basis, fileName }: Props) {
  const { screening } = result;
  if (screening === null) return null;
  const label = labelsOf(result);
  const format = moneyValues(result.currency);
  const money = (value: number): ChartCell => ({
    text: format.signed(value),
    csv: format.csv(value),
  });
  const rows = [...screening].sort((a, b) => b.meanAbsolute - a.meanAbsolute);
  return (
    <ChartPanel
      title="Screening (Morris)"
      sub="mean absolute effect of one step"
      fileName={`${fileName}-screening`}
      basis={basis}
      note={`${madeFrom(result.pathsDone, 'path', result, 'screening')}A deviation as large as the effect says that the assumption acts together with others, or not in a straight line.`}
      table={{
        columns: ['Assumption', 'Mean', 'Mean absolute', 'Deviation'].map((head, index) => ({
          label: head,
          numeric: index > 0,
        })),
        rows: rows.map((row) => [
          plainCell(label(row.pointer)),
          money(row.mean),
          money(row.meanAbsolute),
          money(row.deviation),
        ]),
      }}
    >
      <BarList
        name="Mean absolute effect by assumption"
        bars={rows.map((row) => ({
          key: row.pointer,
          label: label(row.pointer),
          value: row.meanAbsolute,
          text: format.text(row.meanAbsolute),
          note: `deviation ${format.text(row.deviation)}`,
        }))}
      />
    </ChartPanel>
  );
}

function SharesPanel({ result, basis, fileName }: Props) {
  const { varianceShares } = result;
  if (varianceShares === null) return null;
  const label = labelsOf(result);
  const share = (value: number): ChartCell => ({
    text: formatPercent(value),
    csv: String(Number(value.toPrecision(10))),
  });
  const rows = [...varianceShares].sort((a, b) => b.total - a.total);
  return (
    <ChartPanel
      title="Variance shares (Sobol)"
      sub="of the difference, total"
      fileName={`${fileName}-shares`}
      basis={basis}
      note={`${madeFrom(result.pointsDone, 'point', result, 'varianceShares')}First: the assumption alone. Total: with everything it acts together with. Estimates from a sample may lie slightly outside 0 to 100%.`}
      table={{
        columns: ['Assumption', 'First', 'Total'].map((head, index) => ({
          label: head,
          numeric: index > 0,
        })),
        rows: rows.map((row) => [
          plainCell(label(row.pointer)),
          share(row.first),
          share(row.total),
        ]),
      }}
    >
      <BarList
        name="Total share of the variance by assumption"
        bars={rows.map((row) => ({
          key: row.pointer,
          label: label(row.pointer),
          value: Math.max(0, row.total),
          text: formatPercent(row.total),
          note: `alone ${formatPercent(row.first)}`,
        }))}
      />
    </ChartPanel>
  );
}
