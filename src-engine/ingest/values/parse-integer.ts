import { err, ok, type Result } from '../../base/result.ts';

const INTEGER = /^([+-]?)(\d{1,15})(?:\.0+)?$/;

/**
 * A whole number between `min` and `max`; `21.0` (as data frames write it) counts as 21. The error is the end of a
 * sentence.
 */
export function parseInteger(text: string, min: number, max: number): Result<number, string> {
  const match = INTEGER.exec(text);
  if (match === null) return err('is not a whole number');
  const size = Number(match[2]);
  const value = match[1] === '-' && size !== 0 ? -size : size;
  if (value < min || value > max) return err(`is outside ${min} to ${max}`);
  return ok(value);
}
