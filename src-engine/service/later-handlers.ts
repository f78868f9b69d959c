import type { Handlers } from '../protocol/handlers.ts';
import { accountHandlers } from './account-handlers.ts';
import { behaviourHandlers } from './behaviour-handlers.ts';
import { calibrationHandlers } from './calibration-handlers.ts';
import { caseHandlers } from './case-handlers.ts';
import { detailHandlers } from './detail-handlers.ts';
import { evidenceHandlers } from './evidence-handlers.ts';
import { exportHandlers } from './export-handlers.ts';
import type { FirstMethod } from './first-methods.ts';
import { importHandlers } from './import-handlers.ts';
import { liveTestHandlers } from './live-test-handlers.ts';
import { manualHandlers } from './manual-handlers.ts';
import { newDocumentHandlers } from './new-document-handlers.ts';
import { parameterHandlers } from './parameter-handlers.ts';
import { pilotHandlers } from './pilot-handlers.ts';
import { portfolioHandlers } from './portfolio-handlers.ts';
import { rangesInSlices } from './ranges-in-slices.ts';
import { rangesOnPool } from './ranges-on-pool.ts';
import { rateHandlers } from './rate-handlers.ts';
import { reweighHandlers } from './reweigh-handlers.ts';
import { runHandlers } from './run-handlers.ts';
import { sensitivityHandlers } from './sensitivity-handlers.ts';
import type { Session } from './session.ts';
import { simulateOn } from './simulate-on.ts';
import type { SimulationPool } from './simulation-pool.ts';
import { strategyHandlers } from './strategy-handlers.ts';
import { sweepHandlers } from './sweep-handlers.ts';
import { toDoHandlers } from './to-do-handlers.ts';
import { trendHandlers } from './trend-handlers.ts';
import { trialHandlers } from './trial-handlers.ts';
import { underWayHandlers } from './under-way-handlers.ts';
import { versionHandlers } from './version-handlers.ts';

/**
 * Every method that the first screen can do without, with all the code of the kernel, of imports and of analyses behind
 * them. `pool` are the host's workers, null to run accounts here in slices.
 */
export function laterHandlers(
  session: Session,
  pool: SimulationPool | null,
): Omit<Handlers, FirstMethod> {
  const ranges = pool === null ? rangesInSlices : rangesOnPool(pool);
  return {
    ...newDocumentHandlers(session),
    ...caseHandlers(session),
    ...importHandlers(session),
    ...portfolioHandlers(session),
    ...strategyHandlers(session),
    ...exportHandlers(session),
    ...evidenceHandlers(session),
    ...versionHandlers(session),
    ...behaviourHandlers(session),
    ...calibrationHandlers(session, ranges),
    ...runHandlers(session, simulateOn(ranges)),
    ...underWayHandlers(session),
    ...reweighHandlers(session),
    ...rateHandlers(session, simulateOn(ranges)),
    ...sweepHandlers(session, ranges),
    ...trialHandlers(session, ranges),
    ...detailHandlers(session),
    ...sensitivityHandlers(session, ranges),
    ...parameterHandlers(session, ranges),
    ...liveTestHandlers(session),
    ...pilotHandlers(session),
    ...accountHandlers(session),
    ...toDoHandlers(session),
    ...trendHandlers(session),
    ...manualHandlers(session, simulateOn(ranges)),
  };
}
