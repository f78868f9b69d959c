/** `count` seeds, from `from` on. */
export function seeds(count: number, from: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}
