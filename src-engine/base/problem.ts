/** How bad a finding is: an error stops a run, a warning needs a note to export, a note only informs (ux 4.4). */
export type Severity = 'error' | 'warning' | 'note';

/** One finding of a validation, as data: the place, the sentence and the mend. */
export interface Problem {
  /** Stable machine code, for example `criteria-row-unreachable`. */
  readonly code: string;
  readonly severity: Severity;
  /** JSON pointer (RFC 6901) into the checked document. */
  readonly pointer: string;
  readonly message: string;
  readonly hint: string;
  /** JSON pointer of the guardrail that the place breaks; absent where no guardrail is behind it. */
  readonly guardrail?: string;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
