import { err, ok, type Result } from '../../base/result.ts';

const YES = new Set('yes y true t 1 si sí s oui o ja j on x wahr vrai verdadero'.split(' '));
const NO = new Set('no n false f 0 non nein off falsch faux falso'.split(' '));

/** A yes or no in the usual spellings. The error is the end of a sentence. */
export function parseFlag(text: string): Result<boolean, string> {
  const word = text.toLowerCase();
  if (YES.has(word)) return ok(true);
  if (NO.has(word)) return ok(false);
  return err('is neither yes nor no');
}

/** A contact column: a yes or no, or the mobile number or address itself, which counts as yes. */
export function parseContactFlag(text: string): Result<boolean, string> {
  const flag = parseFlag(text);
  if (flag.ok) return flag;
  if (text.includes('@') || (text.match(/\d/g)?.length ?? 0) >= 5) return ok(true);
  return err('is neither yes nor no, nor a number or address');
}
