/** Every way in which a request can fail without the program being wrong. Append only: codes travel over the wire. */
export type FailureCode =
  | 'bad-argument'
  | 'bad-file'
  | 'bad-mapping'
  | 'bad-strategy'
  | 'bad-behaviour-model'
  | 'bad-portfolio'
  | 'document-foreign'
  | 'document-too-new'
  | 'document-damaged'
  | 'document-diverged'
  | 'not-found'
  | 'nothing-open'
  | 'cancelled'
  | 'engine-crashed'
  | 'bug';

/** One expected failure: a sentence a person can act on, with the place and the mend. */
export interface Failure {
  readonly code: FailureCode;
  /** One sentence: what is wrong, with the value. */
  readonly message: string;
  /** File, line, column or JSON pointer; empty when there is no place. */
  readonly where: string;
  /** How to mend it; empty when nothing can be done. */
  readonly hint: string;
}

export function failure(code: FailureCode, message: string, where = '', hint = ''): Failure {
  return { code, message, where, hint };
}

/** The one line that a terminal or a toast shows. */
export function failureSentence(error: Failure): string {
  const place = error.where === '' ? '' : `${error.where}: `;
  const mend = error.hint === '' ? '' : ` ${error.hint}`;
  return `${place}${error.message}${mend}`;
}

/** Carries a Failure through code that can only throw (callbacks, streams); caught at the service door. */
export class FailureError extends Error {
  override readonly name = 'FailureError';
  readonly failure: Failure;
  constructor(failureValue: Failure) {
    super(failureSentence(failureValue));
    this.failure = failureValue;
  }
}
