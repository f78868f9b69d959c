import type { NumericField } from '../config/numeric-fields.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { AccountGrouping } from '../model/account-grouping.ts';
import type { BehaviourMark } from '../model/behaviour-notes.ts';
import type { MeasureId } from '../model/comparison.ts';
import type { RuleCoverage } from '../model/coverage.ts';
import type { EarlyView } from '../model/early-view.ts';
import type { ParameterIntervals } from '../model/parameter-intervals.ts';
import type { RunRate } from '../model/rate-definitions.ts';
import type { RollCell, RollDifferences, RollRow, VintageRow } from '../model/roll-rates.ts';
import type { RunProgress } from '../model/run-progress.ts';
import type { SegmentEffects } from '../model/segment-effects.ts';
import type { SensitivityProgress, SensitivityResult } from '../model/sensitivity.ts';
import type { StepEffect } from '../model/step-effect.ts';
import type { SwapRuleChoice, SwapTable } from '../model/swap-table.ts';
import type {
  SweepPlan,
  SweepPreview,
  SweepProgress,
  SweepResult,
  SweptVariable,
} from '../model/sweep.ts';
import type { DocumentSummary } from './document-summary.ts';

/** A sweep of the strategy in `slot`; the numbers are those of SweepPlan. */
export interface SweepRequest extends Omit<SweepPlan, 'champion' | 'behaviour' | 'payments'> {
  readonly slot: number;
}

/** A number of a strategy with where it stands in words. */
export interface SweepField extends NumericField {
  readonly label: string;
}

/** A number that a kept sweep varied, with where it stands in words. */
export interface SweptNumber
  extends Pick<SweptVariable, 'pointer' | 'unit' | 'championValue' | 'from' | 'to' | 'step'> {
  readonly label: string;
}

/** One number of the strategy in `slot` at another value; the unit is the field's. */
export interface NumberTrial {
  readonly slot: number;
  readonly pointer: string;
  readonly value: number;
  readonly days: number;
  readonly seed: number;
}

/** The strategy in `slot` without one rule or step; `pointer` leads to it. */
export type RuleTrial = Omit<NumberTrial, 'value'>;

/** A kept sweep as lists show it. */
export interface SweepHeader {
  readonly id: number;
  /** What it varied; empty when the sweep cannot be read. */
  readonly varied: readonly SweptNumber[];
  /** Of amounts. */
  readonly currency: string;
  readonly engineVersion: string;
  readonly portfolioFingerprint: string;
  readonly championName: string;
  readonly championFingerprint: string;
  readonly settings: number;
  readonly finished: number;
  readonly stopReason: string;
}

/** A kept sweep as the screen shows it. */
export interface SweepView {
  readonly result: SweepResult;
  /** Where each variable stands in words, in the order of the variables. */
  readonly labels: readonly string[];
  /** What marks everything that was made with the sweep's behaviour model; null when nothing does. */
  readonly behaviourMark: BehaviourMark | null;
}

/** Replication 1 but for roll rates, which are means. */
export interface ArmDetails extends RuleCoverage {
  readonly rollRates: readonly RollRow[];
  /** By number of accounts, from every state to every state; means over replications. */
  readonly rollCells: readonly RollCell[];
  readonly vintages: readonly VintageRow[];
}

/** Rates by arm, in the order of RATE_DEFINITIONS. */
export interface RunRates {
  readonly arms: readonly (readonly RunRate[])[];
}

/** A kept sensitivity as lists show it. */
export interface SensitivityHeader {
  readonly id: number;
  readonly runId: number;
  /** Challenger of the run, from 1. */
  readonly arm: number;
  readonly engineVersion: string;
  readonly share: number;
  readonly paths: number;
  readonly points: number;
  readonly isCancelled: boolean;
}

/** A sensitivity with its number in the document. */
export interface KeptSensitivity extends SensitivityResult {
  readonly sensitivityId: number;
  readonly document: DocumentSummary;
}

