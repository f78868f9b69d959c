import type { BehaviourMark } from '../model/behaviour-notes.ts';
import type { Bookmark } from '../model/bookmark.ts';
import type { MeasureId, SetMatters } from '../model/comparison.ts';
import type { PrecisionReport } from '../model/precision.ts';

/** What the open document holds, small enough to send after every change. */
export interface DocumentSummary {
  readonly portfolio: PortfolioHeader | null;
  /** In slot order: the first is the champion. */
  readonly strategies: readonly StrategyHeader[];
  readonly behaviour: BehaviourHeader;
  readonly runs: readonly RunHeader[];
  /** Accounts of the portfolio that somebody has named. */
  readonly bookmarks: readonly Bookmark[];
  /** Changes with the sweeps, sensitivities and live tests that the document keeps; absent while it keeps none. */
  readonly kept?: string;
  /** Changes with every content change: the dirty mark compares it with the saved one. */
  readonly revision: number;
}

export interface PortfolioHeader {
  readonly name: string;
  readonly source: string;
  readonly accounts: number;
  readonly asOfDay: number;
  readonly currency: string;
  readonly fingerprint: string;
  readonly generated: boolean;
}

export interface StrategyHeader {
  readonly slot: number;
  readonly name: string;
  readonly version: number;
  readonly fingerprint: string;
}

/** The behaviour model that new runs use. */
export interface BehaviourHeader {
  readonly name: string;
  readonly fingerprint: string;
  /** Whether it is the one that comes with this version of the program. */
  readonly isDefault: boolean;
  /** What marks everything that is made with it. */
  readonly mark: BehaviourMark | null;
}

export interface RunHeader extends SetMatters {
  readonly id: number;
  readonly arms: readonly { readonly name: string; readonly strategyFingerprint: string }[];
  readonly portfolioFingerprint: string;
  readonly behaviourFingerprint: string;
  /** Name of the run's behaviour model; null for the default of this version of the program. */
  readonly behaviourName: string | null;
  /** What marks every figure and picture of the run; null when nothing does. */
  readonly behaviourMark: BehaviourMark | null;
  /** Times in arrears that the model was fitted to, where they are too few to rank strategies. */
  readonly thinEntries?: number;
  readonly days: number;
  readonly replications: number;
  readonly seed: number;
  readonly accounts: number;
  readonly asOfDay: number;
  readonly currency: string;
  readonly engineVersion: string;
  /** The run that this one repeats with manual work; null when it is none's branch. */
  readonly branchOf: number | null;
  /** The run that this one is at other costs and prices, without being simulated; null when it was simulated. */
  readonly reweighedFrom: number | null;
  /** How many replications it needed for the precision asked for, and why; null when their number was given. */
  readonly precision: PrecisionReport | null;
  /** More than `replications`, and only of a run that was stopped before all of them were there. */
  readonly askedReplications?: number;
  /** Decides the headline, chosen before the run; absent where it is net cash. */
  readonly primaryMeasure?: MeasureId;
  /** What people call it; empty when nobody has named it. */
  readonly title: string;
}
