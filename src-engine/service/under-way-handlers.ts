import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Handlers } from '../protocol/handlers.ts';
import type { Session } from './session.ts';

type UnderWayHandlers = Pick<Handlers, 'pauseRun' | 'resumeRun' | 'stopAndKeep'>;

function noRun(): Result<never, Failure> {
  return err(failure('not-found', 'No run is under way.', '', 'Start one first.'));
}

/** What can be done with the run that is under way while it is. */
export function underWayHandlers(session: Session): UnderWayHandlers {
  return {
    pauseRun: () => {
      if (session.underWay === null) return noRun();
      session.underWay.pause();
      return ok(null);
    },

    resumeRun: () => {
      if (session.underWay === null) return noRun();
      session.underWay.resume();
      return ok(null);
    },

    // Its call answers with the replications that are complete.
    stopAndKeep: () => {
      const replications = session.underWay?.stop() ?? 0;
      if (replications > 0) return ok({ replications });
      return err(
        failure(
          'not-found',
          'No replication of a run is complete yet, so there is nothing to keep.',
          '',
          'Wait for the first replication, or cancel the run.',
        ),
      );
    },
  };
}
