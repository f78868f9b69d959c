import type { Problem } from '../../../../src-engine/base/problem.ts';

/** A mend that a button can make: the value and what the button says. */
export interface SuggestedValue {
  readonly value: number | string;
  readonly label: string;
}

const NUMBER = /^Set (?:it |this )?to (-?\d+)( days?)?(?= or more|[,;]|\.(?!\d)|$)/;
const MONEY = /^Set to (\d+)(?:\.(\d+))? [A-Z]{3}\./;
const NAME = /^Did you mean ([^?]+)\?/;

/**
 * The value that a problem's hint proposes for the very field it stands at: "Set to 44 days." becomes the number 44,
 * "Set to 25.00 USD." the minor units of an amount, "Did you mean ENERGY?" a name. null when it proposes something else.
 */
export function suggestedValue({ hint, pointer }: Problem): SuggestedValue | null {
  const money = pointer.endsWith('Minor') ? MONEY.exec(hint) : null;
  if (money?.[1] !== undefined) {
    // Digits as they stand are the minor units: the hint writes all of them.
    return {
      value: Number(`${money[1]}${money[2] ?? ''}`),
      label: hint.slice(0, money[0].length - 1),
    };
  }
  const number = NUMBER.exec(hint);
  if (number?.[1] !== undefined) {
    return { value: Number(number[1]), label: `Set to ${number[1]}${number[2] ?? ''}` };
  }
  const name = NAME.exec(hint);
  return name?.[1] === undefined ? null : { value: name[1], label: `Change to ${name[1]}` };
}
