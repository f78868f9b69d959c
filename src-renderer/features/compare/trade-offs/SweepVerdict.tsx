import type {
  Interval,
  SettingMeasures,
  SweepConfirmation,
  SweepResult,
} from '../../../../src-engine/model/sweep.ts';
import type { SweepHeader, SweepView } from '../../../../src-engine/protocol/methods.ts';
import { moneyValues } from '../../../charts/value-format.ts';
import { counted, formatNumber } from '../../../format/count.ts';
import { formatPercent } from '../../../format/percent.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { objectiveOf } from './objective-words.ts';
import { settingText } from './setting-words.ts';
import { variedSentence } from './varied-words.ts';

interface Props {
  readonly view: SweepView;
  readonly header: SweepHeader;
}

/** What a sweep varied and found in sentences: recommendation, plateau, how it ended, and what is left on fresh luck. */
export function SweepVerdict({ view, header }: Props) {
  const varied = variedSentence(header);
  const { result } = view;
  const { choice, confirmation, stop } = result;
  return (
    <section className="panel v" aria-label="What the sweep found">
      <h2 className="vt" tabIndex={-1}>
        <Icon name={stop.reason === 'cancelled' ? 'warn' : 'check'} className="vi" />
        {headline(view)}
      </h2>
      {varied !== '' && <p>{varied}</p>}
      <p>{stop.sentence}</p>
      {choice !== null && <p>{plateauSentence(view)}</p>}
      {surfaceSentences(result).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {result.harmLimit !== null && <p>{limitSentence(result)}</p>}
      {confirmation !== null && <p>{confirmationSentence(result, confirmation)}</p>}
      <p className="t3">
        {counted(result.settings.length, 'setting')} tried: the best of many looks better than it
        is. Confirm the chosen one in a fresh run with a new seed.
      </p>
    </section>
  );
}

function headline(view: SweepView): string {
  const { result } = view;
  const { choice } = result;
  const setting = choice === null ? undefined : result.settings[choice.recommended];
  if (choice === null || setting === undefined || setting.measures === null)
    return result.stop.reason === 'cancelled'
      ? 'Stopped before settings could be compared'
      : 'No setting to recommend';
  if (choice.recommended === 0) return `Keep ${settingText(view, setting)}, as it is now`;
  return `Recommended: ${settingText(view, setting)}, ${gainText(result, setting.measures.difference)}, ${harmText(result, setting.measures)}`;
}

/** What it changes in harm: no more than its interval shows; sweeps from before it had one tell the number alone. */
function harmText(
  { settings, harmWeights }: SweepResult,
  { harm, harmDifference: change }: SettingMeasures,
): string {
  if (change !== undefined && change.low <= 0 && change.high >= 0 && change.low < change.high)
    return 'no difference in harm shown';
  const before = settings[0]?.measures?.harm[harmWeights] ?? 0;
  const points = change?.value ?? harm[harmWeights] - before;
  if (points === 0) return 'with as much harm';
  return `with ${formatNumber(Math.abs(points), 1)} ${points < 0 ? 'fewer' : 'more'} harm points per 1,000 accounts`;
}

/**
 * What the recommended setting gains: the number of its check with other luck, where it was checked (simulation.md 4.6),
 * and no gain where that interval includes zero.
 */
function gainText(result: SweepResult, found: Interval): string {
  const format = moneyValues(result.currency);
  const { inText } = objectiveOf(result);
  const { confirmation } = result;
  if (confirmation === null)
    return `${format.signed(found.value)} ${inText} in the search, not checked`;
  const { heldOut, freshLuck } = confirmation;
  const told = heldOut ?? freshLuck;
  const where = heldOut === null ? 'with fresh luck' : 'on accounts held out';
  if (told.low <= 0 && told.high >= 0) return `no difference in ${inText} shown ${where}`;
  return `${format.signed(told.value)} ${inText} ${where}`;
}

function plateauSentence(view: SweepView): string {
  const { choice, settings, indifferenceMinor, currency } = view.result;
  if (choice === null) return '';
  const best = settings[choice.best];
  const like = settings.filter(({ measures }) => measures?.isLikeBest === true).length;
  const plateau = choice.plateau.length;
  const format = moneyValues(currency);
  const peak =
    best === undefined
      ? ''
      : `Highest ${objectiveOf(view.result).inText}: ${settingText(view, best)}. `;
  return `${peak}${counted(plateau, 'setting')} ${plateau === 1 ? 'is' : 'are'} as good (within ${format.text(indifferenceMinor)} or one standard error); of these the one with the least harm is recommended. ${counted(like, 'setting')} cannot be told from the best.`;
}

/** How far the settings open up the trade between gain and harm, and how much of their spread is noise (simulation.md 4.6, 4.9). */
function surfaceSentences(result: SweepResult): readonly string[] {
  const { front, shrinkage } = result;
  const { inText } = objectiveOf(result);
  return [
    ...(front === null || front.share === null
      ? []
      : [
          `The settings reach ${formatPercent(front.share, 0)} of the way to the most ${inText} at the least harm.`,
        ]),
    ...(shrinkage === null
      ? []
      : [`${formatPercent(1 - shrinkage.factor, 0)} of the spread between settings is noise.`]),
  ];
}

function limitSentence({ harmLimit, settings }: SweepResult): string {
  const above = settings.filter(({ measures }) => measures?.isAboveHarmLimit === true).length;
  return `Settings above ${counted(Math.round(harmLimit ?? 0), 'harm point')} per 1,000 accounts are shown and never recommended: ${counted(above, 'setting')}.`;
}

function confirmationSentence(result: SweepResult, confirmation: SweepConfirmation): string {
  const { heldOut, heldOutAccounts, freshLuck, searchMinor, optimismMinor } = confirmation;
  const format = moneyValues(result.currency);
  const told = heldOut ?? freshLuck;
  const where =
    heldOut === null
      ? 'the same accounts with fresh luck'
      : `${counted(heldOutAccounts, 'account')} held out, with fresh luck and scaled to all accounts`;
  const optimism =
    optimismMinor > 0
      ? `optimism of the search ${format.text(optimismMinor)}`
      : `${format.text(-optimismMinor)} less, so no optimism of the search is seen`;
  return `Checked on ${where}: ${format.signed(told.value)}, 95% interval ${format.signed(told.low)} to ${format.signed(told.high)}. The search found ${format.signed(searchMinor)}: ${optimism}.`;
}
