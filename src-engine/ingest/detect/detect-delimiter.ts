import type { FileFormat } from '../mapping.ts';
import { csvPreview } from './preview-records.ts';

type Delimiter = FileFormat['delimiter'];

export interface DetectedDelimiter {
  readonly delimiter: Delimiter;
  readonly certain: boolean;
}

const CANDIDATES: readonly Delimiter[] = [',', ';', '\t', '|'];
const SAMPLE_ROWS = 200;
const CONSISTENT = 0.9;

interface Candidate {
  readonly delimiter: Delimiter;
  readonly columns: number;
  /** Share of rows with as many fields as the header. */
  readonly share: number;
}

function score(delimiter: Delimiter, head: Uint8Array, isWhole: boolean): Candidate {
  try {
    const { columns, rows } = csvPreview('', head, isWhole, delimiter, SAMPLE_ROWS);
    const same = rows.filter((row) => row.length === columns.length).length;
    const share = rows.length === 0 ? 1 : same / rows.length;
    return { delimiter, columns: columns.length, share };
  } catch {
    // Not CSV under this delimiter; under another it may be.
    return { delimiter, columns: 0, share: 0 };
  }
}

/** The delimiter under which the most rows have as many fields as the header, and more than one field. */
export function detectDelimiter(head: Uint8Array, isWhole: boolean): DetectedDelimiter {
  const candidates = CANDIDATES.map((delimiter) => score(delimiter, head, isWhole))
    .filter((candidate) => candidate.columns > 1)
    .sort((a, b) => b.share - a.share || b.columns - a.columns);
  const [best, second] = candidates;
  if (best === undefined) return { delimiter: ',', certain: false };
  const rival = second !== undefined && second.share >= CONSISTENT;
  return { delimiter: best.delimiter, certain: best.share >= CONSISTENT && !rival };
}
