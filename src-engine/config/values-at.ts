/** A value of a document and where it stands. */
export interface PlacedValue {
  readonly value: unknown;
  readonly path: readonly PropertyKey[];
}

function collect(
  value: unknown,
  steps: readonly string[],
  path: readonly PropertyKey[],
  found: PlacedValue[],
): void {
  if (value === null || value === undefined) return;
  const [step, ...rest] = steps;
  if (step === undefined) {
    found.push({ value, path });
  } else if (step !== '*') {
    collect((value as Record<string, unknown>)[step], rest, [...path, step], found);
  } else if (Array.isArray(value)) {
    value.forEach((entry, index) => {
      collect(entry, rest, [...path, index], found);
    });
  }
}

/** The values that a pattern leads to, in document order; `*` is every entry of a list. Null and absent ones are left out. */
export function valuesAt(root: unknown, pattern: string): readonly PlacedValue[] {
  const found: PlacedValue[] = [];
  collect(root, pattern.split('/'), [], found);
  return found;
}