/** Methods of sweeps, sensitivity and finer questions to a run; part of Methods. */
export interface SearchMethods {
  /** Every number of a strategy that a sweep may move. */
  sweepFields: { params: { slot: number }; value: readonly SweepField[]; progress: never };
  /** What a sweep would try and what it would cost. */
  sweepPreview: { params: SweepRequest; value: SweepPreview; progress: never };
  /**
   * The strategy with one number moved (arm 1) against the strategy as it is (arm 0). Progress is what random samples of the
   * accounts show, the value what all of them do. Nothing is kept.
   */
  tryNumber: { params: NumberTrial; value: EarlyView; progress: EarlyView };
  /**
   * The strategy as it is (arm 1) against the strategy without one rule or step (arm 0): the difference is what it does. Progress
   * and value as those of `tryNumber`.
   */
  tryWithout: { params: RuleTrial; value: EarlyView; progress: EarlyView };
  /** What a step did in an arm of a run, replication 1; null when the arm had no such template. */
  stepEffect: {
    params: { runId: number; arm: number; template: string; sequence: number };
    value: StepEffect | null;
    progress: never;
  };
  /** Makes ready what every `tryNumber` of a strategy needs, so that the first one is answered like the later ones. */
  prepareTrials: { params: Omit<NumberTrial, 'pointer' | 'value'>; value: null; progress: never };
  /** Tries the settings and keeps the sweep; a cancelled one answers with what is finished and is kept too. */
  startSweep: {
    params: SweepRequest;
    value: { sweepId: number; result: SweepResult; document: DocumentSummary };
    progress: SweepProgress;
  };
  sweeps: { params: null; value: readonly SweepHeader[]; progress: never };
  sweepResult: { params: { sweepId: number }; value: SweepView; progress: never };
  /** A setting as a strategy with a name and a description, to be used as a challenger. */
  sweepStrategy: {
    params: { sweepId: number; setting: number };
    value: Strategy;
    progress: never;
  };
  removeSweep: { params: { sweepId: number }; value: DocumentSummary; progress: never };

  /** Every rate of every arm with its parts; those against no treatment are left out. */
  runRates: { params: { runId: number }; value: RunRates; progress: never };
  /** The same after the run's accounts have lived once more with nobody treated. Nothing is kept. */
  untreatedRates: { params: { runId: number }; value: RunRates; progress: RunProgress };

  /** What the rules of one arm of a run answered, and its debt over time. */
  armDetails: { params: { runId: number; arm: number }; value: ArmDetails; progress: never };
  /** By what the accounts of a challenger of a run and its champion can be told apart. */
  swapRules: {
    params: { runId: number; arm: number };
    value: readonly SwapRuleChoice[];
    progress: never;
  };
  /** Who is swapped in and out by a challenger; `rule` is one of `swapRules`. */
  swapSet: {
    params: { runId: number; arm: number; rule: string };
    value: SwapTable;
    progress: never;
  };
  /** The difference of a challenger to the champion in one measure, by segment or by another group of accounts. */
  segmentEffects: {
    params: { runId: number; arm: number; measure: MeasureId; by: AccountGrouping };
    value: SegmentEffects;
    progress: never;
  };
  /** A measure in each replication: [arm][replication], in the measure's unit; null where there is nothing to divide by. */
  measureReplications: {
    params: { runId: number; measure: MeasureId };
    value: readonly (readonly (number | null)[])[];
    progress: never;
  };
  /** A challenger's roll rates beside the champion's, over the whole horizon. */
  rollDifferences: {
    params: { runId: number; arm: number };
    value: RollDifferences;
    progress: never;
  };
  /**
   * What the difference between a challenger of a run and its champion rests on. Kept in the document; a cancelled one
   * answers with the parts that are finished and is kept too.
   */
  sensitivity: {
    params: {
      runId: number;
      arm: number;
      /** Share of the accounts, 0 to 1. */
      share: number;
      /** Morris paths and Sobol points; 0 leaves the method out. */
      paths: number;
      points: number;
    };
    value: KeptSensitivity;
    progress: SensitivityProgress;
  };
  /**
   * The differences of a run with intervals that have uncertain assumptions in them: its arms are run again once under
   * each of `draws` behaviour models, 50 to 1000. Kept nowhere.
   */
  parameterIntervals: {
    params: { runId: number; draws: number };
    value: ParameterIntervals;
    /** Behaviour models. */
    progress: { readonly done: number; readonly total: number };
  };
  /** Kept sensitivities of a run, oldest first. */
  sensitivities: {
    params: { runId: number };
    value: readonly SensitivityHeader[];
    progress: never;
  };
  sensitivityResult: {
    params: { sensitivityId: number };
    value: SensitivityResult;
    progress: never;
  };
  removeSensitivity: {
    params: { sensitivityId: number };
    value: DocumentSummary;
    progress: never;
  };
}
