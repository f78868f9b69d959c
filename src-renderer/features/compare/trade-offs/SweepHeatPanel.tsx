import type { SweepView } from '../../../../src-engine/protocol/methods.ts';
import { ChartPanel } from '../../../charts/ChartPanel.tsx';
import { type HeatCell, HeatTable } from '../../../charts/HeatTable.tsx';
import { differenceTone } from '../../../charts/heat-tone.ts';
import { moneyValues, type ValueFormat } from '../../../charts/value-format.ts';
import { fieldUnit } from './field-units.ts';
import { settingMarks, shortLabel } from './setting-words.ts';
import { sweepCaption } from './sweep-captions.ts';
import { settingAt } from './sweep-points.ts';
import { sweepTable } from './sweep-table.ts';

interface Props {
  readonly sweepId: number;
  readonly view: SweepView;
  readonly selected: number;
  readonly onSelect: (setting: number) => void;
}

/** Net cash against the champion over two numbers: one cell a setting, the chosen one marked. */
export function SweepHeatPanel({ sweepId, view, selected, onSelect }: Props) {
  const { result, labels } = view;
  const [down, across] = result.variables;
  if (down === undefined || across === undefined) return null;
  const format = moneyValues(result.currency);
  const places = down.values.map((one) =>
    across.values.map((other) => settingAt(result.settings, [one, other])),
  );
  const largest = places
    .flat()
    .reduce<number>((most, index) => Math.max(most, Math.abs(differenceOf(view, index) ?? 0)), 0);
  const downUnit = fieldUnit(down.unit, result.currency);
  const acrossUnit = fieldUnit(across.unit, result.currency);
  return (
    <ChartPanel
      title="Net cash by both numbers"
      hasPicture={false}
      sub="difference to as now"
      table={sweepTable(view, format)}
      fileName={`sweep-${sweepId}-heat`}
      note={`Down: ${labels[0] ?? ''}. Across: ${labels[1] ?? ''}. Teal: more net cash, brown: less. ${sweepCaption(result)}`}
    >
      <HeatTable
        name="Net cash difference by both numbers"
        corner={`${shortLabel(labels[0] ?? '')} \\ ${shortLabel(labels[1] ?? '')}`}
        columns={across.values.map(acrossUnit.text)}
        rows={down.values.map((value, row) => ({
          label: downUnit.text(value),
          cells: (places[row] ?? []).map((index) =>
            heatCell(view, index, selected, largest, format),
          ),
        }))}
        onChoose={(row, column) => {
          const index = places[row]?.[column] ?? null;
          if (index !== null) onSelect(index);
        }}
      />
    </ChartPanel>
  );
}

function differenceOf(view: SweepView, index: number | null): number | null {
  const setting = index === null ? undefined : view.result.settings[index];
  return setting?.measures?.difference.value ?? null;
}

function heatCell(
  view: SweepView,
  index: number | null,
  selected: number,
  largest: number,
  format: ValueFormat,
): HeatCell {
  const setting = index === null ? undefined : view.result.settings[index];
  if (index === null || setting === undefined) return { text: '·', tone: '' };
  const isMarked = index === selected;
  const { measures, problem } = setting;
  if (measures === null)
    return { text: '·', tone: '', isMarked, note: problem?.message ?? 'Not run' };
  const { value, low, high } = measures.difference;
  const marks = settingMarks(view, index);
  return {
    text: `${format.signed(value)}${index === view.result.choice?.recommended ? ' ✓' : ''}`,
    tone: differenceTone(value, largest),
    isMarked,
    note: [`95% interval ${format.signed(low)} to ${format.signed(high)}`, ...marks].join('; '),
  };
}
