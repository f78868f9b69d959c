import type { BacktestReport } from '../model/backtest.ts';
import type { Calibration, ParameterLine } from '../model/calibration.ts';
import type { DocumentSummary } from './document-summary.ts';

/** Fitting and testing the document's behaviour model; part of Methods. */
export interface CalibrationMethods {
  /** Every figure of the model that new runs use, with range, origin, grade and badge. */
  behaviourParameters: { params: null; value: readonly ParameterLine[]; progress: never };
  /**
   * Fits the document's model to the portfolio's own bills and payments up to a day (null: the as-of day). Nothing is
   * changed: `text` is the new model, for `putBehaviour`.
   */
  calibrateBehaviour: {
    params: { untilDay: number | null };
    value: { readonly text: string; readonly calibration: Calibration };
    progress: never;
  };
  /** Holds the document's model up against what happened after a day; the model then carries the verdict. */
  backtestBehaviour: {
    params: { splitDay: number; days: number };
    value: { readonly report: BacktestReport; readonly document: DocumentSummary };
    progress: { readonly done: number; readonly total: number };
  };
}
