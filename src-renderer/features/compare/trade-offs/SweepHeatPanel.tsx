import type { SweepView } from '../../../../src-engine/protocol/methods.ts';
import { ChartPanel } from '../../../charts/ChartPanel.tsx';
import { type HeatCell, HeatTable } from '../../../charts/HeatTable.tsx';
import { differenceTone } from '../../../charts/heat-tone.ts';
import { moneyValues, type ValueFormat } from '../../../charts/value-format.ts';
import { fieldUnit } from './field-units.ts';
import { fieldWords } from './field-words.ts';
import { objectiveOf } from './objective-words.ts';
import { settingMarks, shortLabel } from './setting-words.ts';
import { sweepBasis } from './sweep-captions.ts';
import { settingAt } from './sweep-points.ts';
import { sweepTable } from './sweep-table.ts';

/** Columns whose cells have room for their interval; else it is in the tooltip and in the table. */
const MOST_WITH_INTERVAL = 7;

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
  const objective = objectiveOf(result);
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
      title={`${objective.name} by both numbers`}
      sub="difference to as now"
      table={sweepTable(view, format)}
      fileName={`sweep-${sweepId}-heat`}
      note={`Down: ${fieldWords(labels[0] ?? '')}. Across: ${fieldWords(labels[1] ?? '')}. Each cell with its 95% interval, paired. Teal: more ${objective.inText}, brown: less. Tick: recommended.`}
      basis={sweepBasis(view)}
    >
      <HeatTable
        name={`${objective.name} difference by both numbers`}
        corner={`${shortLabel(labels[0] ?? '')} \\ ${shortLabel(labels[1] ?? '')}`}
        columns={across.values.map(acrossUnit.text)}
        rows={down.values.map((value, row) => ({
          label: downUnit.text(value),
          cells: (places[row] ?? []).map((index) =>
            heatCell(
              view,
              index,
              selected,
              largest,
              format,
              across.values.length <= MOST_WITH_INTERVAL,
            ),
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
  hasRoom: boolean,
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
    ...(hasRoom && { sub: `${format.signed(low)} to ${format.signed(high)}` }),
    text: `${format.signed(value)}${index === view.result.choice?.recommended ? ' ✓' : ''}`,
    tone: differenceTone(value, largest),
    isMarked,
    note: [`95% interval ${format.signed(low)} to ${format.signed(high)}`, ...marks].join('; '),
  };
}
