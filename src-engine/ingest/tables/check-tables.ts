import type { Problem } from '../../base/problem.ts';
import type { ImportMapping, TableMapping } from '../mapping.ts';

function error(pointer: string, message: string, hint: string): Problem {
  return { code: 'mapping-table', severity: 'error', pointer, message, hint };
}

function placeProblems(mapping: ImportMapping, table: TableMapping, at: number): Problem[] {
  const { kind } = mapping.format;
  const pointer = `/tables/${at}`;
  const place = table.table;
  if (kind === 'csv') {
    const problems: Problem[] = [];
    if (table.file === null) {
      const hint = 'Name the CSV file that holds these rows; it is chosen with the others.';
      problems.push(error(`${pointer}/file`, `The file of the ${table.rows} is missing.`, hint));
    }
    if (place !== null) {
      problems.push(error(`${pointer}/table`, 'A CSV file has no tables.', 'Set it to null.'));
    }
    return problems;
  }
  if (kind === 'sqlite' && (place === null || place === '')) {
    const message = `No table of the SQLite file is chosen for the ${table.rows}.`;
    return [error(`${pointer}/table`, message, 'Name the table or view.')];
  }
  if (kind === 'xlsx' && (place === null || place === '')) {
    const message = `No sheet of the workbook is chosen for the ${table.rows}.`;
    return [error(`${pointer}/table`, message, 'Name the sheet.')];
  }
  if (kind === 'json' && (place === null || (place !== '' && !place.startsWith('/')))) {
    const hint = 'Give a JSON pointer such as /holds, or an empty text for the whole file.';
    return [error(`${pointer}/table`, `The place of the ${table.rows} is missing.`, hint)];
  }
  return [];
}

/** What can be wrong with where further tables are. */
export function tablePlaceProblems(mapping: ImportMapping): readonly Problem[] {
  return (mapping.tables ?? []).flatMap((table, at) => placeProblems(mapping, table, at));
}
