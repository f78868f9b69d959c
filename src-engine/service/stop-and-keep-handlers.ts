import { failure } from '../base/failure.ts';
import { err, ok } from '../base/result.ts';
import type { Handlers } from '../protocol/handlers.ts';
import type { Session } from './session.ts';

type StopAndKeepHandlers = Pick<Handlers, 'stopAndKeep'>;

/** Ends the run that is under way with the replications that are complete: its call answers with them. */
export function stopAndKeepHandlers(session: Session): StopAndKeepHandlers {
  return {
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
