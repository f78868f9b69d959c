import { checkLabel } from '../../../calibrate/backtest/judge-checks.ts';
import { exportBehaviour } from '../../../config/export-behaviour.ts';
import type { BacktestReport } from '../../../model/backtest.ts';
import type { BehaviourModel } from '../../../model/behaviour.ts';
import { jsonText } from '../output.ts';
import { csvTable } from './csv-table.ts';

export const BACKTEST_FILE = {
  report: 'backtest.json',
  checks: 'checks.csv',
  reliability: 'reliability.csv',
  cumulative: 'cumulative.csv',
  rolls: 'roll-difference.csv',
  model: 'model.json',
} as const;

function checksCsv({ checks }: BacktestReport): string {
  const rows = checks.map(({ check, value, light, sentence }) => [
    ...[check, checkLabel(check), value, light, sentence],
  ]);
  return csvTable(['check', 'label', 'value', 'light', 'limits'], rows);
}

function reliabilityCsv({ reliability }: BacktestReport): string {
  const rows = reliability.map(({ predicted, observed, accounts, paid, low, high }) => [
    ...[predicted, observed, paid, accounts, low, high],
  ]);
  return csvTable(['predicted', 'observed', 'numerator', 'denominator', 'low', 'high'], rows);
}

function cumulativeCsv({ cumulative }: BacktestReport): string {
  const { actual, mean, low, high } = cumulative;
  const rows = actual.map((value, day) => [
    ...[day + 1, value, mean[day] ?? null, low[day] ?? null, high[day] ?? null],
  ]);
  return csvTable(['day', 'actual', 'simulated', 'low', 'high'], rows);
}

function rollsCsv({ rolls }: BacktestReport): string {
  const rows = rolls.map(({ from, to, accounts, actual, simulated }) => [
    ...[from, to, accounts, actual, simulated],
    simulated === null ? null : simulated - actual,
  ]);
  return csvTable(['from', 'to', 'accounts', 'actual', 'simulated', 'difference'], rows);
}

/** The folder of a backtest; `model` carries its outcome. */
export function backtestFiles(
  report: BacktestReport,
  model: BehaviourModel,
): Readonly<Record<string, string>> {
  return {
    [BACKTEST_FILE.report]: jsonText(report),
    [BACKTEST_FILE.checks]: checksCsv(report),
    [BACKTEST_FILE.reliability]: reliabilityCsv(report),
    [BACKTEST_FILE.cumulative]: cumulativeCsv(report),
    [BACKTEST_FILE.rolls]: rollsCsv(report),
    [BACKTEST_FILE.model]: exportBehaviour(model).text,
  };
}
