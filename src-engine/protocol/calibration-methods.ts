import type { BehaviourPreset } from '../config/behaviour-presets.ts';
import type { ByteFile } from '../ingest/byte-file.ts';
import type { BacktestReport } from '../model/backtest.ts';
import type { Calibration, ParameterLine } from '../model/calibration.ts';
import type { ResponseCurves } from '../model/response-curves.ts';
import type { DocumentSummary } from './document-summary.ts';

/** A model that the document's can be drawn beside. */
export type CurveReference = 'default' | BehaviourPreset;

/** Fitting and testing the document's behaviour model; part of Methods. */
export interface CalibrationMethods {
  /** Every figure of the model that new runs use, with range, origin, grade and badge. */
  behaviourParameters: { params: null; value: readonly ParameterLine[]; progress: never };
  /** The document's model as curves, and another one beside it: the default or a preset; null for none. */
  behaviourCurves: {
    params: { against: CurveReference | null };
    value: { readonly own: ResponseCurves; readonly against: ResponseCurves | null };
    progress: never;
  };
  /**
   * Fits the document's model to the portfolio's own bills and payments up to a day (null: the as-of day). Nothing is
   * changed: `text` is the new model, for `putBehaviour`. `contacts` is a CSV file of past contacts: without it all effects
   * of treatments stay assumed.
   */
  calibrateBehaviour: {
    params: { untilDay: number | null; contacts?: ByteFile | null };
    value: { readonly text: string; readonly calibration: Calibration };
    progress: never;
  };
  /**
   * Holds the document's model up against what happened after a day; the model then carries the verdict. `slot` is the
   * strategy that was really run then (none without it), `contacts` the contacts that were made.
   */
  backtestBehaviour: {
    params: { splitDay: number; days: number; slot?: number | null; contacts?: ByteFile | null };
    value: { readonly report: BacktestReport; readonly document: DocumentSummary };
    progress: { readonly done: number; readonly total: number };
  };
}
