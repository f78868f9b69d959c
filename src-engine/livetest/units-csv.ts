import { csvRecord } from '../base/csv-text.ts';
import type { LiveTest } from '../model/live-test.ts';
import type { AssignedUnit } from './assign-units.ts';

export const UNITS_FILE = 'units.csv';

const HEAD = ['unit', 'arm', 'phase', 'basis_point', 'stratum', 'earlier_arm', 'open_minor'];

/** One record a customer: its arm in the newest phase of the test, and the one of the phase before where it is another. */
export function unitsCsv({ phases }: LiveTest, units: readonly AssignedUnit[]): string {
  const records = units.map((unit) =>
    csvRecord([
      unit.id,
      unit.arm,
      String(phases.length),
      String(unit.basisPoint),
      unit.stratum,
      unit.earlierArm ?? '',
      String(unit.openMinor),
    ]),
  );
  return csvRecord(HEAD) + records.join('');
}
