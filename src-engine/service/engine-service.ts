import type { Handlers } from '../protocol/handlers.ts';
import type { EngineSql } from '../store/sqlite.ts';
import { accountHandlers } from './account-handlers.ts';
import { behaviourHandlers } from './behaviour-handlers.ts';
import { bookmarkHandlers } from './bookmark-handlers.ts';
import { calibrationHandlers } from './calibration-handlers.ts';
import { caseHandlers } from './case-handlers.ts';
import { detailHandlers } from './detail-handlers.ts';
import { documentHandlers } from './document-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import type { LendRanges } from './lend-ranges.ts';
import { manualHandlers } from './manual-handlers.ts';
import { parameterHandlers } from './parameter-handlers.ts';
import { pilotHandlers } from './pilot-handlers.ts';
import { portfolioHandlers } from './portfolio-handlers.ts';
import { rangesInSlices } from './ranges-in-slices.ts';
import { noSample, type ReadSample } from './read-sample.ts';
import { runHandlers } from './run-handlers.ts';
import { sensitivityHandlers } from './sensitivity-handlers.ts';
import { Session } from './session.ts';
import { simulateOn } from './simulate-on.ts';
import { strategyHandlers } from './strategy-handlers.ts';
import { sweepHandlers } from './sweep-handlers.ts';
import { toDoHandlers } from './to-do-handlers.ts';

/**
 * Every method of the engine over one document at a time. The only door of the app; hosts put it behind a port.
 * `ranges` is how the host runs accounts: here, in slices, or on workers of its own; `readSample` how it reads the sample.
 */
export function createEngineService(
  sql: EngineSql,
  ranges: LendRanges = rangesInSlices,
  readSample: ReadSample = noSample,
): Handlers {
  const session = new Session(sql);
  return {
    ...documentHandlers(session, readSample),
    ...caseHandlers(session),
    ...importHandlers(session),
    ...portfolioHandlers(session),
    ...strategyHandlers(session),
    ...behaviourHandlers(session),
    ...calibrationHandlers(session, ranges),
    ...runHandlers(session, simulateOn(ranges)),
    ...sweepHandlers(session, ranges),
    ...detailHandlers(session),
    ...sensitivityHandlers(session, ranges),
    ...parameterHandlers(session, ranges),
    ...pilotHandlers(session),
    ...accountHandlers(session),
    ...bookmarkHandlers(session),
    ...toDoHandlers(session),
    ...manualHandlers(session, simulateOn(ranges)),
  };
}
