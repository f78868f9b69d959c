/** The name of an enumeration's number. Throws for a number that it does not have. */
export function nameOf<T extends string>(
  numbers: Readonly<Record<T, number>>,
  value: number | undefined,
): T {
  // Object.keys forgets that the keys are those of the record.
  const names = Object.keys(numbers) as T[];
  const name = names.find((key) => numbers[key] === value);
  if (name === undefined) throw new RangeError(`no name for ${value}`);
  return name;
}
