import type { Failure } from '../base/failure.ts';
import type { Result } from '../base/result.ts';
import type { RunResult } from '../model/run.ts';
import type { RunProgress } from '../model/run-progress.ts';
import type { CallContext } from '../protocol/handlers.ts';
import type { PreparedRun } from '../simulate/prepared-run.ts';

/**
 * Runs every account of a prepared run. How it is cut or spread over workers cannot change a byte of the result, nor can
 * `withLooks`: small samples that are run before, to show something at once.
 */
export type Simulate = (
  prepared: PreparedRun,
  context: CallContext<RunProgress>,
  withLooks?: boolean,
) => Promise<Result<RunResult, Failure>>;
