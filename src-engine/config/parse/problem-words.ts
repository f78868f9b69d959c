import { countWords } from '../../base/count-words.ts';
import { memberLabel } from '../member-label.ts';
import { unitOf } from '../numeric-unit.ts';
import { moneyWords } from '../words.ts';

type Path = readonly PropertyKey[];

/** How the problems of a schema name a place and a number. */
export interface ProblemWords {
  readonly name: (path: Path) => string;
  /** A number of the place in the unit that the reader knows. */
  readonly number: (path: Path, value: number) => string;
  /** What stands for null. */
  readonly absent: string;
}

function nameWith(path: Path, member: (name: string) => string): string {
  const last = path.at(-1);
  if (last === undefined) return 'The document';
  return typeof last === 'number' ? `Entry ${last + 1}` : member(String(last));
}

/** For who edits a file: members and numbers as they stand there. */
export const FILE_WORDS: ProblemWords = {
  name: (path) => nameWith(path, (name) => `"${name}"`),
  number: (_, value) => String(value),
  absent: 'null',
};

/** Fields of the criteria that are called otherwise on the screens (ux 2.2a). */
const CRITERIA_LABELS: Readonly<Record<string, string>> = {
  minAgeDays: 'Oldest debt at least',
  minAmountMinor: 'Arrears more than',
};

/** The label of a member: `unitCostMinor` is "Unit cost". */
function labelOf(path: Path, name: string): string {
  const own = path.includes('criteria') ? CRITERIA_LABELS[name] : undefined;
  if (own !== undefined) return own;
  if (name === 'dayOffset') return 'Day';
  return memberLabel(name);
}

function inUnit(path: Path, value: number, currency: string): string {
  switch (unitOf(path)) {
    case 'minor':
      return moneyWords(value, currency);
    case 'basisPoints':
      return `${value / 100}%`;
    case 'days':
      return countWords(value, 'day');
    case 'months':
      return countWords(value, 'month');
    case 'minutes':
      return countWords(value, 'minute');
    case 'points':
      return countWords(value, 'point');
    default:
      return String(value);
  }
}

/** For who edits fields on the screens: their labels, and numbers in the unit beside the field. Money in `currency`. */
export function fieldProblemWords(currency: string): ProblemWords {
  return {
    name: (path) => nameWith(path, (name) => `"${labelOf(path, name)}"`),
    number: (path, value) =>
      Number.isSafeInteger(value) ? inUnit(path, value, currency) : String(value),
    absent: 'empty',
  };
}
