import {
  BEHAVIOUR_MARK_WORDS,
  type BehaviourMark,
} from '../../src-engine/model/behaviour-notes.ts';

/** An arm that a chart shows: its mark, and the strategy that it ran. */
export interface LegendArm {
  /** 0 is the champion. */
  readonly slot: number;
  readonly name: string;
}

/** What the numbers of a chart are and what they were made from: its caption, pictures and files say so. */
export interface ChartBasis {
  /** "Flow over 120 days from 2 Mar 2026; champion and challenger A; mean over 24 replications." */
  readonly text: string;
  /** What marks everything made with the run's behaviour model; null when nothing does, or none was asked. */
  readonly mark: BehaviourMark | null;
  /** Named in pictures, which leave the page that says who they are; none without it. */
  readonly arms?: readonly LegendArm[];
}

/** "Uncalibrated" or "Replay", to be stamped on; null when nothing is. */
export function stampWord({ mark }: ChartBasis): string | null {
  return mark === null ? null : BEHAVIOUR_MARK_WORDS[mark].word;
}

/** The basis in sentences, beginning with what its mark means, and what else is to be said of the chart. */
export function basisSentences({ mark, text }: ChartBasis, note = ''): string {
  const meaning = mark === null ? '' : BEHAVIOUR_MARK_WORDS[mark].sentence;
  return [meaning, text, note].filter((part) => part !== '').join(' ');
}
