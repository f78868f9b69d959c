import type { Strategy } from '../config/strategy-schema.ts';
import type { ExportReview } from '../model/export-review.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { RunPlan, RunResult } from '../model/run.ts';
import type { Evidence } from './evidence-schema.ts';

/** A finished run, with everything that its evidence is worked out from. */
export interface EvidenceInput {
  readonly plan: RunPlan;
  /** Of `plan` on `portfolio`. */
  readonly result: RunResult;
  readonly portfolio: Portfolio;
  /** Arm whose strategy leaves. */
  readonly arm: number;
  /** Number of the run in its document, and its address; null where there is none. */
  readonly runId: number | null;
  readonly link: string | null;
  readonly review: ExportReview | null;
  /** What production runs now; null when that is not known. */
  readonly production: Strategy | null;
  /** Of the exported challenger; null when none is kept. */
  readonly sensitivity: Evidence['sensitivity'];
}
