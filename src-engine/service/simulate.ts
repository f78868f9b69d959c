import type { Failure } from '../base/failure.ts';
import type { Result } from '../base/result.ts';
import type { RunProgress, RunResult } from '../model/run.ts';
import type { CallContext } from '../protocol/handlers.ts';
import type { PreparedRun } from '../simulate/prepared-run.ts';

/** Runs every account of a prepared run. How it is cut or spread over workers cannot change a byte of the result. */
export type Simulate = (
  prepared: PreparedRun,
  context: CallContext<RunProgress>,
) => Promise<Result<RunResult, Failure>>;
