import { fingerprint } from '../base/canonical-json.ts';

/** Identity of a header: the same column names in any order give the same text. Empty for no columns. */
export function headerSignature(columns: readonly string[]): string {
  if (columns.length === 0) return '';
  return fingerprint([...columns].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
}
