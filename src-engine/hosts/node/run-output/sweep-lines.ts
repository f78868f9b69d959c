import { at } from '../../../base/assert.ts';
import { countWords } from '../../../base/count-words.ts';
import type { SweepResult, SweepSetting } from '../../../model/sweep.ts';
import { changeText, measureText } from './amount-text.ts';
import { table } from './comparison-lines.ts';

const MOST_LINES = 20;

function nameOf(setting: SweepSetting): string {
  return setting.values.join(' / ');
}

function markOf(setting: SweepSetting, index: number, result: SweepResult): string {
  const { choice } = result;
  const marks = [
    setting.isChampion ? 'champion' : '',
    choice?.best === index ? 'best' : '',
    choice?.recommended === index ? 'recommended' : '',
    choice !== null && choice.best !== index && setting.measures?.isLikeBest === true
      ? 'not distinguishable from best'
      : '',
    setting.measures?.isAboveHarmLimit === true ? 'above the harm limit' : '',
  ];
  return marks.filter((mark) => mark !== '').join(', ');
}

function confirmationLines(result: SweepResult): readonly string[] {
  const { confirmation, currency } = result;
  if (confirmation === null) return [];
  const money = (value: number) => changeText(value, 'minor', currency);
  const { heldOut, freshLuck, searchMinor, optimismMinor } = confirmation;
  const final = heldOut ?? freshLuck;
  const where =
    heldOut === null
      ? 'with other luck'
      : `with other luck on ${countWords(confirmation.heldOutAccounts, 'account')} that the search has not seen`;
  return [
    '',
    `Setting ${nameOf(at(result.settings, confirmation.setting))} ${where}: ${money(final.value)} against the champion,`,
    `95% interval ${money(final.low)} to ${money(final.high)}. The search had found ${money(searchMinor)}: optimism ${money(optimismMinor)}.`,
  ];
}

function surfaceLines({ front, shrinkage, finalists, settings }: SweepResult): readonly string[] {
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  const replicated = finalists?.map(
    ({ setting, replications }) => `${nameOf(at(settings, setting))} ${replications}`,
  );
  return [
    ...(replicated === undefined || replicated.length === 0
      ? []
      : [`Replications of the finalists: ${replicated.join(', ')}.`]),
    // Settings that all bring the same have no spread to share out.
    ...(shrinkage === null ||
    !settings.some(({ measures }) => (measures?.difference.value ?? 0) !== 0)
      ? []
      : [`${percent(1 - shrinkage.factor)} of the spread between settings is noise.`]),
    ...(front === null || front.share === null
      ? []
      : [
          `The settings reach ${percent(front.share)} of the way to the most gain at the least harm.`,
        ]),
  ];
}

/** A sweep for a terminal: the best settings by net cash, what was left out, and the verdict. */
export function sweepLines(result: SweepResult): readonly string[] {
  const { currency, settings } = result;
  const money = (value: number) => changeText(value, 'minor', currency);
  const measured = settings.flatMap((setting, index) =>
    setting.measures === null ? [] : [{ setting, index, measures: setting.measures }],
  );
  const gain = result.objective === 'npv' ? 'npvMinor' : 'netMinor';
  const ranked = measured
    .sort((a, b) => b.measures[gain] - a.measures[gain] || a.index - b.index)
    .slice(0, MOST_LINES);
  const rows = ranked.map(({ setting, index, measures }) => [
    nameOf(setting),
    measureText(measures[gain], 'minor', currency),
    money(measures.difference.value),
    measures.band === null
      ? 'part of the accounts'
      : `${money(measures.band.low)} to ${money(measures.band.high)}`,
    measures.harm[result.harmWeights].toFixed(1),
    markOf(setting, index, result),
  ]);
  const head = [
    'setting',
    result.objective === 'npv' ? 'net present value' : 'net cash',
    'difference',
    '95% band',
    'harm',
    '',
  ];
  const count = (state: SweepSetting['state']) =>
    settings.filter((setting) => setting.state === state).length;
  const more = measured.length > ranked.length ? [`(the best ${ranked.length} of them)`] : [];
  const invalid = settings.find(({ problem }) => problem !== null);
  const varied = result.variables.map(
    ({ pointer, from, to, step }) => `${pointer} from ${from} to ${to} by ${step}`,
  );
  return [
    `Varied: ${varied.join('; ')}.`,
    `${countWords(settings.length, 'setting')}: ${count('finished')} finished, ${count('partial')} on a part of the accounts, ${count('invalid')} invalid, ${count('not-run')} not run.`,
    ...(invalid === undefined
      ? []
      : [`Invalid is for example ${nameOf(invalid)}: ${invalid.problem?.message}`]),
    '',
    ...table([head, ...rows]),
    ...more,
    '',
    result.stop.sentence,
    ...surfaceLines(result),
    ...confirmationLines(result),
    ...(result.confirmation === null && result.choice !== null && result.choice.recommended !== 0
      ? [
          `${countWords(settings.length, 'setting')} tried: confirm the chosen one in a fresh run with a new seed.`,
        ]
      : []),
  ];
}
