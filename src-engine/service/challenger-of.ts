import { type Failure, failure } from '../base/failure.ts';
import { err, type Result } from '../base/result.ts';
import type { OpenRun, Session } from './session.ts';

/** A run with an arm that is a challenger; the champion is refused. */
export function challengerOf(
  session: Session,
  runId: number,
  arm: number,
): Result<OpenRun, Failure> {
  if (arm > 0) return session.runWithArm(runId, arm);
  return err(
    failure('bad-argument', 'The champion is no challenger.', '', 'Choose another arm of the run.'),
  );
}
