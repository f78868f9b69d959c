import { csvRecord } from '../../../base/csv-text.ts';
import { HARM_WEIGHT_SETS } from '../../../model/harm.ts';
import { ACCOUNT_MEASURES } from '../../../model/run.ts';
import type { SweepResult, SweepSetting } from '../../../model/sweep.ts';
import { snakeCase } from './words.ts';

export const SWEEP_FILE = {
  result: 'sweep.json',
  settings: 'settings.csv',
  challenger: 'challenger.json',
} as const;

/** Four decimals, or empty. */
function number(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(Math.round(value * 1e4) / 1e4);
}

function record(setting: SweepSetting, index: number, result: SweepResult): string {
  const { measures, problem } = setting;
  const { choice } = result;
  const marks: readonly (readonly [string, boolean])[] = [
    ['champion', setting.isChampion],
    ['best', choice?.best === index],
    ['recommended', choice?.recommended === index],
    ['plateau', choice?.plateau.includes(index) === true],
  ];
  return csvRecord([
    String(index + 1),
    ...setting.values.map(String),
    setting.state,
    marks.flatMap(([mark, isSet]) => (isSet ? [mark] : [])).join(' '),
    number(measures?.accounts),
    number(measures?.netMinor),
    number(measures?.npvMinor),
    number(measures?.difference.value),
    number(measures?.difference.low),
    number(measures?.difference.high),
    number(measures?.band?.low),
    number(measures?.band?.high),
    number(measures?.shrunkMinor),
    number(measures?.replications),
    measures === null ? '' : String(measures.isLikeBest),
    number(measures?.severancesPerThousand.value),
    number(measures?.severancesPerThousand.low),
    number(measures?.severancesPerThousand.high),
    ...HARM_WEIGHT_SETS.map((set) => number(measures?.harm[set])),
    number(measures?.harmDifference?.value),
    number(measures?.harmDifference?.low),
    number(measures?.harmDifference?.high),
    measures === null || measures.dominatedBy === null ? '' : String(measures.dominatedBy + 1),
    number(measures?.frontShare),
    ...ACCOUNT_MEASURES.map((measure) => number(measures?.perAccount[measure])),
    problem === null ? '' : `${problem.message} ${problem.hint}`,
  ]);
}

/** settings.csv: one record a setting, in the order they were laid out. */
export function settingsCsv(result: SweepResult): string {
  const head = csvRecord([
    'setting',
    ...result.variables.map(({ pointer }) => pointer),
    ...['state', 'marks', 'accounts', 'net_minor', 'npv_minor', 'difference_minor', 'low', 'high'],
    ...[
      'band_low',
      'band_high',
      'shrunk_minor',
      'replications',
      'like_best',
      'severances_per_thousand',
    ],
    ...['severances_low', 'severances_high'],
    ...HARM_WEIGHT_SETS.map((set) => `harm_${set}`),
    ...['harm_difference', 'harm_difference_low', 'harm_difference_high'],
    ...['dominated_by', 'front_share'],
    ...ACCOUNT_MEASURES.map((measure) => `mean_${snakeCase(measure)}`),
    'problem',
  ]);
  return head + result.settings.map((setting, index) => record(setting, index, result)).join('');
}
