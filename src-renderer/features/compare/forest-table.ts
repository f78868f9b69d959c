import { minorToDecimal } from '../../../src-engine/base/money.ts';
import type { Comparison, MeasureUnit } from '../../../src-engine/model/comparison.ts';
import {
  type GuardrailComparison,
  OUTCOME_GUARDRAIL_DEFINITIONS,
} from '../../../src-engine/model/outcome-guardrail.ts';
import type { ChartCell, ChartTable } from '../../charts/chart-table.ts';
import { plainCell } from '../../charts/chart-table.ts';
import { minorDigits } from '../../format/money.ts';
import { armTitle } from '../../ui/arm-style.ts';
import { type ForestLens, levelWords, PLAIN_LENS } from './forest-lens.ts';
import { forestRow } from './forest-row.ts';
import { guardrailText, isInterval } from './guardrail-text.ts';
import { differenceText } from './measure-text.ts';

const HEADS = [
  ['Measure', false],
  ['Unit', false],
  ['Better', false],
  ['Arm', false],
  ['Champion', true],
  ['Value', true],
  ['Difference', true],
  ['95% low', true],
  ['95% high', true],
  ['Luck only, low', true],
  ['Luck only, high', true],
  ['Change that matters', true],
  ['Reading', false],
  ['Value 95% low', true],
  ['Value 95% high', true],
  ['At most', true],
] as const;

/** The forest table as rows, one a measure or guardrail and challenger; numbers in files are in the unit's own size. */
export function forestTable(
  comparison: Comparison,
  currency: string,
  lens: ForestLens = PLAIN_LENS,
): ChartTable {
  const rows = comparison.measures.flatMap((measure) => {
    const row = forestRow(measure, currency, lens);
    const { unit, direction, label } = row.definition;
    const number = (value: number, text: string): ChartCell => ({
      text,
      csv: plainNumber(unit, value, currency),
    });
    const end = (value: number | null): ChartCell =>
      value === null ? plainCell('') : number(value, differenceText(unit, value, currency));
    const head = [label, unitName(unit, currency), direction].map(plainCell);
    if (row.lines.length === 0) {
      const blanks = HEADS.slice(head.length + 2).map(() => plainCell(''));
      return [
        [...head, plainCell('Champion'), number(measure.values[0] ?? 0, row.champion), ...blanks],
      ];
    }
    const noLimit = [plainCell(''), plainCell(''), plainCell('')];
    return row.lines.map((line) => [
      ...head,
      plainCell(armTitle(line.arm)),
      number(measure.values[0] ?? 0, row.champion),
      number(measure.values[line.arm] ?? 0, line.value),
      number(line.source.value, line.difference),
      end(line.source.low),
      end(line.source.high),
      end(line.source.luckLow),
      end(line.source.luckHigh),
      number(measure.changeThatMatters, row.changeThatMatters),
      plainCell(line.reading),
      ...noLimit,
    ]);
  });
  const level = levelWords(lens);
  return {
    // Only differences are read through the lens; the intervals of guardrails are those of one arm.
    columns: HEADS.map(([label, numeric]) => ({ label: label.replace(/^95%/, level), numeric })),
    rows: [
      ...rows,
      ...comparison.guardrails.flatMap((one) => guardrailTableRows(one, comparison.basis.units)),
    ],
  };
}

const GUARDRAIL_UNITS = {
  count: 'count',
  perThousand: 'per 1,000 accounts',
  perTenThousand: 'per 10,000 accounts',
  hours: 'hours',
} as const;

/** One row an arm of a guardrail: its value with its interval, the limit and the reading; it has no paired interval. */
function guardrailTableRows(
  comparison: GuardrailComparison,
  units: number,
): readonly (readonly ChartCell[])[] {
  const { guardrail, limit, values, readings } = comparison;
  const { label, unit } = OUTCOME_GUARDRAIL_DEFINITIONS[guardrail];
  const number = (value: number | undefined): ChartCell =>
    value === undefined
      ? plainCell('')
      : { text: guardrailText(guardrail, value), csv: String(Number(value.toPrecision(12))) };
  const none = plainCell('');
  return values.map((value, arm) => [
    plainCell(label),
    plainCell(GUARDRAIL_UNITS[unit]),
    plainCell('lower'),
    plainCell(armTitle(arm)),
    number(values[0]?.value),
    number(value.value),
    ...Array.from({ length: 6 }, () => none),
    plainCell(readings[arm] ?? ''),
    number(isInterval(value.low, value.high, units) ? value.low : undefined),
    number(isInterval(value.low, value.high, units) ? value.high : undefined),
    number(limit),
  ]);
}

function unitName(unit: MeasureUnit, currency: string): string {
  switch (unit) {
    case 'minor':
      return currency;
    case 'ratio':
      return 'share';
    case 'days':
      return 'days';
    case 'perThousand':
      return 'per 1,000 accounts';
    case 'count':
      return 'count';
    case 'minorPerMinor':
      return `${currency} per ${currency}`;
  }
}

export function plainNumber(unit: MeasureUnit, value: number, currency: string): string {
  return unit === 'minor'
    ? minorToDecimal(Math.round(value), minorDigits(currency))
    : String(Number(value.toPrecision(12)));
}
