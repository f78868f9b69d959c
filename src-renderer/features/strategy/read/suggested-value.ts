import type { Problem } from '../../../../src-engine/base/problem.ts';

/** A mend that a button can make: the value and what the button says. */
export interface SuggestedValue {
  readonly value: number;
  readonly label: string;
}

/**
 * The number that a problem's hint proposes for the very field it stands at: "Set it to 44 days." becomes "Set to 44
 * days". null when the hint proposes something else.
 */
export function suggestedValue(problem: Problem): SuggestedValue | null {
  const match = /^Set (?:it |this )?to (-?\d+)( [a-z]+)?(?=[.,;]|$)/.exec(problem.hint);
  if (match?.[1] === undefined) return null;
  return { value: Number(match[1]), label: `Set to ${match[1]}${match[2] ?? ''}` };
}
