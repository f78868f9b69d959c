import type { BacktestCheckName, BacktestReport } from '../../../../src-engine/model/backtest.ts';
import { type ChartTable, plainCell } from '../../../charts/chart-table.ts';
import type { HeatCell } from '../../../charts/HeatTable.tsx';
import { differenceTone } from '../../../charts/heat-tone.ts';
import type { ValueFormat } from '../../../charts/value-format.ts';
import { counted, formatCount, formatNumber } from '../../../format/count.ts';
import { formatPercent } from '../../../format/percent.ts';
import { signed } from '../../../format/signed.ts';

const CHECK_WORDS: Readonly<Record<BacktestCheckName, string>> = {
  totalRecovered: 'Total recovered, relative error',
  cumulativeCurve: 'Days with the curve inside the band',
  calibrationInTheLarge: 'Observed over expected payers in 30 d',
  calibrationSlope: 'Calibration slope',
  brierSkill: 'Brier skill',
  discrimination: 'Area under the curve',
  rollMatrix: 'Largest difference of a roll rate',
  decileGains: 'Rank correlation of deciles',
  contacts: 'Contacts, relative error',
};
/** Checks whose value is a share. */
const SHARES = new Set<BacktestCheckName>([
  'totalRecovered',
  'cumulativeCurve',
  'rollMatrix',
  'contacts',
]);

/** A check's name and its value as people read it. */
export function checkWords(
  check: BacktestCheckName,
  value: number | null,
): readonly [string, string] {
  const text =
    value === null
      ? 'not made'
      : SHARES.has(check)
        ? formatPercent(value, 1)
        : formatNumber(value, 2);
  return [CHECK_WORDS[check], text];
}

const percentCell = (value: number) => ({ text: formatPercent(value, 1), csv: String(value) });
const numbers = (...labels: readonly string[]) => labels.map((label) => ({ label, numeric: true }));

export function reliabilityTable({ reliability }: BacktestReport): ChartTable {
  return {
    columns: numbers('Predicted', 'Observed', 'Low', 'High', 'Paid', 'Accounts'),
    rows: reliability.map(({ predicted, observed, low, high, paid, accounts }) => [
      ...[predicted, observed, low, high].map(percentCell),
      { text: formatCount(paid), csv: String(paid) },
      { text: formatCount(accounts), csv: String(accounts) },
    ]),
  };
}

export function cumulativeTable({ cumulative }: BacktestReport, format: ValueFormat): ChartTable {
  const money = (value: number | undefined) => ({
    text: format.full(value ?? 0),
    csv: format.csv(value ?? 0),
  });
  return {
    columns: numbers('Day', 'Actual', 'Simulated', 'Low', 'High'),
    rows: cumulative.actual.map((value, day) => [
      plainCell(String(day + 1)),
      ...[value, cumulative.mean[day], cumulative.low[day], cumulative.high[day]].map(money),
    ]),
  };
}

const points = (value: number): string => formatNumber(value * 100, 1);

/** Simulated minus actual, percentage points; rows and columns are standings. */
export function rollHeat({ rolls }: BacktestReport) {
  const froms = [...new Set(rolls.map(({ from }) => from))];
  const tos = [...new Set(rolls.map(({ to }) => to))];
  const largest = rolls.reduce(
    (most, { actual, simulated }) => Math.max(most, Math.abs((simulated ?? actual) - actual)),
    0,
  );
  const rows = froms.map((from) => ({
    label: from === 'current' ? 'Current' : `${from} d`,
    cells: tos.map((to): HeatCell => {
      const cell = rolls.find((one) => one.from === from && one.to === to);
      if (cell === undefined || cell.simulated === null) return { text: '', tone: '' };
      const difference = cell.simulated - cell.actual;
      return {
        text: signed(difference, points),
        tone: differenceTone(difference, largest),
        note: `simulated ${formatPercent(cell.simulated, 1)}, actual ${formatPercent(cell.actual, 1)} of ${counted(cell.accounts, 'account')}`,
      };
    }),
  }));
  return { columns: tos.map((to) => (to === 'current' ? 'Current' : `${to} d`)), rows };
}

export function rollDifferenceTable({ rolls }: BacktestReport): ChartTable {
  return {
    columns: [
      { label: 'From', numeric: false },
      { label: 'To', numeric: false },
      ...numbers('Accounts', 'Actual', 'Simulated', 'Difference, pp'),
    ],
    rows: rolls.map(({ from, to, accounts, actual, simulated }) => [
      plainCell(from),
      plainCell(to),
      { text: formatCount(accounts), csv: String(accounts) },
      percentCell(actual),
      simulated === null ? plainCell('') : percentCell(simulated),
      simulated === null
        ? plainCell('')
        : { text: signed(simulated - actual, points), csv: String(100 * (simulated - actual)) },
    ]),
  };
}
