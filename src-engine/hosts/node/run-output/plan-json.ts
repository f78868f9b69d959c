import { relative, sep } from 'node:path';
import type { RunPlan } from '../../../model/run.ts';
import { ENGINE_VERSION } from '../../../version.ts';

/**
 * The content of plan.json: with the portfolio it decides every byte of the run. The portfolio itself stays where it
 * is; it may be large and is named by its place relative to this folder and by its fingerprint.
 */
export interface PlanDocument {
  readonly schemaVersion: 1;
  readonly engineVersion: string;
  readonly portfolio: {
    /** Relative to the folder of plan.json, with forward slashes; absolute on another drive. */
    readonly path: string;
    readonly fingerprint: string;
  };
  readonly plan: Omit<RunPlan, 'keepsCharges'>;
}

export function planDocument(
  plan: RunPlan,
  portfolioPath: string,
  portfolioFingerprint: string,
  folder: string,
): PlanDocument {
  // What is kept beside the numbers decides none of them.
  const { keepsCharges: _, ...own } = plan;
  return {
    schemaVersion: 1,
    engineVersion: ENGINE_VERSION,
    portfolio: {
      path: relative(folder, portfolioPath).replaceAll(sep, '/'),
      fingerprint: portfolioFingerprint,
    },
    plan: own,
  };
}
