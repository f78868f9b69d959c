import type { SensitivityResult } from '../../../../src-engine/model/sensitivity.ts';
import { BarList } from '../../../charts/BarList.tsx';
import { ChartPanel } from '../../../charts/ChartPanel.tsx';
import { type ChartCell, plainCell } from '../../../charts/chart-table.ts';
import { moneyValues } from '../../../charts/value-format.ts';
import { formatPercent } from '../../../format/percent.ts';

interface Props {
  readonly result: SensitivityResult;
  readonly fileName: string;
}

/** Morris screening and Sobol shares, as far as they were asked for: which assumptions act together. */
export function GlobalPanels({ result, fileName }: Props) {
  if (result.screening === null && result.varianceShares === null) return null;
  return (
    <div className="grid2">
      <ScreeningPanel result={result} fileName={fileName} />
      <SharesPanel result={result} fileName={fileName} />
    </div>
  );
}

function labelsOf({ ledger }: SensitivityResult): (pointer: string) => string {
  const labels = new Map(ledger.map((row) => [row.pointer, row.label]));
  return (pointer) => labels.get(pointer) ?? pointer;
}

function ScreeningPanel({ result, fileName }: Props) {
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
      hasPicture={false}
      sub="mean absolute effect of one step"
      fileName={`${fileName}-screening`}
      note="A deviation as large as the effect says that the assumption acts together with others, or not in a straight line."
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

function SharesPanel({ result, fileName }: Props) {
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
      hasPicture={false}
      sub="of the difference, total"
      fileName={`${fileName}-shares`}
      note="First: the assumption alone. Total: with everything it acts together with. Estimates from a sample may lie slightly outside 0 to 100%."
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
