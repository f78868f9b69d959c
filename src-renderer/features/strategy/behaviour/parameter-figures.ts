import { parseIsoDate } from '../../../../src-engine/base/day.ts';
import type { BehaviourModel } from '../../../../src-engine/model/behaviour.ts';
import type { ParameterLine } from '../../../../src-engine/model/calibration.ts';
import { formatNumber } from '../../../format/count.ts';
import { formatDate } from '../../../format/date.ts';
import { GRADE_WORDS } from '../read/channel-words.ts';
import type { FigureCell, FigureTable } from '../read/figure-cells.ts';
import { parameterWords } from './parameter-words.ts';

const BADGE_WORDS: Readonly<Record<ParameterLine['badge'], string>> = {
  default: 'The assumption alone: it was not fitted, or fewer than 30 events were seen',
  shrunk: 'Assumption and data together: 30 to 200 events',
  data: 'The data alone: more than 200 events',
  edited: 'Changed by hand: it is outside the range of its own origin',
};

/** Four significant digits, without an exponent. */
function short(value: number): string {
  const digits = value === 0 ? 0 : Math.max(0, 3 - Math.floor(Math.log10(Math.abs(value))));
  const rounded = Number(value.toFixed(Math.min(6, digits)));
  const shown = String(rounded).split('.')[1]?.length ?? 0;
  return formatNumber(rounded, Math.min(6, shown));
}

const cell = (text: string, csv = text, help: string | null = null): FigureCell => ({
  text,
  csv,
  help,
});

/** Every figure with its range, badge, grade, origin and the day of its data (ux 2.2d). */
export function parameterFigures(
  model: BehaviourModel,
  lines: readonly ParameterLine[],
): FigureTable {
  const column = (label: string, numeric: boolean, help: string | null = null) => ({
    label,
    numeric,
    help,
  });
  return {
    columns: [
      column('Parameter', false),
      column('Value', true),
      column('Low', true, '95% interval of a fitted figure, 80% range of an assumption.'),
      column('High', true),
      column('Badge', false, 'Whether the figure is an assumption, the data’s, or both.'),
      column('Grade', false, 'How well the numbers are founded, from A to C.'),
      column('Last calibrated', false),
      column('Source', false),
    ],
    rows: lines.map(({ pointer, value, low, high, badge, grade, events, calibratedOn, source }) => {
      const day = calibratedOn === null ? null : parseIsoDate(calibratedOn);
      const seen = events === null ? '' : ` (${events})`;
      return [
        cell(parameterWords(model, pointer), pointer),
        cell(short(value), String(value)),
        cell(short(low), String(low)),
        cell(short(high), String(high)),
        cell(`${badge}${seen}`, badge, BADGE_WORDS[badge]),
        cell(grade, grade, GRADE_WORDS[grade]),
        cell(day === null ? 'never' : formatDate(day), calibratedOn ?? ''),
        cell(source),
      ];
    }),
  };
}
