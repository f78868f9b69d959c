import type { Problem } from '../../base/problem.ts';

/** Short forms for the checks: severity, code, pointer, sentence, mend. */
export function errorAt(code: string, pointer: string, message: string, hint: string): Problem {
  return { code, severity: 'error', pointer, message, hint };
}

export function warningAt(code: string, pointer: string, message: string, hint: string): Problem {
  return { code, severity: 'warning', pointer, message, hint };
}

export function noteAt(code: string, pointer: string, message: string, hint: string): Problem {
  return { code, severity: 'note', pointer, message, hint };
}
