import { listAlgorithms } from '../algorithms/registry.ts';
import type { ControlCentralSetup } from './schema/control-central.ts';

/** C1-COLL-DF under the code of later releases: one of the two is enough. */
const ALIAS = 'C1-COLLPR-AC';

/** All alerts with their usual parameters, cancellation information to the cent, a year back and a quarter ahead. */
export function defaultControlCentral(): ControlCentralSetup {
  return {
    alerts: listAlgorithms('control-central-alert')
      .filter(({ code }) => code !== ALIAS)
      .map(({ code, example }) => ({ algorithm: { code, parameters: { ...example } } })),
    info: { code: 'CI_CAN-INF', parameters: { roundUpToMinor: 1 } },
    timeline: { code: 'CI_TL-COL', parameters: { pastDays: 365, horizonDays: 90 } },
  };
}
