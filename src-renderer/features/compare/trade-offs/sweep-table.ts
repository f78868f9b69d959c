import type { SettingMeasures } from '../../../../src-engine/model/sweep.ts';
import type { SweepView } from '../../../../src-engine/protocol/methods.ts';
import { type ChartCell, type ChartTable, plainCell } from '../../../charts/chart-table.ts';
import type { ValueFormat } from '../../../charts/value-format.ts';
import { formatNumber } from '../../../format/count.ts';
import { fieldUnit } from './field-units.ts';
import { fieldWords } from './field-words.ts';
import { objectiveOf } from './objective-words.ts';
import { settingMarks } from './setting-words.ts';

const NUMBERS = [
  'Difference',
  '95% low',
  '95% high',
  'Band low',
  'Band high',
  'Harm per 1,000',
  'Severances per 1,000',
  'Low',
  'High',
  'Contacts per 1,000',
  'Share of draws on the front',
] as const;

/** Every setting with its numbers; the twin of the trade-off, the line and the heat table (ux 2.4). */
export function sweepTable(view: SweepView, format: ValueFormat): ChartTable {
  const { result, labels } = view;
  const gain = ({ npvMinor, netMinor }: SettingMeasures) =>
    result.objective === 'npv' ? npvMinor : netMinor;
  const money = (value: number): ChartCell => ({
    text: format.signed(value),
    csv: format.csv(value),
  });
  const plain = (value: number, digits: number): ChartCell => ({
    text: formatNumber(value, digits),
    csv: String(Number(value.toPrecision(10))),
  });
  return {
    columns: [
      { label: 'Setting', numeric: true },
      ...labels.map((label) => ({ label: fieldWords(label), numeric: true })),
      ...[objectiveOf(result).name, ...NUMBERS].map((label) => ({
        label: /cash|NPV|Diff|95|Band/.test(label) ? `${label}, ${format.unit}` : label,
        numeric: true,
      })),
      { label: 'Dominated by setting', numeric: true },
      { label: 'Marks', numeric: false },
    ],
    rows: result.settings.map((setting, index) => {
      const { measures } = setting;
      const values = result.variables.map(({ unit, championValue }, place): ChartCell => {
        const value = setting.values[place] ?? championValue;
        return { text: fieldUnit(unit, result.currency).text(value), csv: String(value) };
      });
      const marks = plainCell(
        setting.problem === null ? settingMarks(view, index).join('; ') : setting.problem.message,
      );
      const head = [plainCell(String(index + 1)), ...values];
      if (measures === null)
        return [...head, ...NUMBERS.map(() => plainCell('')), plainCell(''), plainCell(''), marks];
      const { difference, band, severancesPerThousand: severances } = measures;
      return [
        ...head,
        { text: format.text(gain(measures)), csv: format.csv(gain(measures)) },
        money(difference.value),
        money(difference.low),
        money(difference.high),
        ...(band === null ? [plainCell(''), plainCell('')] : [money(band.low), money(band.high)]),
        plain(measures.harm[result.harmWeights], 1),
        plain(severances.value, 1),
        plain(severances.low, 1),
        plain(severances.high, 1),
        plain(measures.contactsPerThousand, 0),
        plain(measures.frontShare, 2),
        plainCell(measures.dominatedBy === null ? '' : String(measures.dominatedBy + 1)),
        marks,
      ];
    }),
  };
}
