import { useState } from 'react';
import type { SweepView } from '../../../../src-engine/protocol/methods.ts';
import { BandLineChart } from '../../../charts/BandLineChart.tsx';
import { ChartPanel } from '../../../charts/ChartPanel.tsx';
import { TradeOffChart } from '../../../charts/TradeOffChart.tsx';
import { moneyValues } from '../../../charts/value-format.ts';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { fieldUnit } from './field-units.ts';
import { fieldWords } from './field-words.ts';
import { objectiveOf } from './objective-words.ts';
import { SettingPanel } from './SettingPanel.tsx';
import { SweepHeatPanel } from './SweepHeatPanel.tsx';
import { SweepLinesPanel } from './SweepLinesPanel.tsx';
import { MARKS_NOTE, sweepBasis } from './sweep-captions.ts';
import { bandPoints, type HarmAxis, sweepMarks } from './sweep-points.ts';
import { sweepTable } from './sweep-table.ts';

interface Props {
  readonly sweepId: number;
  readonly view: SweepView;
  readonly selected: number;
  readonly onSelect: (setting: number) => void;
}

const AXES = [
  { id: 'harm', label: 'Harm' },
  { id: 'severances', label: 'Severances' },
] as const;

const X_LABELS: Readonly<Record<HarmAxis, string>> = {
  harm: 'Harm points per 1,000 accounts (lower is better)',
  severances: 'Severance processes per 1,000 accounts (lower is better)',
};

/** The charts of a sweep with the chosen setting beside them; choosing in one chooses in all. */
export function SweepResultPanels(props: Props) {
  const { view } = props;
  const measured = view.result.settings.filter(({ measures }) => measures !== null).length;
  if (measured < 2) return null;
  const isGrid = view.result.design === 'grid';
  const dimensions = view.result.variables.length;
  return (
    <>
      <div className="grid2">
        <TradeOffPanel {...props} />
        <SettingPanel {...props} />
      </div>
      {dimensions === 1 && <LinePanel {...props} />}
      {dimensions === 2 && isGrid && <SweepHeatPanel {...props} />}
      {dimensions === 2 && isGrid && <SweepLinesPanel {...props} />}
    </>
  );
}

function TradeOffPanel({ sweepId, view, selected, onSelect }: Props) {
  const [axis, setAxis] = useState<HarmAxis>('harm');
  const format = moneyValues(view.result.currency);
  const { name } = objectiveOf(view.result);
  return (
    <ChartPanel
      title={`${name} against ${axis}`}
      table={sweepTable(view, format)}
      fileName={`sweep-${sweepId}-trade-off`}
      tools={
        <SegmentedControl label="Harm measured by" options={AXES} value={axis} onChange={setAxis} />
      }
      basis={sweepBasis(view)}
      note={MARKS_NOTE}
    >
      <TradeOffChart
        name={`${name} against ${axis}, one mark a setting`}
        marks={sweepMarks(view, axis)}
        xLabel={X_LABELS[axis]}
        yLabel={name}
        format={format}
        selected={selected}
        onSelect={onSelect}
      />
    </ChartPanel>
  );
}

function LinePanel({ sweepId, view, selected, onSelect }: Props) {
  const points = bandPoints(view);
  const format = moneyValues(view.result.currency);
  const [variable] = view.result.variables;
  const { name } = objectiveOf(view.result);
  if (points.length < 2 || variable === undefined) return null;
  return (
    <ChartPanel
      title={`${name} by value`}
      sub="difference to as now"
      table={sweepTable(view, format)}
      fileName={`sweep-${sweepId}-line`}
      basis={sweepBasis(view)}
      note="Band: 95% for all values at once, paired. Strong dots: the plateau."
    >
      <BandLineChart
        name={`${name} against the strategy as it is, by value`}
        points={points}
        xLabel={fieldWords(view.labels[0] ?? '')}
        xText={fieldUnit(variable.unit, view.result.currency).text}
        yLabel={name}
        format={format}
        selected={selected}
        onSelect={onSelect}
      />
    </ChartPanel>
  );
}
