/** Copies a typed array into a wider one and returns that: how flat columns grow. */
export function copied<T extends { set(source: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
