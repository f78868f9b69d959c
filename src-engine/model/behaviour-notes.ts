import { countWords } from '../base/count-words.ts';
import type { BehaviourModel } from './behaviour.ts';
import { FEWEST_ENTRIES } from './thin-data.ts';

/** What marks everything that was made with a behaviour model; null when nothing does. */
export type BehaviourMark = 'replay' | 'uncalibrated';

/** A mark in a word, and what it means for figures, in a sentence. */
export const BEHAVIOUR_MARK_WORDS: Readonly<
  Record<BehaviourMark, { readonly word: string; readonly sentence: string }>
> = {
  replay: {
    word: 'Replay',
    sentence: 'Replay: customers pay what the portfolio records. Timing and volume, not response.',
  },
  uncalibrated: {
    word: 'Uncalibrated',
    sentence:
      'Uncalibrated: the backtest of the behaviour model is red. Figures show how strategies differ under its assumptions, not what will come in.',
  },
};

export function behaviourMark({ response, backtest }: BehaviourModel): BehaviourMark | null {
  if (response === 'replay') return 'replay';
  return backtest?.verdict === 'red' ? 'uncalibrated' : null;
}

/** Times in arrears that a calibrated model rests on where they are too few to rank strategies; else null. */
export function thinEntries({ response, calibration }: BehaviourModel): number | null {
  if (response === 'replay' || calibration === undefined) return null;
  return calibration.entries < FEWEST_ENTRIES ? calibration.entries : null;
}

/** What must be said of figures that rest on so few times in arrears (simulation.md 2.8). */
export function thinDataSentence(entries: number): string {
  return `Thin data: the behaviour model was fitted to ${countWords(entries, 'time', 'times')} in arrears, so that the answer mostly reflects default assumptions. Differences under 2% of what is recovered are no ranking; a sensitivity names the three assumptions that matter most.`;
}

/** What every output made with the model must say, in sentences. */
export function behaviourNotes(model: BehaviourModel): readonly string[] {
  const mark = behaviourMark(model);
  const entries = thinEntries(model);
  const thin = entries === null ? [] : [thinDataSentence(entries)];
  if (mark === 'replay')
    return [
      'Replay: customers pay what the portfolio records, whatever a strategy does. This shows timing and volume, not response; differences in cash between strategies mean nothing.',
    ];
  if (mark !== 'uncalibrated') return thin;
  return [
    ...thin,
    `Uncalibrated: the backtest of this behaviour model on the days after ${model.backtest?.split} is red. Figures show how strategies differ under its assumptions, not what will come in.`,
  ];
}
