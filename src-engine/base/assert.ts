/** Thrown when the program itself is wrong. Never caught to carry on: a broken invariant stops the run. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** Stops loudly when `condition` is false. Kept on in production. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

/** Marks a branch that the types rule out: a forgotten union member does not compile. */
export function unreachable(value: never): never {
  throw new InvariantError(`unreachable value ${String(value)}`);
}

/** The value of an index that the caller knows to be inside the array. */
export function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new InvariantError(`index ${index} outside 0..${list.length - 1}`);
  return value;
}
