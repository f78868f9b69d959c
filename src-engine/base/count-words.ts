/** A number with its noun: `1 day`, `14 days`; `many` where the plural has no s at its end. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
