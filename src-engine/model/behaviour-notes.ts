import type { BehaviourModel } from './behaviour.ts';

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

/** What every output made with the model must say, in sentences. */
export function behaviourNotes(model: BehaviourModel): readonly string[] {
  const mark = behaviourMark(model);
  if (mark === 'replay')
    return [
      'Replay: customers pay what the portfolio records, whatever a strategy does. This shows timing and volume, not response; differences in cash between strategies mean nothing.',
    ];
  if (mark !== 'uncalibrated') return [];
  return [
    `Uncalibrated: the backtest of this behaviour model on the days after ${model.backtest?.split} is red. Figures show how strategies differ under its assumptions, not what will come in.`,
  ];
}
