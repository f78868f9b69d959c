import type { CallContext, Handlers } from '../../protocol/handlers.ts';
import { createEngineService } from '../../service/engine-service.ts';
import type { SimulationPool } from '../../service/simulation-pool.ts';
import type { CliIo } from './cli-io.ts';
import { engineSql } from './documents.ts';

/**
 * The engine as the application drives it: one open document, every method of the protocol. Accounts run on the workers of
 * the `pool`; without one on this thread.
 */
export async function startEngine(
  io: CliIo,
  pool: SimulationPool | null = null,
): Promise<Handlers> {
  return createEngineService(await engineSql(io), pool);
}

/** What a long call of the engine looks at: the interrupt, the clock, and who watches its progress. */
export function callContext<P>(
  io: CliIo,
  signal: AbortSignal,
  onProgress: (progress: P) => void,
): CallContext<P> {
  return {
    signal: {
      get cancelled() {
        return signal.aborted;
      },
    },
    onCancel: (listener) => {
      signal.addEventListener('abort', listener);
      return () => signal.removeEventListener('abort', listener);
    },
    progress: onProgress,
    pause: () => new Promise((resume) => setImmediate(resume)),
    rest: (until) => until,
    now: io.clock,
  };
}

const NEVER = new AbortController().signal;

/** The same for calls that are over at once. */
export function briefContext(io: CliIo): CallContext<never> {
  return callContext<never>(io, NEVER, () => undefined);
}
