import type { Bookmark } from '../model/bookmark.ts';

/** What the open document holds, small enough to send after every change. */
export interface DocumentSummary {
  readonly portfolio: PortfolioHeader | null;
  /** In slot order: the first is the champion. */
  readonly strategies: readonly StrategyHeader[];
  readonly behaviour: BehaviourHeader;
  readonly runs: readonly RunHeader[];
  /** Accounts of the portfolio that somebody has named. */
  readonly bookmarks: readonly Bookmark[];
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
}

export interface RunHeader {
  readonly id: number;
  readonly arms: readonly { readonly name: string; readonly strategyFingerprint: string }[];
  readonly portfolioFingerprint: string;
  readonly behaviourFingerprint: string;
  /** Name of the run's behaviour model; null for the default of this version of the program. */
  readonly behaviourName: string | null;
  readonly days: number;
  readonly replications: number;
  readonly seed: number;
  readonly accounts: number;
  readonly asOfDay: number;
  readonly currency: string;
  readonly engineVersion: string;
  /** The run that this one repeats with manual work; null when it is none's branch. */
  readonly branchOf: number | null;
}
