import type { NumericField } from '../config/numeric-fields.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { RuleCoverage } from '../model/coverage.ts';
import type { RollRow, VintageRow } from '../model/roll-rates.ts';
import type { SegmentEffects } from '../model/segment-effects.ts';
import type { SensitivityProgress, SensitivityResult } from '../model/sensitivity.ts';
import type { SwapRule, SwapTable } from '../model/swap-table.ts';
import type { SweepPlan, SweepPreview, SweepProgress, SweepResult } from '../model/sweep.ts';
import type { DocumentSummary } from './document-summary.ts';

/** A sweep of the strategy in `slot`; the numbers are those of SweepPlan. */
export interface SweepRequest extends Omit<SweepPlan, 'champion' | 'behaviour'> {
  readonly slot: number;
}

/** A number of a strategy with where it stands in words. */
export interface SweepField extends NumericField {
  readonly label: string;
}

/** A kept sweep as lists show it. */
export interface SweepHeader {
  readonly id: number;
  readonly engineVersion: string;
  readonly portfolioFingerprint: string;
  readonly championName: string;
  readonly championFingerprint: string;
  readonly settings: number;
  readonly finished: number;
  readonly stopReason: string;
}

/** Replication 1 but for roll rates, which are means. */
export interface ArmDetails extends RuleCoverage {
  readonly rollRates: readonly RollRow[];
  readonly vintages: readonly VintageRow[];
}

export interface ChallengerDetails {
  readonly swap: SwapTable;
  readonly segments: SegmentEffects;
}

/** Methods of sweeps, sensitivity and finer questions to a run; part of Methods. */
export interface SearchMethods {
  /** Every number of a strategy that a sweep may move. */
  sweepFields: { params: { slot: number }; value: readonly SweepField[]; progress: never };
  /** What a sweep would try and what it would cost. */
  sweepPreview: { params: SweepRequest; value: SweepPreview; progress: never };
  /** Tries the settings and keeps the sweep; a cancelled one answers with what is finished and is kept too. */
  startSweep: {
    params: SweepRequest;
    value: { sweepId: number; result: SweepResult; document: DocumentSummary };
    progress: SweepProgress;
  };
  sweeps: { params: null; value: readonly SweepHeader[]; progress: never };
  sweepResult: { params: { sweepId: number }; value: SweepResult; progress: never };
  /** A setting as a strategy with a name and a description, to be used as a challenger. */
  sweepStrategy: {
    params: { sweepId: number; setting: number };
    value: Strategy;
    progress: never;
  };
  removeSweep: { params: { sweepId: number }; value: DocumentSummary; progress: never };

  /** What the rules of one arm of a run answered, and its debt over time. */
  armDetails: { params: { runId: number; arm: number }; value: ArmDetails; progress: never };
  /** A challenger of a run against its champion: swapped accounts and segments. */
  challengerDetails: {
    params: { runId: number; arm: number; rule: SwapRule };
    value: ChallengerDetails;
    progress: never;
  };
  /** What the difference between a challenger of a run and its champion rests on; kept nowhere. */
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
    value: SensitivityResult;
    progress: SensitivityProgress;
  };
}
