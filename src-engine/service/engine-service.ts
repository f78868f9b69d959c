import type { Handlers } from '../protocol/handlers.ts';
import type { EngineSql } from '../store/sqlite.ts';
import { bookmarkHandlers } from './bookmark-handlers.ts';
import { documentHandlers } from './document-handlers.ts';
import { FIRST_METHODS } from './first-methods.ts';
import { onDemand } from './on-demand.ts';
import { noSample, type ReadSample } from './read-sample.ts';
import { keptRunView } from './run-views.ts';
import { Session } from './session.ts';
import type { SimulationPool } from './simulation-pool.ts';

/**
 * Every method of the engine over one document at a time. The only door of the app; hosts put it behind a port.
 * `pool` are the host's workers (null: accounts run here, in slices); `readSample` is how it reads the sample. What the
 * first screen does not need is in code of its own, which is read when it is first called.
 */
export function createEngineService(
  sql: EngineSql,
  pool: SimulationPool | null = null,
  readSample: ReadSample = noSample,
): Handlers {
  const session = new Session(sql);
  return {
    ...documentHandlers(session, readSample),
    ...bookmarkHandlers(session),
    runView: ({ runId }) => keptRunView(session, runId),
    ...onDemand(FIRST_METHODS, async () => {
      const { laterHandlers } = await import('./later-handlers.ts');
      return laterHandlers(session, pool);
    }),
  };
}
