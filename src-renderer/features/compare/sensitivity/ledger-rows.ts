import type { LedgerRow, SensitivityResult } from '../../../../src-engine/model/sensitivity.ts';
import type { Interval } from '../../../../src-engine/model/sweep.ts';
import { type ChartCell, type ChartTable, plainCell } from '../../../charts/chart-table.ts';
import type { TornadoRow } from '../../../charts/TornadoRows.tsx';
import type { ValueFormat } from '../../../charts/value-format.ts';
import { assumptionNote, assumptionText } from './assumption-text.ts';

/** Assumptions in the tornado; the ledger has all of them. */
const SHOWN = 12;

function answerOf({ low, high }: Interval): number {
  return low > 0 ? 1 : high < 0 ? -1 : 0;
}

/** The assumptions with the largest swing, as rows of the tornado. */
export function tornadoRows(result: SensitivityResult): readonly TornadoRow[] {
  const base = answerOf(result.difference);
  return result.ledger
    .filter((row) => row.isInUse && row.swing > 0)
    .slice(0, SHOWN)
    .map((row) => {
      const end = (value: number, there: Interval) => ({
        at: assumptionText(row.unit, value),
        ...there,
        flips: answerOf(there) !== base,
      });
      return {
        key: row.pointer,
        label: row.label,
        note: assumptionNote(row),
        low: end(row.low, row.atLow),
        high: end(row.high, row.atHigh),
      };
    });
}

/** `$` stands for the currency of the results. */
const HEADS = [
  ['Assumption', false],
  ['Grade', false],
  ['Value', true],
  ['Low', true],
  ['Result at low, $', true],
  ['95% low at low', true],
  ['95% high at low', true],
  ['High', true],
  ['Result at high, $', true],
  ['95% low at high', true],
  ['95% high at high', true],
  ['Swing, $', true],
  ['Reading flips', false],
  ['In use', false],
  ['Source', false],
  ['Path', false],
] as const;

/** The assumption ledger: every figure with what it rests on and what it does to the difference. */
export function ledgerTable(ledger: readonly LedgerRow[], format: ValueFormat): ChartTable {
  const money = (value: number): ChartCell => ({
    text: format.signed(value),
    csv: format.csv(value),
  });
  return {
    columns: HEADS.map(([label, numeric]) => ({
      label: label.replace(/\$$/, format.unit),
      numeric,
    })),
    rows: ledger.map((row) => {
      const figure = (value: number): ChartCell => ({
        text: assumptionText(row.unit, value),
        csv: String(value),
      });
      const result = ({ value, low, high }: Interval) => [money(value), money(low), money(high)];
      return [
        plainCell(row.label),
        plainCell(row.grade),
        figure(row.value),
        figure(row.low),
        ...result(row.atLow),
        figure(row.high),
        ...result(row.atHigh),
        { text: format.text(row.swing), csv: format.csv(row.swing) },
        plainCell(row.flips ? 'yes' : 'no'),
        plainCell(row.isInUse ? 'yes' : 'no: neither strategy does what it bears on'),
        plainCell(row.source),
        plainCell(row.pointer),
      ];
    }),
  };
}
