/**
 * One step of the document's schema. Steps are append-only: once released, a step's text never changes, because every
 * document records its checksum.
 */
export interface Migration {
  /** 1, 2, 3 … without gaps; the document's user_version after it. */
  readonly number: number;
  readonly name: string;
  /** Statements run in one transaction with the record of the step. */
  readonly sql: string;
}
