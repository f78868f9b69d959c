import { parseSwapRule, SWAP_HAPPENINGS, swapRuleText } from '../../../model/swap-rule.ts';
import type { ValueType } from './value-types.ts';

/** `severed`, `event:SMS`, `step:ENERGY-STD/40`, `severance-step:CUT/30`: what tells the accounts of a swap set apart. */
export const SWAP_RULE: ValueType<string> = {
  placeholder: 'RULE',
  expects: `${SWAP_HAPPENINGS.join(', ')}, event:TYPE, template:CODE or step:CODE/SEQUENCE, or these with severance- or write-off- before them`,
  parse: (text) => {
    const rule = parseSwapRule(text);
    return rule === null ? null : swapRuleText(rule);
  },
};
