import type {
  BreakEvenRow,
  LedgerRow,
  ScreenedAssumption,
  VarianceShare,
} from '../../../model/sensitivity.ts';
import { csvTable } from './csv-table.ts';

type Ledger = readonly LedgerRow[];

function labelIn(ledger: Ledger, pointer: string): string {
  return ledger.find((row) => row.pointer === pointer)?.label ?? pointer;
}

/** The ledger with the tornado: each assumption alone at both ends of its range. */
export function sensitivityCsv(ledger: Ledger): string {
  const rows = ledger.map((row) => [
    ...[row.pointer, row.label, row.unit, row.value, row.low, row.high, row.grade, row.source],
    ...[row.isInUse, row.atLow.value, row.atLow.low, row.atLow.high],
    ...[row.atHigh.value, row.atHigh.low, row.atHigh.high, row.swing, row.flips],
  ]);
  const head = ['pointer', 'assumption', 'unit', 'value', 'low', 'high', 'grade', 'source'];
  const more = ['in_use', 'at_low', 'at_low_low', 'at_low_high', 'at_high', 'at_high_low'];
  return csvTable([...head, ...more, 'at_high_high', 'swing', 'answer_flips'], rows);
}

/** Where the lead of the two largest is gone; an empty cell where it is not within the range. */
export function breakEvensCsv(breakEvens: readonly BreakEvenRow[], ledger: Ledger): string {
  return csvTable(
    ['pointer', 'assumption', 'gone_at', 'looked_from', 'looked_to', 'sentence'],
    breakEvens.map(({ pointer, value, from, to, sentence }) => [
      ...[pointer, labelIn(ledger, pointer), value, from, to, sentence],
    ]),
  );
}

/** Morris's effects of one step, minor units. */
export function screeningCsv(screening: readonly ScreenedAssumption[], ledger: Ledger): string {
  return csvTable(
    ['pointer', 'assumption', 'mean', 'mean_absolute', 'deviation'],
    screening.map(({ pointer, mean, meanAbsolute, deviation }) => [
      ...[pointer, labelIn(ledger, pointer), mean, meanAbsolute, deviation],
    ]),
  );
}

/** Sobol's shares of the variance of the difference, 0 to 1 but for sampling error. */
export function varianceSharesCsv(shares: readonly VarianceShare[], ledger: Ledger): string {
  return csvTable(
    ['pointer', 'assumption', 'first', 'total'],
    shares.map(({ pointer, first, total }) => [pointer, labelIn(ledger, pointer), first, total]),
  );
}
