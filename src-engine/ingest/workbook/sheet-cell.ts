import type { CellValue } from 'hucre/xlsx';
import { isoDate } from '../../base/day.ts';

const MS_PER_DAY = 86_400_000;
/** What a spreadsheet keeps of a number: what it shows has no digits beyond these. */
const SIGNIFICANT_DIGITS = 15;
/** What is left of a sum that should be zero lies far behind these. */
const DECIMALS = 9;

/**
 * A cell as the importer reads it. A number is taken at 15 significant digits and 9 decimals, for a spreadsheet calculates in binary
 * fractions: a balance of 1204.5000000000002 is shown, and meant, as 1204.5, and one of 2.8e-14 as 0. A date is written as
 * YYYY-MM-DD without its time, in whatever order its format shows it. An error such as #N/A is its own text.
 */
export function sheetCell(value: CellValue | undefined): string | number | null {
  if (value === null || value === undefined || typeof value === 'string') return value ?? null;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') return shownNumber(value);
  return isoDate(Math.floor(value.getTime() / MS_PER_DAY));
}

function shownNumber(value: number): number {
  const shown = Number(value.toPrecision(SIGNIFICANT_DIGITS));
  // Larger ones have no decimals that a number could hold.
  return Math.abs(shown) < 1e9 ? Number(shown.toFixed(DECIMALS)) + 0 : shown;
}
