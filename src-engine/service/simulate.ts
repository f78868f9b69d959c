import type { Failure } from '../base/failure.ts';
import type { Result } from '../base/result.ts';
import type { RunResult } from '../model/run.ts';
import type { RunProgress } from '../model/run-progress.ts';
import type { CallContext } from '../protocol/handlers.ts';
import type { PreparedRun } from '../simulate/prepared-run.ts';
import type { RunUnderWay } from './run-under-way.ts';

/** What a caller wants besides the result. */
export interface SimulateOptions {
  /** Small samples are run before, to show something at once. */
  readonly withLooks?: boolean;
  /** The run may be ended with what is complete: then the result has fewer replications than the plan. */
  readonly underWay?: RunUnderWay;
}

/**
 * Runs every account of a prepared run. How it is cut or spread over workers cannot change a byte of the result, nor can
 * samples that are run before; a run that is ended early has the bytes of one of as many replications.
 */
export type Simulate = (
  prepared: PreparedRun,
  context: CallContext<RunProgress>,
  options?: SimulateOptions,
) => Promise<Result<RunResult, Failure>>;
