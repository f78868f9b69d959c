import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { PilotColumns } from '../model/pilot.ts';

/** One unit of a live test, in the order in which results came in. */
export interface PilotUnit {
  readonly unit: string;
  readonly arm: string;
  readonly outcome: number;
  /** Known before the test; null without such a column. */
  readonly covariate: number | null;
  /** Denominator of a ratio, for example the amount due; null without such a column. */
  readonly denominator: number | null;
  /** Empty without such a column. */
  readonly stratum: string;
  readonly phase: string;
}

export interface PilotRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;
/** Digits of a plain decimal that a double holds without loss. */
const MAX_TEXT = 17;

function bad(message: string, where: string, hint: string): Result<never, Failure> {
  return err(failure('bad-file', message, where, hint));
}

/** `12.5` or null: no thousands, no exponents, no words. */
function numberOf(text: string): number | null {
  const trimmed = text.trim();
  return NUMBER.test(trimmed) && trimmed.length <= MAX_TEXT ? Number(trimmed) : null;
}

/**
 * Reads the rows of a pilot's result. Fails at the first row that cannot be used, with its line: a column that is missing,
 * a number that is none, a unit that is there twice in a phase (it would count twice), an empty unit, arm or phase.
 */
export function readPilot(
  header: readonly string[],
  rows: readonly PilotRow[],
  columns: PilotColumns,
): Result<readonly PilotUnit[], Failure> {
  if (header.every((cell) => cell.trim() === ''))
    return bad('The file is empty.', 'line 1', 'Its first line names the columns.');
  const places = new Map<string, number>();
  for (const name of Object.values(columns)) {
    if (name === null) continue;
    const place = header.indexOf(name);
    if (place < 0)
      return bad(`There is no column ${name}.`, 'line 1', `The file has ${header.join(', ')}.`);
    places.set(name, place);
  }
  const seen = new Map<string, number>();
  const units: PilotUnit[] = [];
  for (const { line, fields } of rows) {
    const where = `line ${line}`;
    const text = (name: string | null) =>
      name === null ? '' : (fields[places.get(name) ?? -1] ?? '').trim();
    const unit = text(columns.unit);
    const arm = text(columns.arm);
    const phase = text(columns.phase ?? null);
    if (unit === '' || arm === '')
      return bad(`${unit === '' ? columns.unit : columns.arm} is empty.`, where, 'Fill it in.');
    if (columns.phase != null && phase === '')
      return bad(`${columns.phase} is empty.`, where, 'Say in which phase the unit was.');
    const before = seen.get(`${phase}\n${unit}`);
    if (before !== undefined)
      return bad(
        `${unit} is there twice${phase === '' ? '' : ` in phase ${phase}`}, first in line ${before}.`,
        where,
        'Keep one row a unit.',
      );
    seen.set(`${phase}\n${unit}`, line);
    const numbers: Record<'outcome' | 'covariate' | 'denominator', number | null> = {
      outcome: null,
      covariate: null,
      denominator: null,
    };
    for (const what of ['outcome', 'covariate', 'denominator'] as const) {
      const name = columns[what];
      if (name === null) continue;
      numbers[what] = numberOf(text(name));
      if (numbers[what] === null)
        return bad(`${name} is "${text(name)}", no plain number.`, where, 'Write it like 12.50.');
    }
    const { outcome, covariate, denominator } = numbers;
    units.push({
      unit,
      arm,
      outcome: outcome ?? 0,
      covariate,
      denominator,
      stratum: text(columns.stratum),
      phase,
    });
  }
  return units.length === 0
    ? bad('There are no rows.', '', 'Export the units of the test.')
    : ok(units);
}
