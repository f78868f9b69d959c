import { NONE } from '../../model/portfolio.ts';

/** An account was given a template that the strategy does not have. */
export const UNKNOWN_TEMPLATE = -2;

/** Templates, or schedules, by the portfolio's assigned templates (decision 38): NONE for '', UNKNOWN_TEMPLATE for no such code. */
export function compileAssigned(
  templates: readonly { readonly code: string }[],
  codes: readonly string[],
): Int16Array {
  return Int16Array.from(codes, (assigned) => {
    if (assigned === '') return NONE;
    const place = templates.findIndex(({ code }) => code === assigned);
    return place < 0 ? UNKNOWN_TEMPLATE : place;
  });
}
