import { escaped } from '../html/markup.ts';

/** A section of the page of rules: its heading, and the HTML under it. */
export interface RuleSection {
  readonly title: string;
  readonly parts: readonly string[];
}

/** Heading of one rule: its code and its name, which may be empty. */
export function ruleHeading(code: string, title: string): string {
  return `<h3>${escaped(title === '' ? code : `${code}: ${title}`)}</h3>`;
}

/** Rules with a priority in the order in which they are checked: the order in the file decides nothing. */
export function byPriority<T extends { readonly priority: number }>(
  rules: readonly T[],
): readonly T[] {
  return [...rules].sort((a, b) => a.priority - b.priority);
}
