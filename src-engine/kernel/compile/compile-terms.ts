import type { CustomerClassTerms, Strategy } from '../../config/strategy-schema.ts';
import { NONE } from '../../model/portfolio.ts';
import type { CompiledTerms } from './compiled-terms.ts';
import type { Dictionaries } from './dictionaries.ts';

/** Matches any value. */
const ANY = '*';

const NOT_NAMED: CompiledTerms = {
  daysTillBillDue: 21,
  reviewFrequencyDays: 0,
  reviewGraceDays: 0,
  returnedPaymentFeeMinor: 0,
  lateCharge: null,
};

function compiled(terms: CustomerClassTerms): CompiledTerms {
  return {
    daysTillBillDue: terms.daysTillBillDue,
    reviewFrequencyDays: terms.minimumReviewFrequencyDays,
    reviewGraceDays: terms.reviewGraceDays,
    returnedPaymentFeeMinor: terms.returnedPaymentFeeMinor,
    lateCharge: terms.lateCharge,
  };
}

/** How exactly terms name a cell: exact members beat `*`, customer class before division; NONE is no match. */
function specificity(terms: CustomerClassTerms, customerClass: string, division: string): number {
  const classFits = terms.customerClass === ANY || terms.customerClass === customerClass;
  const divisionFits = terms.division === ANY || terms.division === division;
  if (!classFits || !divisionFits) return NONE;
  return (terms.customerClass === ANY ? 0 : 2) + (terms.division === ANY ? 0 : 1);
}

/** Terms of a customer class in a division. A cell that no entry names, which validation reports, is reviewed every night. */
export function termsOfCell(
  { customerClasses }: Strategy,
  customerClass: string,
  division: string,
): CompiledTerms {
  let best = NOT_NAMED;
  let bestScore = NONE;
  for (const terms of customerClasses) {
    const score = specificity(terms, customerClass, division);
    if (score <= bestScore) continue;
    best = compiled(terms);
    bestScore = score;
  }
  return best;
}

/** Terms by customer class x divisions + division (domain.md 2.2, customer_class_control). */
export function compileTerms(strategy: Strategy, names: Dictionaries): readonly CompiledTerms[] {
  return names.customerClasses.flatMap((customerClass) =>
    names.divisions.map((division) => termsOfCell(strategy, customerClass, division)),
  );
}

/** 1 for each name that the list holds; an empty list means all. */
export function membersOf(names: readonly string[], list: readonly string[]): Uint8Array {
  return Uint8Array.from(names, (name) => (list.length === 0 || list.includes(name) ? 1 : 0));
}
