import type { Handlers } from '../protocol/handlers.ts';
import type { EngineSql } from '../store/sqlite.ts';
import { accountHandlers } from './account-handlers.ts';
import { documentHandlers } from './document-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import { portfolioHandlers } from './portfolio-handlers.ts';
import { runHandlers } from './run-handlers.ts';
import { Session } from './session.ts';
import { strategyHandlers } from './strategy-handlers.ts';

/** Every method of the engine over one document at a time. The only door of the app; hosts put it behind a port. */
export function createEngineService(sql: EngineSql): Handlers {
  const session = new Session(sql);
  return {
    ...documentHandlers(session),
    ...importHandlers(session),
    ...portfolioHandlers(session),
    ...strategyHandlers(session),
    ...runHandlers(session),
    ...accountHandlers(session),
  };
}
