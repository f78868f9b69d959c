import { type Failure, FailureError, failure } from '../../../base/failure.ts';
import { isMinor } from '../../../base/money.ts';

/** Throws the failure of a row that cannot stand in a portfolio. */
export function refuse(message: string, hint: string): never {
  const problem: Failure = failure('bad-portfolio', message, '', hint);
  throw new FailureError(problem);
}

export function isDay(value: number | null): boolean {
  return value === null || (Number.isInteger(value) && Math.abs(value) < 10_000_000);
}

export function isWithin(value: number | null, low: number, high: number): boolean {
  return value === null || (Number.isInteger(value) && value >= low && value <= high);
}

/** Null, or whole minor units of 0 or more. */
export function isAmount(value: number | null): boolean {
  return value === null || (isMinor(value) && value >= 0);
}

/** `what` names the row in a sentence, for example "Hold H1". */
export function refuseUnless(good: boolean, what: string, fault: string, hint: string): void {
  if (!good) refuse(`${what} ${fault}.`, hint);
}

export function checkDays(what: string, days: readonly (number | null)[]): void {
  if (!days.every(isDay)) {
    refuse(`${what} has a date outside the calendar.`, 'Mend the date in the source.');
  }
}
