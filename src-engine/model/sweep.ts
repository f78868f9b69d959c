import type { NumericUnit } from '../config/numeric-unit.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { BehaviourModel } from './behaviour.ts';
import type { HarmWeightSet } from './harm.ts';
import type { KnownPayment } from './known-payment.ts';
import type { AccountMeasure } from './run.ts';

/** How the settings of a sweep are laid out. */
export const SWEEP_DESIGNS = ['grid', 'latin-hypercube', 'sobol'] as const;
export type SweepDesign = (typeof SWEEP_DESIGNS)[number];

/** What a sweep looks for the most of: net cash, or the same discounted to the first day (model/discount.ts). */
export const SWEEP_OBJECTIVES = ['netCash', 'npv'] as const;
export type SweepObjective = (typeof SWEEP_OBJECTIVES)[number];

/** A number of the strategy that a sweep moves: `from`, `from` + `step` … up to `to`. */
export interface SweepVariable {
  /** JSON pointer in the strategy. */
  readonly pointer: string;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** Everything that decides a sweep's numbers, apart from the portfolio. */
export interface SweepPlan {
  readonly champion: Strategy;
  readonly variables: readonly SweepVariable[];
  readonly design: SweepDesign;
  /** Settings that a Latin hypercube or Sobol design draws; a grid takes all. */
  readonly points: number;
  readonly behaviour: BehaviourModel;
  readonly days: number;
  readonly replications: number;
  readonly seed: number;
  /** Share of the accounts, by a hash of their ids, that the search never sees: the winner is checked on them. */
  readonly heldOutShare: number;
  /** Settings with more harm points per 1,000 accounts are not recommended; null for no limit. */
  readonly harmLimit: number | null;
  /** Policy of weighing harm that limit, front and recommendation use. */
  readonly harmWeights: HarmWeightSet;
  /** Net cash without it. Every difference, band, front and choice is of the objective. */
  readonly objective?: SweepObjective;
  /** Payments known beforehand, as runs of the same portfolio know them; none without it. */
  readonly payments?: readonly KnownPayment[];
  /** When best and next are a tie, so many more replications for each finalist on average; none without it. */
  readonly finalReplications?: number;
}

/** A variable as it was swept. */
export interface SweptVariable extends SweepVariable {
  readonly unit: NumericUnit;
  readonly championValue: number;
  readonly values: readonly number[];
}

export interface Interval {
  readonly value: number;
  /** 95 %. */
  readonly low: number;
  readonly high: number;
}

/** Why a setting was not run: the first error of the strategy it makes. */
export interface SettingProblem {
  readonly pointer: string;
  readonly message: string;
  readonly hint: string;
}

/** What a setting brought, scaled from the accounts it ran on to all accounts of the portfolio. */
export interface SettingMeasures {
  /** Accounts that the numbers rest on. */
  readonly accounts: number;
  /** Replications that the numbers rest on: those of the plan, more for a finalist. */
  readonly replications: number;
  /** Mean per account over replications, by measure of the run. */
  readonly perAccount: Readonly<Record<AccountMeasure, number>>;
  /** Net cash collected, minor units. */
  readonly netMinor: number;
  /** Net cash discounted to the first day, minor units. */
  readonly npvMinor: number;
  /** The objective against the champion on the same accounts and draws, minor units, this setting by itself. */
  readonly difference: Interval;
  /**
   * The difference drawn towards the mean of all settings by how much of their spread is noise: what to expect of the
   * setting (simulation.md 4.6). Null when the setting left the search early.
   */
  readonly shrunkMinor: number | null;
  /** The same with a band that holds for all settings at once; null when the setting left the search early. */
  readonly band: { readonly low: number; readonly high: number } | null;
  /**
   * Harm points per 1,000 accounts by the sweep's policy against the champion on the same accounts and draws. Absent in
   * documents from before it was worked out.
   */
  readonly harmDifference?: Interval;
  /** Harm points per 1,000 accounts by policy. */
  readonly harm: Readonly<Record<HarmWeightSet, number>>;
  readonly severancesPerThousand: Interval;
  readonly contactsPerThousand: number;
  /** The objective against the best setting; its interval decides `isLikeBest`. */
  readonly differenceToBest: Interval;
  /** Not distinguishable from the best setting. */
  readonly isLikeBest: boolean;
  readonly isAboveHarmLimit: boolean;
  /** Index of a setting with no less of the objective and no more harm; null on the front. */
  readonly dominatedBy: number | null;
  /** Share of bootstrap draws of the accounts in which nothing dominates it. */
  readonly frontShare: number;
}

/** `finished` ran on all accounts of the search; `partial` has seen a part of them: it lost a race, or the sweep was stopped. */
export type SettingState = 'finished' | 'partial' | 'invalid' | 'not-run';

export interface SweepSetting {
  /** In the order of the variables. */
  readonly values: readonly number[];
  readonly isChampion: boolean;
  readonly state: SettingState;
  readonly problem: SettingProblem | null;
  /** null unless finished or partial. */
  readonly measures: SettingMeasures | null;
}

/** Settings that stand out, as indexes into the settings. */
export interface SweepChoice {
  readonly best: number;
  readonly bestSmoothed: number;
  /** Best at its worst neighbour. */
  readonly bestWorst: number;
  /** Any of these is as good. */
  readonly plateau: readonly number[];
  readonly recommended: number;
}

/** How much of the trade between gain and harm the settings open up (simulation.md 4.9). */
export interface SweepFront {
  /** Area between the front and the reference, minor units times harm points per 1,000 accounts. */
  readonly hypervolume: number;
  /** The least gain and the most harm among the settings that ran on all accounts of the search. */
  readonly reference: { readonly gainMinor: number; readonly harm: number };
  /** Part of the rectangle from the reference to the best of both, 0 to 1; null when it has no area. */
  readonly share: number | null;
}

/** How far the surface of a sweep is drawn towards its mean (simulation.md 4.6). */
export interface SweepShrinkage {
  readonly meanMinor: number;
  /** 1 keeps the settings as found, 0 says that all their spread is noise. */
  readonly factor: number;
}

/** A finalist with the replications that it got in the end, and its part of those added (simulation.md 6.5). */
export interface SweepFinalist {
  readonly setting: number;
  readonly replications: number;
  readonly share: number;
}

/** Why a search ended. */
export type StopReason = 'clear' | 'close-enough' | 'tie' | 'cancelled' | 'nothing-to-compare';

/** The recommended setting against the champion, run again where the search has not looked. */
export interface SweepConfirmation {
  readonly setting: number;
  readonly seed: number;
  /** What the search itself found, minor units for all accounts. */
  readonly searchMinor: number;
  /** The accounts of the search with other luck. */
  readonly freshLuck: Interval;
  /** Held-out accounts with other luck, scaled to all accounts: the number to report. Null without held-out accounts. */
  readonly heldOut: Interval | null;
  readonly heldOutAccounts: number;
  /** How much less than `searchMinor` is left there. */
  readonly optimismMinor: number;
}

export interface SweepResult {
  readonly engineVersion: string;
  readonly portfolioFingerprint: string;
  readonly behaviourFingerprint: string;
  readonly championFingerprint: string;
  readonly championName: string;
  readonly currency: string;
  readonly design: SweepDesign;
  readonly days: number;
  readonly replications: number;
  readonly seed: number;
  readonly accounts: number;
  /** Accounts that the search may look at. */
  readonly searchAccounts: number;
  readonly harmLimit: number | null;
  readonly harmWeights: HarmWeightSet;
  readonly objective: SweepObjective;
  readonly variables: readonly SweptVariable[];
  /** The champion first. */
  readonly settings: readonly SweepSetting[];
  /** Standard errors that the bands reach to each side. */
  readonly criticalValue: number;
  /** What makes no difference: 0.5 % of the champion's objective, minor units. */
  readonly indifferenceMinor: number;
  /** Null until two settings ran on all accounts of the search; so are the next. */
  readonly front: SweepFront | null;
  readonly shrinkage: SweepShrinkage | null;
  /** Null when there was no tie, or no more replications were asked for. */
  readonly finalists: readonly SweepFinalist[] | null;
  /** null until two settings are finished. */
  readonly choice: SweepChoice | null;
  readonly confirmation: SweepConfirmation | null;
  readonly stop: { readonly reason: StopReason; readonly sentence: string };
  /** Cost of the search in runs of one setting on all its accounts. */
  readonly fullRunEquivalents: number;
}

/** What a sweep would try, before anything is run. */
export interface SweepPreview {
  readonly variables: readonly SweptVariable[];
  readonly settings: number;
  /** Settings that make no valid strategy, with the reason. */
  readonly invalid: readonly {
    readonly values: readonly number[];
    readonly problem: SettingProblem;
  }[];
  readonly searchAccounts: number;
  /** Cost in runs of one setting on all accounts of the search; a local search may add to it. */
  readonly fullRunEquivalents: number;
}

/** A sweep's state: `done` of `total` account-replications as far as they are known; the search may end earlier. */
export interface SweepProgress {
  readonly done: number;
  readonly total: number;
  readonly settingsDone: number;
  readonly settings: number;
  /** Part of the runs so far that were taken from another setting which the account cannot tell apart, 0 to 1. */
  readonly sharedShare: number;
}
