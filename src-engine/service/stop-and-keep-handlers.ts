import { failure } from '../base/failure.ts';
import { err } from '../base/result.ts';
import type { Handlers } from '../protocol/handlers.ts';

type StopAndKeepHandlers = Pick<Handlers, 'stopAndKeep'>;

/** Ends a run that is under way with the replications that are complete. */
export function stopAndKeepHandlers(): StopAndKeepHandlers {
  return {
    stopAndKeep: () =>
      err(
        failure(
          'not-found',
          'No replication of a run is complete yet, so there is nothing to keep.',
          '',
          'Wait for the first replication, or cancel the run.',
        ),
      ),
  };
}
