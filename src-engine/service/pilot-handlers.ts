import { err, ok } from '../base/result.ts';
import type { CsvRows } from '../ingest/csv/csv-rows.ts';
import { analyzePilot } from '../livetest/analyze-pilot.ts';
import { misplacedUnits } from '../livetest/misplaced-units.ts';
import { readPilot } from '../livetest/pilot-table.ts';
import { sharesOfPhases } from '../livetest/shares-of-phases.ts';
import type { Handlers } from '../protocol/handlers.ts';
import { csvFile } from './csv-file.ts';
import type { Session } from './session.ts';
import { keptLiveTest } from './stored-live-test.ts';

const HINT = 'Export the result of the test as CSV, one row a unit.';

/** Values that a column has are offered as long as they are so few. */
const MOST_VALUES = 12;

function fewValues({ header, rows }: CsvRows): Readonly<Record<string, readonly string[]>> {
  const columns = header.map((name, place): readonly [string, readonly string[]] | null => {
    const values = new Set<string>();
    for (const { fields } of rows) {
      values.add((fields[place] ?? '').trim());
      if (values.size > MOST_VALUES) return null;
    }
    return [name, [...values].sort((a, b) => (a < b ? -1 : 1))];
  });
  return Object.fromEntries(columns.filter((column) => column !== null));
}

/** Live tests whose results come in as files. */
export function pilotHandlers(session: Session): Pick<Handlers, 'pilotFile' | 'analyzePilot'> {
  return {
    pilotFile: async ({ file, format }) => {
      const csv = await csvFile(session, file, format, HINT);
      if (!csv.ok) return csv;
      const { header, rows } = csv.value;
      return ok({ header, rows: rows.length, values: fewValues(csv.value) });
    },

    analyzePilot: async ({ file, format, columns, question, experiment }) => {
      const plan = experiment === undefined ? ok(null) : keptLiveTest(session, experiment);
      if (!plan.ok) return plan;
      const csv = await csvFile(session, file, format, HINT);
      if (!csv.ok) return csv;
      const units = readPilot(csv.value.header, csv.value.rows, columns);
      if (!units.ok)
        return err({ ...units.error, where: `${file.name} ${units.error.where}`.trim() });
      const test = plan.value;
      const result = analyzePilot(units.value, {
        ...question,
        ...(test !== null && sharesOfPhases(test)),
      });
      if (!result.ok) return result;
      // Quotas within strata are no ranges: nobody's place can be looked up in them.
      const hasRanges = test !== null && test.strata.length === 0;
      const misplaced = hasRanges ? misplacedUnits(test, units.value) : null;
      return ok({ result: result.value, misplaced });
    },
  };
}
