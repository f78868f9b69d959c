import type { SweepView } from '../../../../src-engine/protocol/methods.ts';
import { BandLineChart } from '../../../charts/BandLineChart.tsx';
import { ChartPanel } from '../../../charts/ChartPanel.tsx';
import { moneyValues } from '../../../charts/value-format.ts';
import { fieldUnit } from './field-units.ts';
import { fieldWords } from './field-words.ts';
import { objectiveOf } from './objective-words.ts';
import { shortLabel } from './setting-words.ts';
import { sweepBasis } from './sweep-captions.ts';
import { bandPoints } from './sweep-points.ts';
import { sweepTable } from './sweep-table.ts';

interface Props {
  readonly sweepId: number;
  readonly view: SweepView;
  readonly selected: number;
  readonly onSelect: (setting: number) => void;
}

/** More lines are read from the heat table. */
const MOST_LINES = 6;

/** One line over the first number for each value of the second (ux 2.4b), each on its own with the same scale. */
export function SweepLinesPanel({ sweepId, view, selected, onSelect }: Props) {
  const { result, labels } = view;
  const [along, by] = result.variables;
  if (along === undefined || by === undefined) return null;
  const lines = by.values
    .map((value) => ({ value, points: bandPoints(view, value) }))
    .filter(({ points }) => points.length > 1);
  if (lines.length === 0 || lines.length > MOST_LINES) return null;
  const all = lines.flatMap(({ points }) => points);
  const range = {
    low: Math.min(...all.map(({ low }) => low)),
    high: Math.max(...all.map(({ high }) => high)),
  };
  const format = moneyValues(result.currency);
  const { name } = objectiveOf(result);
  const alongUnit = fieldUnit(along.unit, result.currency);
  const byUnit = fieldUnit(by.unit, result.currency);
  return (
    <ChartPanel
      title={`${name} by value, one line for each ${shortLabel(labels[1] ?? '')}`}
      sub="difference to as now"
      table={sweepTable(view, format)}
      fileName={`sweep-${sweepId}-lines`}
      basis={sweepBasis(view)}
      note={`Along: ${fieldWords(labels[0] ?? '')}. One chart for each value of ${fieldWords(labels[1] ?? '')}, on one scale. Band: 95% for all settings at once, paired. Strong dots: the plateau.`}
    >
      <div className="grid2">
        {lines.map(({ value, points }) => (
          <div key={value}>
            <p className="chart-title2">{byUnit.text(value)}</p>
            <BandLineChart
              name={`${name} against the strategy as it is, with ${byUnit.text(value)}`}
              points={points}
              range={range}
              xLabel={shortLabel(labels[0] ?? '')}
              xText={alongUnit.text}
              yLabel={name}
              format={format}
              selected={selected}
              onSelect={onSelect}
            />
          </div>
        ))}
      </div>
    </ChartPanel>
  );
}
