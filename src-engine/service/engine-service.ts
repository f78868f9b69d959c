import type { Handlers } from '../protocol/handlers.ts';
import type { EngineSql } from '../store/sqlite.ts';
import { accountHandlers } from './account-handlers.ts';
import { behaviourHandlers } from './behaviour-handlers.ts';
import { documentHandlers } from './document-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import { portfolioHandlers } from './portfolio-handlers.ts';
import { runHandlers } from './run-handlers.ts';
import { Session } from './session.ts';
import type { Simulate } from './simulate.ts';
import { simulateInSlices } from './simulate-in-slices.ts';
import { strategyHandlers } from './strategy-handlers.ts';

/**
 * Every method of the engine over one document at a time. The only door of the app; hosts put it behind a port.
 * `simulate` is how the host runs accounts: here, in slices, or on workers of its own.
 */
export function createEngineService(
  sql: EngineSql,
  simulate: Simulate = simulateInSlices,
): Handlers {
  const session = new Session(sql);
  return {
    ...documentHandlers(session),
    ...importHandlers(session),
    ...portfolioHandlers(session),
    ...strategyHandlers(session),
    ...behaviourHandlers(session),
    ...runHandlers(session, simulate),
    ...accountHandlers(session),
  };
}
