import { numberText } from '../../base/number-text.ts';

/** `1 account`, `12,000 accounts`, with the separators of the page. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}
