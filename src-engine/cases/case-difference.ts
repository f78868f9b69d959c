import type { CaseDifference } from '../model/case-report.ts';

type Comparable = Readonly<Record<string, unknown>>;

/** `2026-04-08 processCancelled, outcome done, amountMinor 500`. */
function rowWords(row: Comparable): string {
  return Object.entries(row)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) =>
      name === 'on' || name === 'event' || name === 'kind'
        ? String(value)
        : `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
    )
    .join(', ');
}

/** A value that is left open may be anything, within lists and objects too. */
function agrees(expected: unknown, actual: unknown): boolean {
  if (expected === undefined) return true;
  if (expected === null || typeof expected !== 'object') return expected === actual;
  if (actual === null || typeof actual !== 'object') return false;
  if (Array.isArray(expected))
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((value, index) => agrees(value, actual[index]))
    );
  // Neither null nor a list.
  const given = actual as Comparable;
  return Object.entries(expected).every(([name, value]) => agrees(value, given[name]));
}

/** Only the members that the expectation names, so that both sides of a difference read alike. */
function asked(expected: Comparable, actual: Comparable): Comparable {
  return Object.fromEntries(Object.keys(expected).map((name) => [name, actual[name]]));
}

/** Compares two lists row by row; a row may leave members open. */
export function firstDifference(
  pointer: string,
  expected: readonly Comparable[],
  actual: readonly Comparable[],
): CaseDifference | null {
  for (const [index, row] of expected.entries()) {
    const came = actual[index];
    if (came !== undefined && agrees(row, came)) continue;
    return {
      pointer: `${pointer}/${index}`,
      expected: rowWords(row),
      actual: came === undefined ? 'nothing more' : rowWords(asked(row, came)),
    };
  }
  const extra = actual[expected.length];
  if (extra === undefined) return null;
  return { pointer, expected: 'nothing more', actual: rowWords(extra) };
}
