import type { AlgorithmSpec, Parameters } from '../spec.ts';

/** What a queued letter knows (domain.md 4.2, LTEX-COL). Money is minor units, the date is YYYY-MM-DD. */
export interface QueuedLetter {
  readonly letter: string;
  /** Of the customer contact that the letter is. */
  readonly contactClass: string;
  readonly contactType: string;
  readonly accountId: string;
  /** Number of the process within the account, from 1. */
  readonly process: number;
  readonly sequence: number;
  readonly debtClass: string;
  readonly created: string;
  readonly amountMinor: number;
  readonly currency: string;
}

/** A field of a print record: its head and its text. */
export interface PrintField {
  readonly name: string;
  readonly text: string;
}

/** Letter template, extract (domain.md 3.9, 4.2): turns a queued letter into a print record. */
export interface LetterExtractSpec extends AlgorithmSpec {
  readonly spot: 'letter-extract';
  /** Fields in the order of the file; the same names for every letter. */
  record(parameters: Parameters, letter: QueuedLetter): readonly PrintField[];
}
