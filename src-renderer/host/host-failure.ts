import type { DesktopFailureCode, DesktopResult } from '../../src-main/contract/result.ts';

/** A failure of the host as a value: what, where, how to mend it. */
export function hostFailure<T>(
  code: DesktopFailureCode,
  message: string,
  where: string,
  hint: string,
): DesktopResult<T> {
  return { ok: false, error: { code, message, where, hint } };
}

export function causeOf(error: unknown): string {
  const isError = typeof error === 'object' && error !== null && 'message' in error;
  return String(isError ? error.message : error);
}
